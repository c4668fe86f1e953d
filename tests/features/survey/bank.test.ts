import { expect, it } from 'vitest';
import { addFromBank, listBank } from '~/features/survey/bank.server';
import { findBuilder, removeEntry } from '~/features/survey/builder.server';
import { findQuestion, type SurveyQuestion } from '~/features/survey/survey';
import { addMatrixWithin, addQuestionWithin, findSurvey } from '~/features/survey/surveys.server';
import type { Cast } from '../../support/cast';
import { onBothEngines, type World } from '../../support/world';
import { castWithSurvey } from './forms';
import { optionsOf, questionOf } from './questions';

/** Seminars before the cast's, each with questions of its own; number 12 is a draft still. */
async function withEarlier(open: () => Promise<World>) {
  const world = await open();
  const cast = await castWithSurvey(world);
  const rules = { match: 'all', conditions: [{ source: 'cloud', test: 'equals', value: 'yes' }] } as const;
  const byPcs = { match: 'all', conditions: [{ source: 'pcs', test: 'equals', value: 'upto-49' }] } as const;
  await ask(world, 12, 'draft', [questionOf('hidden')]);
  await ask(world, 11, 'published', [
    questionOf('cloud', {
      title: { ja: 'クラウドの利用', en: 'Cloud' },
      kind: 'single',
      options: optionsOf('yes', 'no'),
    }),
    questionOf('which', { rules }),
    questionOf('small', { rules: byPcs }),
    questionOf('pcs'),
  ]);
  await ask(world, 10, 'archived', [questionOf('cloud'), questionOf('old')]);
  await world.app.write((work) =>
    addMatrixWithin(work, 'no-10', 9, {
      ...{ code: 'state', title: { ja: '対策', en: '' }, help: { ja: '', en: '' } },
      ...{ required: true, sensitive: false, rules: null, options: optionsOf('done', 'not-yet') },
      rows: [{ code: 'state-logs', title: { ja: 'ログ', en: '' } }],
    }),
  );
  return { world, cast };
}

async function ask(
  world: World,
  number: number,
  state: 'draft' | 'published' | 'archived',
  questions: SurveyQuestion[],
) {
  const id = `no-${String(number)}`;
  await world.app.write(async (work) => {
    const seminar = await work.tx
      .selectFrom('seminar')
      .selectAll()
      .where('slug', '=', 'cast')
      .executeTakeFirstOrThrow();
    await work.tx
      .insertInto('seminar')
      .values({ ...seminar, id, slug: id, number, state })
      .execute();
    for (const [position, question] of questions.entries()) await addQuestionWithin(work, id, position, question);
  });
}

async function add(world: World, cast: Cast, code: string, actor = cast.hanako) {
  const { version } = await findBuilder(world.app.db, cast.seminarId);
  const { questions } = await findSurvey(world.app.db, 'no-11');
  const older = await findSurvey(world.app.db, 'no-10');
  const found = [...questions, ...older.questions].find((question) => question.code === code);
  const id = found?.matrix?.id ?? found?.id ?? 'none';
  return addFromBank(world.app, actor, { seminarId: cast.seminarId, version }, id);
}

const questionIn = async (world: World, cast: Cast, code: string) =>
  findQuestion(await findSurvey(world.app.db, cast.seminarId), code);

onBothEngines('The bank of questions', (open) => {
  it('holds each question of published seminars once, in its latest wording, without those that are here', async () => {
    const { world, cast } = await withEarlier(open);
    const bank = await listBank(world.app.db, cast.seminarId);
    expect(bank.map(({ code, lastNumber, seminars }) => [code, lastNumber, seminars])).toEqual([
      ['cloud', 11, 2],
      ['which', 11, 1],
      ['small', 11, 1],
      ['old', 10, 1],
      ['state', 10, 1],
    ]);
    expect(bank[0]?.title.ja).toBe('クラウドの利用');
  });

  it('adds a question with its code and options, and a matrix with its rows', async () => {
    const { world, cast } = await withEarlier(open);
    await add(world, cast, 'cloud');
    expect((await questionIn(world, cast, 'cloud'))?.options.map(({ code }) => code)).toEqual(['yes', 'no']);
    await add(world, cast, 'state-logs');
    expect(await questionIn(world, cast, 'state-logs')).toMatchObject({ required: true, matrix: { code: 'state' } });
    expect((await listBank(world.app.db, cast.seminarId)).map(({ code }) => code)).toEqual(['which', 'small', 'old']);
  });

  it('keeps a rule whose source is here, and leaves one behind that would look at nothing', async () => {
    const { world, cast } = await withEarlier(open);
    await add(world, cast, 'which');
    await add(world, cast, 'small');
    expect((await questionIn(world, cast, 'which'))?.rules).toBeNull();
    expect((await questionIn(world, cast, 'small'))?.rules?.conditions[0]?.source).toBe('pcs');
  });

  it('offers nothing that was taken out here: it is put back instead', async () => {
    const { world, cast } = await withEarlier(open);
    const { subject } = await add(world, cast, 'old');
    const { version } = await findBuilder(world.app.db, cast.seminarId);
    await removeEntry(world.app, cast.hanako, { seminarId: cast.seminarId, version }, subject);
    expect((await listBank(world.app.db, cast.seminarId)).map(({ code }) => code)).not.toContain('old');
    await expect(add(world, cast, 'old')).rejects.toMatchObject({ code: 'survey.codeTaken' });
  });

  it('gives nothing of a draft, and nothing to who may not edit this seminar', async () => {
    const { world, cast } = await withEarlier(open);
    const { id = '' } = (await findSurvey(world.app.db, 'no-12')).questions[0] ?? {};
    const seen = { seminarId: cast.seminarId, version: (await findBuilder(world.app.db, cast.seminarId)).version };
    await expect(addFromBank(world.app, cast.hanako, seen, id)).rejects.toMatchObject({ status: 404 });
    await expect(add(world, cast, 'old', cast.tokyoChair)).rejects.toMatchObject({ status: 403 });
  });
});
