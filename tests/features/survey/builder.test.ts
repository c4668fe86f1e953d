import { expect, it } from 'vitest';
import type { Actor } from '~/features/accounts/actor';
import { findBuilder, moveEntry, removeEntry, restoreEntry } from '~/features/survey/builder.server';
import { takeBuilderStep } from '~/features/survey/builder-steps.server';
import { findOwnAnswers } from '~/features/survey/responses.server';
import { entriesOf, findQuestion, shownIn } from '~/features/survey/survey';
import { copySurveyWithin, findSurvey } from '~/features/survey/surveys.server';
import { plantChallenges } from '../../support/challenges';
import type { Cast } from '../../support/cast';
import { onBothEngines, type World } from '../../support/world';
import { answersOf, castWithSurvey, register } from './forms';

type Fields = Record<string, string>;

const codesIn = async (world: World, cast: Cast) =>
  entriesOf((await findBuilder(world.app.db, cast.seminarId)).survey).map((entry) => shownIn(entry).code);

async function questionIn(world: World, cast: Cast, code: string) {
  const question = findQuestion(await findSurvey(world.app.db, cast.seminarId), code);
  if (!question) throw new Error(`no question ${code}`);
  return question;
}

/** The form of a question as it stands, in fields. */
async function fieldsOf(world: World, cast: Cast, code: string): Promise<Fields> {
  const { id, title, required, options, kind } = await questionIn(world, cast, code);
  const { version } = await findBuilder(world.app.db, cast.seminarId);
  const rows = options.map((option, index): Fields => ({
    [`options[${String(index)}].code`]: option.code,
    [`options[${String(index)}].labelJa`]: option.label.ja,
    [`options[${String(index)}].labelEn`]: option.label.en,
    ...(option.exclusive ? { [`options[${String(index)}].exclusive`]: 'on' } : {}),
  }));
  const flags: Fields = required ? { required: 'on' } : {};
  const words = { id, kind, version: String(version), code, titleJa: title.ja, titleEn: title.en };
  return Object.assign({ ...words, ...flags }, ...rows) as Fields;
}

async function send(world: World, cast: Cast, fields: Fields, actor: Actor = cast.hanako) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return takeBuilderStep(world.app, actor, form, cast.seminarId);
}

async function add(world: World, cast: Cast, fields: Fields) {
  const { version } = await findBuilder(world.app.db, cast.seminarId);
  return send(world, cast, { version: String(version), titleJa: '新しい質問', ...fields });
}

const acts = async (world: World) =>
  (await world.app.db.selectFrom('audit').select(['action', 'person_id', 'note']).execute()).map(
    ({ action, person_id, note }) => [action, person_id, note].filter(Boolean).join(' / '),
  );

onBothEngines('The builder of the survey', (open) => {
  it('adds questions and headings of every kind at the end, with codes that are made where none is given', async () => {
    const world = await open();
    const cast = await castWithSurvey(world);
    const kinds = ['section', 'single', 'yes-no', 'number', 'date', 'line', 'text'];
    for (const kind of kinds) {
      const options = { 'options[0].labelJa': 'はい', 'options[1].labelJa': 'いいえ', 'options[1].code': 'no' };
      expect(
        await add(world, cast, { kind, ...(kind === 'single' || kind === 'yes-no' ? options : {}) }),
      ).toMatchObject({
        done: { did: 'saved', newVersion: false },
      });
    }
    expect((await codesIn(world, cast)).slice(7)).toEqual(['s1', 'q1', 'q2', 'q3', 'q4', 'q5', 'q6']);
    expect((await questionIn(world, cast, 'q1')).options.map(({ code }) => code)).toEqual(['o1', 'no']);
    expect(await acts(world)).toContain('add survey question / hanako');
  });

  it('gives the form back with what is wrong', async () => {
    const world = await open();
    const cast = await castWithSurvey(world);
    const errors = async (fields: Fields) => {
      const answer = await add(world, cast, fields);
      return 'result' in answer ? answer.result.error : answer;
    };
    expect(await errors({ kind: 'single' })).toEqual({ options: ['fewOptions'] });
    expect(await errors({ kind: 'line', titleJa: '', code: 'pcs' })).toMatchObject({ titleJa: ['required'] });
    expect(await errors({ kind: 'line', code: 'pcs' })).toEqual({ code: ['twice'] });
    expect(await errors({ kind: 'line', code: 'constructor' })).toEqual({ code: ['code'] });
    expect(await errors({ kind: 'number', least: '5', most: '4' })).toEqual({ most: ['bounds'] });
    const rule = { 'conditions[0].source': 'pcs', 'conditions[0].test': 'greater' };
    expect(await errors({ kind: 'line', ...rule })).toEqual({ 'conditions[0].option': ['choose'] });
    expect(await errors({ kind: 'line', ...rule, 'conditions[0].test': 'contains' })).toEqual({
      'conditions[0].test': ['choose'],
    });
  });

  it('mends words in place where there are responses, and makes a new version of anything else', async () => {
    const world = await open();
    const cast = await castWithSurvey(world);
    const registered = await register(world, cast, { name: 'aya', answers: await answersOf(world, cast) });
    if (registered.outcome !== 'new') throw new Error('not registered');
    const own = { seminarId: cast.seminarId, id: registered.registrationId };
    const mended = { ...(await fieldsOf(world, cast, 'pcs')), 'options[2].labelJa': '100台から299台' };
    expect(await send(world, cast, mended)).toMatchObject({ done: { newVersion: false } });
    const fields = await fieldsOf(world, cast, 'pcs');
    const fewer = Object.fromEntries(Object.entries(fields).filter(([name]) => !name.startsWith('options[5]')));
    expect(await send(world, cast, fewer)).toMatchObject({ done: { newVersion: true } });
    expect((await findSurvey(world.app.db, cast.seminarId)).number).toBe(2);
    const { survey, answers } = await findOwnAnswers(world.app.db, own);
    expect(survey.number).toBe(1);
    const pcs = findQuestion(survey, 'pcs');
    expect(pcs?.options[2]?.label.ja).toBe('100台から299台');
    expect(answers.find(({ questionId }) => questionId === pcs?.id)?.optionCode).toBe('100-299');
    expect(await acts(world)).toContain('edit survey question / hanako / version 2');
    await register(world, cast, { name: 'ito' });
    const numbers = await world.app.db
      .selectFrom('response')
      .select('survey_number')
      .orderBy('survey_number')
      .execute();
    expect(numbers.map((row) => row.survey_number)).toEqual([1, 2]);
  });

  it('moves an entry up and down, and refuses what would part a rule from its source', async () => {
    const world = await open();
    const cast = await castWithSurvey(world);
    const seen = async () => ({
      seminarId: cast.seminarId,
      version: (await findBuilder(world.app.db, cast.seminarId)).version,
    });
    const { id } = await questionIn(world, cast, 'pcs');
    await moveEntry(world.app, cast.hanako, await seen(), { id, by: -1 });
    expect((await codesIn(world, cast)).slice(0, 2)).toEqual(['pcs', 'job-type']);
    await moveEntry(world.app, cast.hanako, await seen(), { id, by: -1 });
    expect((await codesIn(world, cast))[0]).toBe('pcs');
    await moveEntry(world.app, cast.hanako, await seen(), { id, to: 3 });
    expect((await codesIn(world, cast))[3]).toBe('pcs');
    await moveEntry(world.app, cast.hanako, await seen(), { id, to: 99 });
    expect((await codesIn(world, cast)).at(-1)).toBe('pcs');
    await moveEntry(world.app, cast.hanako, await seen(), { id, to: 0 });
    const rule = {
      ...{ 'conditions[0].source': 'pcs', 'conditions[0].test': 'greater', 'conditions[0].option': 'pcs 50-99' },
    };
    await send(world, cast, { ...(await fieldsOf(world, cast, 'job-type')), ...rule });
    await expect(moveEntry(world.app, cast.hanako, await seen(), { id, by: 1 })).rejects.toMatchObject({
      code: 'survey.ruleOrder',
    });
    await expect(removeEntry(world.app, cast.hanako, await seen(), id)).rejects.toMatchObject({
      code: 'survey.ruleSource',
    });
    expect((await codesIn(world, cast))[0]).toBe('pcs');
  });

  it('takes an entry out and puts it back with its answers', async () => {
    const world = await open();
    const cast = await castWithSurvey(world);
    await register(world, cast, { name: 'aya', answers: await answersOf(world, cast) });
    const { id } = await questionIn(world, cast, 'measures');
    const first = await findBuilder(world.app.db, cast.seminarId);
    const seen = { seminarId: cast.seminarId, version: first.version };
    expect(await removeEntry(world.app, cast.hanako, seen, id)).toMatchObject({ newVersion: true });
    expect(await codesIn(world, cast)).not.toContain('measures');
    expect(await add(world, cast, { kind: 'line', code: 'measures' })).toMatchObject({
      result: { error: { code: ['twice'] } },
    });
    await restoreEntry(world.app, cast.hanako, { ...seen, version: seen.version + 1 }, id);
    expect((await codesIn(world, cast)).at(-1)).toBe('measures');
    expect((await questionIn(world, cast, 'measures')).categories).toHaveLength(5);
  });

  it('refuses who saw an older state, who may not edit, and what is not there', async () => {
    const world = await open();
    const cast = await castWithSurvey(world);
    const fields = await fieldsOf(world, cast, 'pcs');
    await send(world, cast, fields);
    expect(await send(world, cast, fields)).toMatchObject({ refusal: 'common.stale', status: 409 });
    const seen = { seminarId: cast.seminarId, version: 2 };
    const { id } = await questionIn(world, cast, 'pcs');
    await expect(removeEntry(world.app, cast.osakaChair, seen, id)).rejects.toMatchObject({ status: 403 });
    for (const actor of [cast.aki, cast.stranger])
      await expect(removeEntry(world.app, actor, seen, id)).rejects.toMatchObject({ status: 404 });
    await expect(removeEntry(world.app, cast.hanako, seen, 'elsewhere')).rejects.toMatchObject({ status: 404 });
    expect((await findBuilder(world.app.db, cast.seminarId)).version).toBe(2);
  });

  it('adds and moves rows of the form without a script, and takes no made-up names', async () => {
    const world = await open();
    const cast = await castWithSurvey(world);
    const fields = await fieldsOf(world, cast, 'csirt');
    const button = (type: string, payload: object) => ({ __intent__: JSON.stringify({ type, payload }) });
    const inserted = await send(world, cast, { ...fields, ...button('insert', { name: 'options' }) });
    expect(inserted).toMatchObject({ status: 200 });
    const moved = await send(world, cast, { ...fields, ...button('reorder', { name: 'options', from: 0, to: 1 }) });
    expect(moved).toMatchObject({
      result: { initialValue: { options: [{ code: 'set-up' }, { code: 'running' }, {}, {}, {}, {}] } },
    });
    const hostile = { 'options[999999999].code': 'x', '__proto__.admin': '1' };
    expect(await send(world, cast, { ...fields, ...hostile })).toMatchObject({ done: { did: 'saved' } });
    await expect(send(world, cast, { ...fields, ...button('update', { name: 'options' }) })).rejects.toMatchObject({
      code: 'common.malformed',
    });
  });

  it('keeps a category that challenges are in', async () => {
    const world = await open();
    const cast = await castWithSurvey(world);
    const { categories, id } = await questionIn(world, cast, 'challenges');
    await world.app.write(async ({ tx, at }) => {
      const rest = { public_id: null, redacted_by: null, released_by: null };
      const place = { part_id: null, agenda_position: null, version: 1, created_at: at, changed_at: at, number: 1 };
      const said = { original: 'x', public_text: '', state: 'triaged' as const, withheld_reason: '' };
      const asked = { id: 'c', seminar_id: cast.seminarId, question_id: id, category_id: categories[0]?.id ?? '' };
      await plantChallenges(tx, [{ ...asked, ...rest, ...place, ...said }]);
    });
    const fields = await fieldsOf(world, cast, 'challenges');
    expect(await send(world, cast, fields)).toMatchObject({ refusal: 'survey.categoryUsed', status: 409 });
    expect((await questionIn(world, cast, 'challenges')).categories).toHaveLength(6);
  });

  it('is copied with headings, bounds and rules', async () => {
    const world = await open();
    const cast = await castWithSurvey(world);
    await add(world, cast, { kind: 'section', titleJa: '体制' });
    await add(world, cast, { kind: 'section', titleJa: '人数' });
    const rule = { 'conditions[0].source': 'csirt', 'conditions[0].test': 'empty' };
    await add(world, cast, { kind: 'number', least: '1', most: '9', sensitive: 'on', ...rule });
    await world.app.write(async (work) => {
      const seminar = await work.tx.selectFrom('seminar').selectAll().executeTakeFirstOrThrow();
      await work.tx
        .insertInto('seminar')
        .values({ ...seminar, id: 'next', slug: 'next', number: 15 })
        .execute();
      await copySurveyWithin(work, cast.seminarId, 'next');
    });
    const { questions, headings } = await findSurvey(world.app.db, 'next');
    expect(headings.map(({ title }) => title.ja)).toEqual(['体制', '人数']);
    expect(questions.at(-1)).toMatchObject({ least: 1, most: 9, sensitive: true, rules: { match: 'all' } });
  });
});
