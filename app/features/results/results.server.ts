import type { AsideWorld } from '~/aside-world';
import { findSurvey } from '~/features/survey/surveys.server';
import type { Survey } from '~/features/survey/survey';
import type { Locale } from '~/i18n/texts';
import { translatorFor } from '~/i18n/translator.server';
import { missing } from '~/shared/refusal';
import type { Reader } from '~db/open';
import { keptAnswers } from './counted-answers.server';
import { axisOf, shapeOf, type AskedTable, type ShapeProblem } from './result-axes';
import { countTable, type Answers } from './result-table';
import { resultView, type ResultView } from './result-view';
import type { Audience } from './shared-result';
import { listShared } from './result-snapshots.server';
import { auditShared } from './sharing-plan.server';
import { findOnWall } from './wall.server';

/** What the secretariat works with: the real figures, and what of them is shared. */
export type StaffResults = {
  people: number;
  questions: ResultView[];
  /** The two questions that the address asks to cross; null for none. */
  crossed: ResultView | ShapeProblem | null;
  choices: { code: string; title: string; options: { code: string; label: string }[] }[];
  shared: { id: string; audience: Audience; view: ResultView }[];
  /** The shared one that the projectors show. */
  onWall: string | null;
  audit: AuditLine[];
};

/** One hidden number and what a reader can derive of it. */
export type AuditLine = { table: string; place: string; low: number; high: number };

type Asking = { seminarId: string; locale: Locale; asked: AskedTable | null; now: string };

/** The real figures, for who may edit the seminar: the caller has asked. Heavy: for a thread of its own. */
export async function findStaffResults(
  world: AsideWorld,
  { seminarId, locale, asked, now }: Asking,
): Promise<StaffResults> {
  const { db } = world;
  const survey = await findSurvey(db, seminarId);
  const answers = await keptAnswers(world, seminarId);
  const about = { title: '', takenAt: now, survey, locale, words: wordsIn(locale) };
  const questions = survey.questions.flatMap((question) => {
    const axis = axisOf(question);
    return axis ? [resultView(countTable({ rows: axis, columns: null }, answers), about)] : [];
  });
  const shared = await listViews(db, { seminarId, survey, locale });
  return {
    people: answers.people.length,
    questions,
    crossed: asked && crossedView(answers, asked, about),
    choices: choicesIn(questions, survey),
    shared,
    onWall: (await findOnWall(db, seminarId))?.id ?? null,
    audit: await auditLines(db, { seminarId, survey, locale }),
  };
}

function crossedView(
  answers: Answers,
  asked: AskedTable,
  about: Parameters<typeof resultView>[1],
): ResultView | ShapeProblem {
  const shape = shapeOf(about.survey, asked);
  return typeof shape === 'string' ? shape : resultView(countTable(shape, answers), about);
}

function choicesIn(questions: readonly ResultView[], { questions: asked }: Survey): StaffResults['choices'] {
  return questions.map(({ rows }) => ({
    code: rows.code,
    title: rows.question,
    // Answers that have an order can be merged with their neighbours.
    options: asked.some(({ code, kind }) => code === rows.code && kind === 'bands')
      ? rows.groups.filter(({ is }) => is === 'answer').map(({ key, label }) => ({ code: key, label }))
      : [],
  }));
}

type Reading = { seminarId: string; survey: Survey; locale: Locale };

async function listViews(db: Reader, { seminarId, survey, locale }: Reading): Promise<StaffResults['shared']> {
  const shared = await listShared(db, seminarId);
  return shared.map(({ id, audience, title, table, takenAt }) => {
    const about = { title: title[locale] || title.ja, takenAt, survey, locale, words: wordsIn(locale) };
    return { id, audience, view: resultView(table, about) };
  });
}

/** What an audience may see; `public` results are for attendees too. */
export async function listResultsFor(
  db: Reader,
  { seminarId, locale, audience }: { seminarId: string; locale: Locale; audience: Audience },
): Promise<{ id: string; view: ResultView }[]> {
  const survey = await findSurvey(db, seminarId);
  const views = await listViews(db, { seminarId, survey, locale });
  return views
    .filter((one) => one.audience === 'public' || audience === 'attendees')
    .map(({ id, view }) => ({ id, view }));
}

/** One shared result by its id. @throws Refusal 404 for one that this audience is not shown. */
export async function findResultFor(
  db: Reader,
  { id, ...reading }: { seminarId: string; locale: Locale; audience: Audience; id: string | null },
): Promise<ResultView> {
  const found = (await listResultsFor(db, reading)).find((result) => result.id === id);
  if (!found) throw missing();
  return found.view;
}

async function auditLines(db: Reader, { seminarId, survey, locale }: Reading): Promise<AuditLine[]> {
  const { tables, intervals } = await auditShared(db, seminarId);
  const about = { title: '', takenAt: '', survey, locale, words: wordsIn(locale) };
  const views = tables.map((table) => resultView(table, about));
  return intervals.flatMap(({ table, place, low, high }) => {
    const view = views[table];
    if (!view) return [];
    const row = place.of === 'column' ? null : view.rows.groups[place.row]?.label;
    const column = place.of === 'row' ? null : view.columns?.groups[place.column]?.label;
    const title = [view.rows.question, view.columns?.question].filter(Boolean).join(' × ');
    return [{ table: title, place: [row, column].filter(Boolean).join(' × '), low, high }];
  });
}

function wordsIn(locale: Locale) {
  const t = translatorFor(locale, 'results');
  return { noAnswer: t('noAnswer'), other: t('other'), between: t('between') };
}
