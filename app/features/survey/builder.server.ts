import type { App, Work } from '~/app';
import type { Actor } from '~/features/accounts/actor';
import { missing, Refusal } from '~/shared/refusal';
import type { Reader } from '~db/open';
import type { EntryKind } from './entry-kinds';
import { freeCode, matrixOf, questionOf, wordsIn, type QuestionValues } from './question-form';
import { syncCategoriesWithin, syncMatrixRowsWithin, syncOptionsWithin } from './question-rows.server';
import { changeSurvey, countResponses, type Seen } from './survey-changes.server';
import {
  entriesOf,
  findQuestion,
  otherCode,
  questionsIn,
  shownIn,
  type Bilingual,
  type Survey,
  type SurveyEntry,
  type SurveyQuestion,
} from './survey';
import { isAskedOtherwise } from './survey-versions';
import {
  addHeadingWithin,
  addMatrixWithin,
  addQuestionWithin,
  askedAs,
  findSurvey,
  listCodesWithin,
  wordsOf,
  type Taken,
} from './surveys.server';

/** An entry that was taken out; it can be put back, with its code and its answers. */
export type RemovedEntry = { id: string; code: string; title: Bilingual };

/** Everything that the builder's page shows. */
export type Builder = {
  survey: Survey;
  version: number;
  /** To the newest version. */
  responses: number;
  removed: RemovedEntry[];
};

/** The survey as the secretariat works on it. */
export async function findBuilder(db: Reader, seminarId: string): Promise<Builder> {
  const survey = await findSurvey(db, seminarId);
  const head = await db.selectFrom('survey').select('version').where('seminar_id', '=', seminarId).executeTakeFirst();
  const removed = await db
    .selectFrom('survey_question')
    .select(['id', 'code', 'title_ja', 'title_en'])
    .where('seminar_id', '=', seminarId)
    .where('removed_at', 'is not', null)
    .where('matrix_id', 'is', null)
    .orderBy('removed_at')
    .execute();
  return {
    survey,
    version: head?.version ?? 1,
    responses: await countResponses(db, survey),
    removed: removed.map(({ id, code, title_ja, title_en }) => ({ id, code, title: { ja: title_ja, en: title_en } })),
  };
}

/** Adds an entry at the end. @throws Refusal as `changeSurvey`. */
export async function addEntry(app: App, actor: Actor, seen: Seen, entry: { kind: EntryKind; values: QuestionValues }) {
  const { kind, values } = entry;
  return changeSurvey(app, actor, seen, async (work) => {
    const taken = await listCodesWithin(work, seen.seminarId);
    if (taken.codes.includes(values.code)) throw new Refusal('survey.codeTaken', 409);
    const code = values.code || freeCode(kind === 'section' ? 's' : 'q', taken.codes);
    const subject = await addWithin(work, { seminarId: seen.seminarId, kind, code, values, taken });
    return { action: 'add survey question', subject, asks: kind !== 'section' };
  });
}

type Adding = { seminarId: string; kind: EntryKind; code: string; values: QuestionValues; taken: Taken };

async function addWithin(work: Work, { seminarId, kind, code, values, taken }: Adding): Promise<string> {
  if (kind === 'section')
    return addHeadingWithin(work, seminarId, taken.next, { code, ...wordsIn(values), opensPage: values.opensPage });
  if (kind !== 'matrix') return addQuestionWithin(work, seminarId, taken.next, { code, ...questionOf(kind, values) });
  const matrix = matrixOf(code, values);
  if (matrix.rows.some((row) => taken.codes.includes(row.code))) throw new Refusal('survey.codeTaken', 409);
  return addMatrixWithin(work, seminarId, taken.next, matrix);
}

/**
 * Changes an entry; its kind and its code stay. An option that other questions' rules look at stays too.
 * @throws Refusal as `changeSurvey`, 404 for an entry that is not there, `survey.ruleSource` (409).
 */
export async function saveEntry(app: App, actor: Actor, seen: Seen, entry: { id: string; values: QuestionValues }) {
  return changeSurvey(app, actor, seen, async (work, survey) => {
    const found = entryWith(survey, entry.id);
    const words = { code: shownIn(found).code, ...wordsIn(entry.values) };
    await work.tx.updateTable('survey_question').set(wordsOf(words)).where('id', '=', entry.id).execute();
    const action = 'edit survey question';
    if (found.is === 'heading') {
      const page = { opens_page: entry.values.opensPage ? (1 as const) : (0 as const) };
      await work.tx.updateTable('survey_question').set(page).where('id', '=', entry.id).execute();
      return { action, subject: entry.id, asks: false };
    }
    if (found.is === 'matrix') {
      const asks = await saveMatrixWithin(work, survey, found, entry.values);
      return { action, subject: entry.id, asks };
    }
    const before = found.question;
    const next = { code: before.code, ...questionOf(before.kind, entry.values) };
    await work.tx.updateTable('survey_question').set(askedAs(next)).where('id', '=', entry.id).execute();
    await syncOptionsWithin(work, entry.id, next.options);
    await syncCategoriesWithin(work, entry.id, next.categories);
    const after = findQuestion(await findSurvey(work.tx, seen.seminarId), before.code);
    mustKeepSources(survey, before.code, next);
    return { action, subject: entry.id, asks: after === undefined || isAskedOtherwise(before, after) };
  });
}

/** Whether the change asks something else. A row that is gone keeps its answers, and comes back with its code. */
async function saveMatrixWithin(
  work: Work,
  survey: Survey,
  { matrix, rows }: Extract<SurveyEntry, { is: 'matrix' }>,
  values: QuestionValues,
): Promise<boolean> {
  const next = matrixOf(matrix.code, values);
  const asked = askedAs({ ...next, kind: 'single', other: false });
  await work.tx.updateTable('survey_question').set(asked).where('id', '=', matrix.id).execute();
  await syncOptionsWithin(
    work,
    matrix.id,
    next.options.map((option) => ({ ...option, exclusive: false })),
  );
  await syncMatrixRowsWithin(work, { id: matrix.id, seminarId: survey.seminarId, rows: next.rows });
  for (const { code } of rows) {
    if (!next.rows.some((row) => row.code === code)) mustBeNoSource(survey, code);
    mustKeepSources(survey, code, { options: next.options, other: false });
  }
  const after = await findSurvey(work.tx, survey.seminarId);
  const now = after.questions.filter((question) => question.matrix?.id === matrix.id);
  const isSame = (row: SurveyQuestion) => {
    const still = findQuestion(after, row.code);
    return still !== undefined && !isAskedOtherwise(row, still);
  };
  return now.length !== rows.length || !rows.every(isSame);
}

function mustBeNoSource(survey: Survey, code: string): void {
  if (isSource(survey, code)) throw new Refusal('survey.ruleSource', 409);
}

function mustKeepSources(survey: Survey, code: string, next: { options: readonly { code: string }[]; other: boolean }) {
  const codes = [...next.options.map((option) => option.code), ...(next.other ? [otherCode] : [])];
  const lost = survey.questions
    .flatMap(({ rules }) => rules?.conditions ?? [])
    .some(
      ({ source, value, test }) => source === code && test !== 'empty' && codes.length > 0 && !codes.includes(value),
    );
  if (lost) throw new Refusal('survey.ruleSource', 409);
}

/** Takes an entry out; answers to it stay. @throws Refusal as `changeSurvey`, 404, `survey.ruleSource` (409). */
export async function removeEntry(app: App, actor: Actor, seen: Seen, id: string) {
  return changeSurvey(app, actor, seen, async (work, survey) => {
    const found = entryWith(survey, id);
    for (const { code } of questionsIn(found)) mustBeNoSource(survey, code);
    await work.tx.updateTable('survey_question').set({ removed_at: work.at }).where('id', '=', id).execute();
    return { action: 'remove survey question', subject: id, asks: found.is !== 'heading' };
  });
}

function isSource(survey: Survey, code: string): boolean {
  return survey.questions.some(({ rules }) => rules?.conditions.some(({ source }) => source === code) ?? false);
}

/** Puts an entry back that was taken out, at the end. @throws Refusal as `changeSurvey`, 404. */
export async function restoreEntry(app: App, actor: Actor, seen: Seen, id: string) {
  return changeSurvey(app, actor, seen, async (work) => {
    const { next } = await listCodesWithin(work, seen.seminarId);
    const { numUpdatedRows } = await work.tx
      .updateTable('survey_question')
      .set({ removed_at: null, position: next })
      .where('id', '=', id)
      .where('seminar_id', '=', seen.seminarId)
      .where('removed_at', 'is not', null)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) throw missing();
    return { action: 'restore survey question', subject: id, asks: true };
  });
}

/**
 * Moves an entry by some places, or to one, from 0; beyond either end it stays there.
 * @throws Refusal as `changeSurvey`, 404.
 */
export async function moveEntry(app: App, actor: Actor, seen: Seen, move: { id: string } & Move) {
  return changeSurvey(app, actor, seen, async (work, survey) => {
    const ids = entriesOf(survey).map((entry) => shownIn(entry).id);
    const from = ids.indexOf(move.id);
    if (from < 0) throw missing();
    const to = Math.min(Math.max('to' in move ? move.to : from + move.by, 0), ids.length - 1);
    ids.splice(to, 0, ...ids.splice(from, 1));
    for (const [position, id] of ids.entries())
      await work.tx.updateTable('survey_question').set({ position }).where('id', '=', id).execute();
    return { action: 'move survey question', subject: move.id, asks: false };
  });
}

type Move = { by: -1 | 1 } | { to: number };

function entryWith(survey: Survey, id: string): SurveyEntry {
  const found = entriesOf(survey).find((entry) => shownIn(entry).id === id);
  if (!found) throw missing();
  return found;
}
