import { expect, it } from 'vitest';
import { receiveAnswersWithin } from '~/features/challenges/intake.server';
import { findDesk } from '~/features/registration/desk.server';
import { takeBuilderStep } from '~/features/survey/builder-steps.server';
import { findBuilder } from '~/features/survey/builder.server';
import { startForm } from '~/features/survey/registration-start.server';
import { takeStep } from '~/features/survey/registration-steps.server';
import { pageFields, pagesOf } from '~/features/survey/survey-pages';
import { addHeadingWithin, addQuestionWithin, copySurveyWithin, findSurvey } from '~/features/survey/surveys.server';
import type { Cast } from '../../support/cast';
import { onBothEngines, type World } from '../../support/world';
import { castWithSurvey } from './forms';
import { optionsOf, questionOf } from './questions';

type Filled = Record<string, string | string[]>;

const person: Filled = {
  formKey: 'a-form-of-pages-0123',
  company: '見本製作所',
  familyName: '見本',
  givenName: '花子',
  familyKana: 'ミホン',
  givenKana: 'ハナコ',
  email: 'hanako@pages.example',
  venue: 'tokyo',
  kind: 'member',
  parts: ['part-lecture'],
  'answers.job-type': 'lead',
  'answers.pcs': 'upto-49',
  'answers.csirt': 'planned',
};
const consents = { consents: ['run'] };

/** The standard questions, a page for who has a team, a page for everybody. */
async function withPages(open: () => Promise<World>) {
  const world = await open();
  const cast = await castWithSurvey(world);
  const heading = (code: string, title: string) => ({
    ...{ code, title: { ja: title, en: '' }, help: { ja: '', en: '' } },
    opensPage: true,
  });
  const yesNo = { kind: 'yes-no' as const, options: optionsOf('yes', 'no') };
  const onlyForTeams = {
    match: 'all' as const,
    conditions: [{ source: 'team', test: 'equals' as const, value: 'yes' }],
  };
  await world.app.write(async (work) => {
    const id = cast.seminarId;
    await addQuestionWithin(work, id, 20, questionOf('team', { ...yesNo, required: true }));
    await addHeadingWithin(work, id, 21, heading('p2', 'チーム'));
    await addQuestionWithin(
      work,
      id,
      22,
      questionOf('members', { kind: 'number', required: true, rules: onlyForTeams }),
    );
    await addHeadingWithin(work, id, 23, heading('p3', '最後に'));
    await addQuestionWithin(work, id, 24, questionOf('wish', { kind: 'line', required: true }));
  });
  return { world, cast };
}

async function press(world: World, cast: Cast, step: string, page: number, fields: Filled) {
  const desk = await findDesk(world.app.db, cast.slug, world.app.now());
  if (!desk) throw new Error('no desk');
  const survey = await findSurvey(world.app.db, cast.seminarId);
  const form = new FormData();
  for (const [name, value] of Object.entries({ ...person, ...fields, step, page: String(page) }))
    for (const one of [value].flat()) form.append(name, one);
  return takeStep(world.app, form, { desk, survey, locale: 'ja', afterAnswers: receiveAnswersWithin });
}

onBothEngines('A form of several pages', (open) => {
  it('has person and place on the first and the consents on the last, and each field once', async () => {
    const { world, cast } = await withPages(open);
    const pages = pagesOf(await findSurvey(world.app.db, cast.seminarId));
    const fields = pages.map((_, page) => pageFields(pages, page));
    expect(fields).toHaveLength(3);
    expect(fields[0]).toContain('company');
    expect(fields[1]).toEqual(['answers.members']);
    expect(fields[2]).toEqual(['answers.wish', 'consents']);
    expect(new Set(fields.flat()).size).toBe(fields.flat().length);
  });

  it('goes on when its page is right, whatever is still missing on the others', async () => {
    const { world, cast } = await withPages(open);
    const next = await press(world, cast, 'next', 1, { 'answers.team': 'yes' });
    expect(next).toMatchObject({ step: 'enter', page: 1, result: { initialValue: { company: '見本製作所' } } });
    expect(next).not.toHaveProperty('result.error');
  });

  it('stays on a page with a problem, and names only those of that page', async () => {
    const { world, cast } = await withPages(open);
    const again = await press(world, cast, 'next', 1, { company: '' });
    if (again.step !== 'enter') throw new Error('went on');
    expect(again.page).toBe(0);
    expect(Object.keys(again.result.error ?? {}).sort()).toEqual(['answers.team', 'company']);
  });

  it('passes over a page that nothing calls for, there and back', async () => {
    const { world, cast } = await withPages(open);
    expect(await press(world, cast, 'next', 1, { 'answers.team': 'no' })).toMatchObject({ page: 2 });
    expect(await press(world, cast, 'back', 3, { 'answers.team': 'no' })).toMatchObject({ page: 0 });
    expect(await press(world, cast, 'back', 3, { 'answers.team': 'yes' })).toMatchObject({ page: 1 });
  });

  it('goes back with what is half filled', async () => {
    const { world, cast } = await withPages(open);
    const back = await press(world, cast, 'back', 2, { 'answers.team': 'yes', 'answers.members': 'たくさん' });
    expect(back).toMatchObject({
      step: 'enter',
      page: 0,
      result: { initialValue: { answers: { members: 'たくさん' } } },
    });
    expect(back).not.toHaveProperty('result.error');
  });

  it('leads from the end to the first page with a problem', async () => {
    const { world, cast } = await withPages(open);
    const answer = await press(world, cast, 'check', 3, { 'answers.team': 'yes', ...consents });
    if (answer.step !== 'enter') throw new Error('went on');
    expect(answer.page).toBe(1);
    expect(Object.keys(answer.result.error ?? {})).toEqual(['answers.members']);
  });

  it('is looked over and sent as a form of one page', async () => {
    const { world, cast } = await withPages(open);
    const whole = { 'answers.team': 'no', 'answers.wish': '続けてほしい', ...consents };
    expect(await press(world, cast, 'check', 3, whole)).toMatchObject({ step: 'check' });
    expect(await press(world, cast, 'send', 1, whole)).toMatchObject({ step: 'done' });
  });

  it('keeps what was filled when a page is turned, and is found again at the page of the address', async () => {
    const { world, cast } = await withPages(open);
    await press(world, cast, 'next', 1, { 'answers.team': 'yes' });
    const desk = await findDesk(world.app.db, cast.slug, world.app.now());
    if (!desk) throw new Error('no desk');
    const survey = await findSurvey(world.app.db, cast.seminarId);
    const start = (page: string | null, kept: string | null = String(person['formKey'])) =>
      startForm(world.app, { kind: 'guest' }, { desk, survey, locale: 'ja', draft: null, kept, page });
    expect(await start('2')).toMatchObject({ from: 'draft', page: 1, heldUntil: expect.any(String) });
    for (const strange of [null, '0', '4', '-1', '1e1', '２'])
      expect(await start(strange), String(strange)).toMatchObject({ from: 'draft', page: 0 });
    expect(await start('2', null)).toMatchObject({ from: 'blank', page: 0 });
  });

  it('is made by a box on a heading, and goes along to the next seminar', async () => {
    const world = await open();
    const cast = await castWithSurvey(world);
    const { version } = await findBuilder(world.app.db, cast.seminarId);
    const form = new FormData();
    const heading = { version: String(version), kind: 'section', titleJa: '体制', opensPage: 'on' };
    for (const [name, value] of Object.entries(heading)) form.append(name, value);
    const done = await takeBuilderStep(world.app, cast.hanako, form, cast.seminarId);
    expect(done).toMatchObject({ done: { did: 'saved' } });
    expect(pagesOf(await findSurvey(world.app.db, cast.seminarId))).toHaveLength(2);
    await world.app.write(async (work) => {
      const seminar = await work.tx.selectFrom('seminar').selectAll().executeTakeFirstOrThrow();
      await work.tx
        .insertInto('seminar')
        .values({ ...seminar, id: 'next', slug: 'next', number: 15 })
        .execute();
      await copySurveyWithin(work, cast.seminarId, 'next');
    });
    expect(pagesOf(await findSurvey(world.app.db, 'next'))).toHaveLength(2);
  });
});
