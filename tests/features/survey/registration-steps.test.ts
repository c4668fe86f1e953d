import { parseWithZod } from '@conform-to/zod/v4';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { findDesk } from '~/features/registration/desk.server';
import { receiveAnswersWithin } from '~/features/challenges/intake.server';
import { fieldNames, registrationSchema } from '~/features/survey/registration-form';
import { takeStep } from '~/features/survey/registration-steps.server';
import { standardQuestions } from '~/features/survey/standard-questions';
import { listAnswers } from '~/features/survey/responses.server';
import { addQuestionWithin, copySurveyWithin, findSurvey } from '~/features/survey/surveys.server';
import { challengesWithTexts } from '../../support/challenges';
import type { Cast } from '../../support/cast';
import { json, withMaterial } from '../../support/material';
import { onBothEngines, type World } from '../../support/world';
import { castWithSurvey } from './forms';
import { questionOf } from './questions';

const filled: Record<string, string | string[]> = {
  formKey: 'a-form-key-0123456789',
  company: '見本製作所',
  familyName: '見本',
  givenName: '花子',
  familyKana: 'みほん',
  givenKana: 'ﾊﾅｺ',
  email: ' Hanako@FORM.example ',
  venue: 'tokyo',
  kind: 'member',
  parts: ['part-lecture', 'part-roundtable'],
  'answers.job-type': 'lead',
  'answers.pcs': 'upto-49',
  'answers.csirt': 'no-plan',
  'answers.incidents': 'phishing',
  'answers.incidents_other': '誤って公開',
  'answers.challenges': '復元の訓練',
  consents: ['run', 'show'],
};

function formOf(step: string, other: Record<string, string | string[]> = {}): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries({ ...filled, ...other, step })) {
    for (const one of [value].flat()) form.append(name, one);
  }
  return form;
}

async function surroundingsOf(world: World, cast: Cast) {
  const desk = await findDesk(world.app.db, cast.slug, world.app.now());
  if (!desk) throw new Error('no desk');
  const survey = await findSurvey(world.app.db, cast.seminarId);
  return { desk, survey, locale: 'ja' as const, afterAnswers: receiveAnswersWithin };
}

async function send(world: World, cast: Cast, form: FormData) {
  return takeStep(world.app, form, await surroundingsOf(world, cast));
}

const lists = ['material/naughty-strings.json', 'material/sqli.json'];
const textsIn = (bytes: Uint8Array) => z.array(z.coerce.string()).parse(json(bytes));

const countOf = async (world: World) => (await world.app.db.selectFrom('registration').select('id').execute()).length;

onBothEngines('The form in three steps', (open) => {
  it('writes nothing before the last, and carries everything through', async () => {
    const world = await open();
    const cast = await castWithSurvey(world);
    const check = await send(world, cast, formOf('check'));
    if (check.step !== 'check') throw new Error('not looked over');
    expect(check).toMatchObject({
      converted: true,
      entry: { familyKana: 'ミホン', givenKana: 'ハナコ', email: 'hanako@form.example' },
    });
    expect(await countOf(world)).toBe(2);
    const carried = new FormData();
    for (const [name, value] of check.fields) carried.append(name, value);
    carried.set('step', 'change');
    const again = await send(world, cast, carried);
    expect(again).toMatchObject({
      step: 'enter',
      formKey: filled['formKey'],
      result: { initialValue: { familyKana: 'みほん' } },
    });
    carried.set('step', 'send');
    const done = await send(world, cast, carried);
    expect(done).toMatchObject({
      step: 'done',
      receipt: 'Z14-0003',
      code: expect.stringMatching(/^(\w{4}-){3}\w{4}$/),
    });
    expect(await send(world, cast, carried)).toEqual(done);
    expect(await countOf(world)).toBe(3);
    const challenges = await challengesWithTexts(world.app.db).execute();
    expect(challenges).toMatchObject([
      { original: '誤って公開', state: 'raw' },
      { original: '復元の訓練', state: 'raw' },
    ]);
  });

  it('answers a known address as a new one, whatever the state of its place, but for the running number', async () => {
    const world = await open();
    const cast = await castWithSurvey(world);
    await world.app.write(({ tx }) =>
      tx.updateTable('registration').set({ state: 'waitlisted' }).where('id', '=', cast.registrations.ben).execute(),
    );
    const answers = [];
    for (const [index, email] of ['new@form.example', cast.aki.email, cast.ben.email].entries()) {
      const formKey = `a-form-of-its-own-${String(index)}`;
      answers.push(await send(world, cast, formOf('send', { email, formKey })));
    }
    const code: unknown = expect.stringMatching(/^(\w{4}-){3}\w{4}$/);
    expect(answers).toEqual(['Z14-0003', 'Z14-0004', 'Z14-0005'].map((receipt) => ({ step: 'done', receipt, code })));
    expect(await countOf(world)).toBe(3);
  });

  it('keeps the answers in the order of the questions, the words of an "other" without its box too', async () => {
    const world = await open();
    const cast = await castWithSurvey(world);
    await send(world, cast, formOf('send'));
    const { id } = await world.app.db
      .selectFrom('registration')
      .select('id')
      .where('receipt', '=', 'Z14-0003')
      .executeTakeFirstOrThrow();
    const answers = await listAnswers(world.app.db, await findSurvey(world.app.db, cast.seminarId), id);
    expect(answers.map(({ optionCode, text }) => optionCode ?? text)).toEqual([
      'lead',
      'upto-49',
      'phishing',
      'other',
      'no-plan',
      '復元の訓練',
    ]);
  });

  it('shows the form again with what was typed when something is wrong, whatever the button', async () => {
    const world = await open();
    const cast = await castWithSurvey(world);
    for (const step of ['check', 'send']) {
      const answer = await send(
        world,
        cast,
        formOf(step, { familyKana: '座だん', 'answers.pcs': 'forged', parts: ['elsewhere'] }),
      );
      if (answer.step !== 'enter') throw new Error('the form did not come back');
      expect(answer.result.error).toEqual({ familyKana: ['kanji'], 'parts[0]': ['choose'], 'answers.pcs': ['choose'] });
      expect(answer.result.initialValue).toMatchObject({ company: '見本製作所', familyKana: '座だん' });
    }
    expect(await countOf(world)).toBe(2);
  });

  it('shows the form again with the questions that the answers call for, where they did not stand in it', async () => {
    const world = await open();
    const cast = await castWithSurvey(world);
    await world.app.write(async (work) => {
      const rules = {
        match: 'all' as const,
        conditions: [{ source: 'csirt', test: 'equals' as const, value: 'running' }],
      };
      await addQuestionWithin(work, cast.seminarId, 9, {
        ...questionOf('size', { kind: 'number', rules }),
        options: [],
      });
    });
    const without = { 'answers.csirt': 'running', asked: 'csirt' };
    expect(await send(world, cast, formOf('check', without))).toMatchObject({
      step: 'enter',
      more: true,
      result: { initialValue: { company: '見本製作所' } },
    });
    const seen = { ...without, 'answers.size': '３', asked: 'csirt size' };
    const check = await send(world, cast, formOf('check', seen));
    if (check.step !== 'check') throw new Error('not looked over');
    expect(check.answers.map(({ text }) => text)).toContain('3');
    expect(check.fields).toContainEqual(['asked', expect.stringContaining('size')]);
    const hidden = await send(world, cast, formOf('check', { 'answers.size': '3', asked: 'csirt size' }));
    if (hidden.step !== 'check') throw new Error('not looked over');
    expect(hidden.answers.map(({ text }) => text)).not.toContain('3');
  });

  it('refuses forms that are none of ours', async () => {
    const world = await open();
    const cast = await castWithSurvey(world);
    for (const other of [{ formKey: 'short' }, { formKey: '<script>alert(1)</script>' }]) {
      await expect(send(world, cast, formOf('send', other))).rejects.toMatchObject({ status: 422 });
    }
    await expect(send(world, cast, formOf('delete'))).rejects.toMatchObject({ status: 422 });
  });

  it('reads no field that the form does not have', async () => {
    const world = await open();
    const cast = await castWithSurvey(world);
    const hostile = {
      'parts[999999999]': 'x',
      '__proto__.admin': '1',
      'answers.constructor': 'x',
      'consents[5]': 'news',
      'a[b][c].d': 'e',
    };
    const answer = await send(world, cast, formOf('check', hostile));
    expect(answer.step).toBe('check');
    expect(JSON.stringify(answer).length).toBeLessThan(20_000);
  });

  it('copies a survey question by question, with ids of its own', async () => {
    const world = await open();
    const cast = await castWithSurvey(world);
    await world.app.write(async (work) => {
      const seminar = await work.tx.selectFrom('seminar').selectAll().executeTakeFirstOrThrow();
      await work.tx
        .insertInto('seminar')
        .values({ ...seminar, id: 'next', slug: 'next', number: 15 })
        .execute();
      await copySurveyWithin(work, cast.seminarId, 'next');
    });
    const plain = async (id: string) =>
      JSON.parse(
        JSON.stringify((await findSurvey(world.app.db, id)).questions, (key, value: unknown) =>
          key === 'id' ? undefined : value,
        ),
      ) as unknown;
    expect(await plain('next')).toEqual(await plain(cast.seminarId));
    expect((await findSurvey(world.app.db, 'next')).questions).toHaveLength(7);
  });

  for (const list of lists) {
    withMaterial(list, (read) => {
      it('through the fields that take any words is stored or shown again, and breaks nothing', async () => {
        const world = await open();
        const cast = await castWithSurvey(world);
        const surroundings = await surroundingsOf(world, cast);
        for (const [index, text] of textsIn(read()).entries()) {
          if (index % 30 !== 0) continue;
          const free = {
            company: `社${text}`,
            department: text,
            familyName: `姓${text}`,
            'answers.incidents_other': text,
            'answers.challenges': text,
          };
          const own = {
            formKey: `naughty-${String(index).padStart(12, '0')}`,
            email: `n${String(index)}@form.example`,
          };
          const answer = await takeStep(world.app, formOf('send', { ...free, ...own }), surroundings);
          expect(['done', 'enter']).toContain(answer.step);
        }
      }, 60_000);
    });
  }
});

describe('The whole form', () => {
  for (const list of lists) {
    withMaterial(list, (read) => {
      it('takes any text in every field without breaking, and lets none through', () => {
        const survey = {
          ...{ seminarId: 's', number: 1, headings: [] },
          questions: standardQuestions.map((question) => ({
            ...question,
            ...{
              id: question.code,
              categories: [],
              least: null,
              most: null,
              sensitive: false,
              rules: null,
              matrix: null,
            },
          })),
        };
        const desk = { parts: [] };
        const schema = registrationSchema({ desk, locale: 'ja', survey });
        const names = fieldNames(survey);
        for (const text of textsIn(read())) {
          const form = new FormData();
          for (const name of names) form.append(name, text);
          expect(parseWithZod(form, { schema }).status).toBe('error');
        }
      }, 60_000);
    });
  }
});
