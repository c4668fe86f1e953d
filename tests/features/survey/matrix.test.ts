import { expect, it } from 'vitest';
import { answersSchema } from '~/features/survey/answers';
import { findBuilder, moveEntry, removeEntry, restoreEntry } from '~/features/survey/builder.server';
import { takeBuilderStep } from '~/features/survey/builder-steps.server';
import { listAnswers } from '~/features/survey/responses.server';
import { entriesOf, fullTitle, shownIn } from '~/features/survey/survey';
import { copySurveyWithin, findSurvey } from '~/features/survey/surveys.server';
import type { Cast } from '../../support/cast';
import { onBothEngines, type World } from '../../support/world';
import { answersOf, castWithSurvey, register } from './forms';

type Fields = Record<string, string>;

const required = { 'job-type': 'lead', pcs: 'upto-49', csirt: 'planned' };
const columns = listed('options', [
  ['done', '済み'],
  ['doing', '取り組み中'],
  ['not-yet', 'まだ'],
]);
const passwordsAndLogs = listed('rows', [
  ['passwords', 'パスワードの管理'],
  ['logs', 'ログの確認'],
]);

function listed(list: string, rows: readonly (readonly [string, string])[]): Fields {
  return Object.fromEntries(
    rows.flatMap(([code, labelJa], index): [string, string][] => [
      [`${list}[${String(index)}].code`, code],
      [`${list}[${String(index)}].labelJa`, labelJa],
    ]),
  );
}

async function send(world: World, cast: Cast, fields: Fields) {
  const { version } = await findBuilder(world.app.db, cast.seminarId);
  const form = new FormData();
  const whole: Fields = { version: String(version), kind: 'matrix', titleJa: '対策の状況', ...fields };
  for (const [name, value] of Object.entries(whole)) form.append(name, value);
  return takeBuilderStep(world.app, cast.hanako, form, cast.seminarId);
}

/** A matrix of two rows behind the standard questions. */
async function withMatrix(open: () => Promise<World>) {
  const world = await open();
  const cast = await castWithSurvey(world);
  const answer = await send(world, cast, { code: 'state', ...columns, ...passwordsAndLogs });
  if (!('done' in answer)) throw new Error('the matrix was refused');
  return { world, cast, id: answer.done.id };
}

const rowsIn = async (world: World, cast: Cast) =>
  (await findSurvey(world.app.db, cast.seminarId)).questions.filter(({ matrix }) => matrix !== null);

const seenIn = async (world: World, cast: Cast) => {
  const { version } = await findBuilder(world.app.db, cast.seminarId);
  return { seminarId: cast.seminarId, version };
};

onBothEngines('A matrix of questions', (open) => {
  it('is one entry of the builder, and a question for each of its rows', async () => {
    const { world, cast, id } = await withMatrix(open);
    const rows = await rowsIn(world, cast);
    expect(rows.map(({ code, kind }) => [code, kind])).toEqual([
      ['state-passwords', 'single'],
      ['state-logs', 'single'],
    ]);
    expect(rows.every(({ options }) => options.map(({ code }) => code).join() === 'done,doing,not-yet')).toBe(true);
    expect(rows.map((row) => fullTitle(row, 'ja'))).toEqual(['対策の状況：パスワードの管理', '対策の状況：ログの確認']);
    const last = entriesOf(await findSurvey(world.app.db, cast.seminarId)).at(-1);
    expect(last).toMatchObject({ is: 'matrix', index: 7, matrix: { id, code: 'state' } });
  });

  it('is answered row by row, each row required where the matrix is', async () => {
    const { world, cast, id } = await withMatrix(open);
    await send(world, cast, { id, code: 'state', required: 'on', ...columns, ...passwordsAndLogs });
    const survey = await findSurvey(world.app.db, cast.seminarId);
    const refused = answersSchema(survey).safeParse({
      ...required,
      'state-passwords': 'done',
      'state-logs': 'made-up',
    });
    expect(refused.error?.issues.map(({ path }) => path[0])).toEqual(['state-logs']);
    const missing = answersSchema(survey).safeParse({ ...required, 'state-passwords': 'done' });
    expect(missing.error?.issues.map(({ path, message }) => [path[0], message])).toEqual([['state-logs', 'required']]);
    const answers = await answersOf(world, cast, { ...required, 'state-passwords': 'done', 'state-logs': 'not-yet' });
    const registered = await register(world, cast, { name: 'kei', answers });
    if (!('registrationId' in registered)) throw new Error('not registered');
    const stored = await listAnswers(world.app.db, survey, registered.registrationId);
    expect(stored.slice(-2).map(({ optionCode }) => optionCode)).toEqual(['done', 'not-yet']);
  });

  it('begins a new version for a new row where there are responses, and none for mended words', async () => {
    const { world, cast, id } = await withMatrix(open);
    const answers = await answersOf(world, cast, { ...required, 'state-passwords': 'done' });
    await register(world, cast, { name: 'kei', answers });
    const mended = { ...passwordsAndLogs, 'rows[1].labelJa': 'ログを見る' };
    expect(await send(world, cast, { id, code: 'state', ...columns, ...mended })).toMatchObject({
      done: { newVersion: false },
    });
    const more = { ...mended, 'rows[2].labelJa': '持ち出しの管理' };
    expect(await send(world, cast, { id, code: 'state', ...columns, ...more })).toMatchObject({
      done: { newVersion: true },
    });
    expect((await rowsIn(world, cast)).map(({ code }) => code)).toEqual(['state-passwords', 'state-logs', 'state-r1']);
  });

  it('keeps the answers to a row that is taken out, and knows it again by its code', async () => {
    const { world, cast, id } = await withMatrix(open);
    const [passwords] = await rowsIn(world, cast);
    const one = listed('rows', [['logs', 'ログの確認']]);
    await send(world, cast, { id, code: 'state', ...columns, ...one });
    expect((await rowsIn(world, cast)).map(({ code }) => code)).toEqual(['state-logs']);
    await send(world, cast, { id, code: 'state', ...columns, ...passwordsAndLogs });
    expect((await rowsIn(world, cast))[0]?.id).toBe(passwords?.id);
  });

  it('moves, goes and comes back as a whole', async () => {
    const { world, cast, id } = await withMatrix(open);
    await moveEntry(world.app, cast.hanako, await seenIn(world, cast), { id, by: -1 });
    const entries = entriesOf(await findSurvey(world.app.db, cast.seminarId));
    expect(entries.at(-2)).toMatchObject({ is: 'matrix', rows: [{}, {}] });
    await removeEntry(world.app, cast.hanako, await seenIn(world, cast), id);
    expect(await rowsIn(world, cast)).toEqual([]);
    expect((await findBuilder(world.app.db, cast.seminarId)).removed.map(({ code }) => code)).toEqual(['state']);
    await restoreEntry(world.app, cast.hanako, await seenIn(world, cast), id);
    expect(await rowsIn(world, cast)).toHaveLength(2);
  });

  it('is copied with the survey, under the same codes and rows of its own', async () => {
    const { world, cast } = await withMatrix(open);
    await world.app.write(async (work) => {
      const seminar = await work.tx.selectFrom('seminar').selectAll().executeTakeFirstOrThrow();
      await work.tx
        .insertInto('seminar')
        .values({ ...seminar, id: 'next', slug: 'next', number: 15 })
        .execute();
      await copySurveyWithin(work, cast.seminarId, 'next');
    });
    const before = await rowsIn(world, cast);
    const { questions } = await findSurvey(world.app.db, 'next');
    expect(questions.slice(-2).map(({ code }) => code)).toEqual(before.map(({ code }) => code));
    expect(questions.at(-1)?.matrix).toMatchObject({ code: 'state' });
    expect(questions.at(-1)?.id).not.toBe(before.at(-1)?.id);
  });

  it('loses no row and no answer that the rule of another question looks at', async () => {
    const { world, cast, id } = await withMatrix(open);
    const rule = { 'conditions[0].source': 'state-logs', 'conditions[0].test': 'equals' };
    const asks = { kind: 'line', titleJa: 'いつから', ...rule, 'conditions[0].option': 'state-logs not-yet' };
    expect(await send(world, cast, asks)).toMatchObject({ done: { did: 'saved' } });
    const one = listed('rows', [['passwords', 'パスワードの管理']]);
    const refused = { refusal: 'survey.ruleSource', status: 409 };
    expect(await send(world, cast, { id, code: 'state', ...columns, ...one })).toMatchObject(refused);
    const two = listed('options', [
      ['done', '済み'],
      ['doing', '取り組み中'],
    ]);
    expect(await send(world, cast, { id, code: 'state', ...two, ...passwordsAndLogs })).toMatchObject(refused);
    const gone = removeEntry(world.app, cast.hanako, await seenIn(world, cast), id);
    await expect(gone).rejects.toMatchObject({ code: 'survey.ruleSource' });
  });

  it('needs a row and two answers, and codes that no other question has', async () => {
    const { world, cast, id } = await withMatrix(open);
    expect(await send(world, cast, { code: 'empty' })).toMatchObject({
      ...{ status: 422, result: { error: { options: ['fewOptions'], rows: ['fewRows'] } } },
    });
    await send(world, cast, { kind: 'line', code: 'more-r1' });
    expect(await send(world, cast, { code: 'more', ...columns, ...listed('rows', [['', '一つ']]) })).toMatchObject({
      ...{ refusal: 'survey.codeTaken', status: 409 },
    });
    await send(world, cast, { kind: 'line', code: 'state-r1' });
    const more = { ...passwordsAndLogs, 'rows[2].labelJa': '持ち出しの管理' };
    expect(await send(world, cast, { id, code: 'state', ...columns, ...more })).toMatchObject({
      ...{ refusal: 'survey.codeTaken', status: 409 },
    });
    const codes = entriesOf(await findSurvey(world.app.db, cast.seminarId)).map((entry) => shownIn(entry).code);
    expect(codes.slice(-3)).toEqual(['state', 'more-r1', 'state-r1']);
  });
});
