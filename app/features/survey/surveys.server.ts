import type { Work } from '~/app';
import type { Reader } from '~db/open';
import type { NewCoded, NewMatrix, NewOption, NewQuestion } from './new-question';
import { standardQuestions } from './standard-questions';
import {
  entriesOf,
  type Bilingual,
  type Survey,
  type SurveyEntry,
  type SurveyHeading,
  type SurveyQuestion,
} from './survey';
import { asAnswered, type SurveyContent } from './survey-versions';

/** Gives a new seminar the questions that every seminar starts with. */
export async function addStandardSurveyWithin(work: Work, seminarId: string): Promise<void> {
  for (const [position, question] of standardQuestions.entries())
    await addQuestionWithin(work, seminarId, position, question);
}

/** Gives a seminar the headings, questions, options and categories of another one, with ids of their own. */
export async function copySurveyWithin(work: Work, fromSeminarId: string, toSeminarId: string): Promise<void> {
  const entries = entriesOf(await findSurvey(work.tx, fromSeminarId));
  for (const [position, entry] of entries.entries()) await addCopyWithin(work, toSeminarId, position, entry);
}

/** A copy of an entry, with the codes that it has. */
export async function addCopyWithin(
  work: Work,
  seminarId: string,
  position: number,
  entry: SurveyEntry,
): Promise<string> {
  if (entry.is === 'heading') return addHeadingWithin(work, seminarId, position, entry.heading);
  if (entry.is === 'question') return addQuestionWithin(work, seminarId, position, entry.question);
  const { matrix, rows } = entry;
  const { required, sensitive, rules, options } = rows[0] ?? {
    required: false,
    sensitive: false,
    rules: null,
    options: [],
  };
  return addMatrixWithin(work, seminarId, position, { ...matrix, required, sensitive, rules, options, rows });
}

/** The codes that a survey has or had, and the position behind its last entry. */
export type Taken = { codes: string[]; next: number };

export async function listCodesWithin(work: Work, seminarId: string): Promise<Taken> {
  const rows = await work.tx
    .selectFrom('survey_question')
    .select(['code', 'position'])
    .where('seminar_id', '=', seminarId)
    .execute();
  return { codes: rows.map(({ code }) => code), next: Math.max(-1, ...rows.map(({ position }) => position)) + 1 };
}

/** A heading's row is a question's without an answer. */
export async function addHeadingWithin(
  work: Work,
  seminarId: string,
  position: number,
  heading: Pick<SurveyHeading, 'code' | 'title' | 'help' | 'opensPage'>,
): Promise<string> {
  const id = work.newId();
  await work.tx
    .insertInto('survey_question')
    .values({
      ...{ id, seminar_id: seminarId, position, kind: 'section', required: 0, other: 0 },
      ...{ ...wordsOf(heading), opens_page: flag(heading.opensPage) },
    })
    .execute();
  return id;
}

export async function addQuestionWithin(
  work: Work,
  seminarId: string,
  position: number,
  question: NewQuestion,
): Promise<string> {
  const id = work.newId();
  await work.tx
    .insertInto('survey_question')
    .values({ id, seminar_id: seminarId, position, kind: question.kind, ...wordsOf(question), ...askedAs(question) })
    .execute();
  await addOptionsWithin(work, id, question.options);
  const categories = codedRows(work, id, question.categories);
  if (categories.length > 0) await work.tx.insertInto('category').values(categories).execute();
  return id;
}

export async function addMatrixWithin(
  work: Work,
  seminarId: string,
  position: number,
  matrix: NewMatrix,
): Promise<string> {
  const id = work.newId();
  const asked = askedAs({ ...matrix, kind: 'single', other: false });
  await work.tx
    .insertInto('survey_question')
    .values({ id, seminar_id: seminarId, position, kind: 'matrix', ...wordsOf(matrix), ...asked })
    .execute();
  await addOptionsWithin(work, id, matrix.options);
  await addMatrixRowsWithin(work, { id, seminarId, from: 0, rows: matrix.rows });
  return id;
}

/** Rows of a matrix, by their own order in it from `from` on. */
export async function addMatrixRowsWithin(
  work: Work,
  matrix: { id: string; seminarId: string; from: number; rows: NewMatrix['rows'] },
): Promise<void> {
  const rows = matrix.rows.map(({ code, title }, index) => ({
    id: work.newId(),
    seminar_id: matrix.seminarId,
    position: matrix.from + index,
    kind: 'single' as const,
    ...wordsOf({ code, title, help: { ja: '', en: '' } }),
    ...{ required: 0 as const, other: 0 as const, matrix_id: matrix.id },
  }));
  if (rows.length > 0) await work.tx.insertInto('survey_question').values(rows).execute();
}

export async function addOptionsWithin(work: Work, questionId: string, options: readonly NewOption[]): Promise<void> {
  const rows = codedRows(work, questionId, options).map((row, index) => ({
    ...row,
    exclusive: flag(options[index]?.exclusive ?? false),
  }));
  if (rows.length > 0) await work.tx.insertInto('survey_option').values(rows).execute();
}

/** The columns of what a question or heading says. */
export function wordsOf({ code, title, help }: { code: string; title: Bilingual; help: Bilingual }) {
  return { code, title_ja: title.ja, title_en: title.en, help_ja: help.ja, help_en: help.en };
}

/** The columns of how a question is asked. */
export function askedAs(question: Omit<NewQuestion, 'options' | 'categories'>) {
  return {
    required: flag(question.required),
    other: flag(question.other),
    least: question.least ?? null,
    most: question.most ?? null,
    sensitive: flag(question.sensitive ?? false),
    rules: question.rules ? JSON.stringify(question.rules) : '',
  };
}

function flag(given: boolean): 0 | 1 {
  return given ? 1 : 0;
}

function codedRows(work: Work, questionId: string, coded: readonly NewCoded[]) {
  return coded.map((one, position) => ({
    id: work.newId(),
    question_id: questionId,
    code: one.code,
    position,
    label_ja: one.label.ja,
    label_en: one.label.en,
  }));
}

/** The newest version of a seminar's survey; without questions for a seminar that has none. */
export async function findSurvey(db: Reader, seminarId: string): Promise<Survey> {
  const rows = await listRows(db, seminarId);
  const options = await listOptions(db, seminarId);
  const categories = await listCategories(db, seminarId);
  const questions: SurveyQuestion[] = [];
  const headings: SurveyHeading[] = [];
  for (const row of rows.filter(({ matrix_id }) => matrix_id === null)) {
    const words = {
      id: row.id,
      code: row.code,
      title: { ja: row.title_ja, en: row.title_en },
      help: { ja: row.help_ja, en: row.help_en },
    };
    if (row.kind === 'section') {
      headings.push({ ...words, opensPage: row.opens_page === 1, before: questions.length });
      continue;
    }
    const asked = {
      required: row.required === 1,
      other: row.other === 1,
      options: options.get(row.id) ?? [],
      categories: categories.get(row.id) ?? [],
      least: row.least,
      most: row.most,
      sensitive: row.sensitive === 1,
      // Written by askedAs, from what a form's schema let through.
      rules: row.rules === '' ? null : (JSON.parse(row.rules) as SurveyQuestion['rules']),
    };
    if (row.kind !== 'matrix') {
      questions.push({ ...words, kind: row.kind, ...asked, matrix: null });
      continue;
    }
    for (const { id, code, ...title } of rows.filter(({ matrix_id }) => matrix_id === row.id))
      questions.push({
        ...{ id, code, title: { ja: title.title_ja, en: title.title_en }, help: { ja: '', en: '' } },
        ...{ kind: 'single', ...asked, matrix: words },
      });
  }
  return { seminarId, number: await findNumber(db, seminarId), questions, headings };
}

/** The version of the survey that a response answered, in the words of today where they were mended. */
export async function findAnsweredSurvey(db: Reader, survey: Survey, number: number): Promise<Survey> {
  if (number === survey.number) return survey;
  const row = await db
    .selectFrom('survey_version')
    .select('content')
    .where('seminar_id', '=', survey.seminarId)
    .where('number', '=', number)
    .executeTakeFirst();
  // Written by keepVersionWithin from a survey of the same shape.
  return row ? asAnswered(survey, number, JSON.parse(row.content) as SurveyContent) : survey;
}

/** The number of the newest version. */
export async function findNumber(db: Reader, seminarId: string): Promise<number> {
  const head = await db.selectFrom('survey').select('number').where('seminar_id', '=', seminarId).executeTakeFirst();
  return head?.number ?? 1;
}

function listRows(db: Reader, seminarId: string) {
  return db
    .selectFrom('survey_question')
    .selectAll()
    .where('seminar_id', '=', seminarId)
    .where('removed_at', 'is', null)
    .orderBy('position')
    .execute();
}

async function listOptions(db: Reader, seminarId: string) {
  const rows = await db
    .selectFrom('survey_option')
    .innerJoin('survey_question', 'survey_question.id', 'question_id')
    .select(['question_id', 'survey_option.code', 'label_ja', 'label_en', 'exclusive'])
    .where('seminar_id', '=', seminarId)
    .orderBy('survey_option.position')
    .execute();
  return grouped(rows, (row) => ({ code: row.code, label: labelOf(row), exclusive: row.exclusive === 1 }));
}

async function listCategories(db: Reader, seminarId: string) {
  const rows = await db
    .selectFrom('category')
    .innerJoin('survey_question', 'survey_question.id', 'question_id')
    .select(['question_id', 'category.id', 'category.code', 'label_ja', 'label_en'])
    .where('seminar_id', '=', seminarId)
    .orderBy('category.position')
    .execute();
  return grouped(rows, (row) => ({ id: row.id, code: row.code, label: labelOf(row) }));
}

function labelOf({ label_ja, label_en }: { label_ja: string; label_en: string }): Bilingual {
  return { ja: label_ja, en: label_en };
}

function grouped<Row extends { question_id: string }, One>(rows: readonly Row[], read: (row: Row) => One) {
  const groups = new Map<string, One[]>();
  for (const row of rows) groups.set(row.question_id, [...(groups.get(row.question_id) ?? []), read(row)]);
  return groups;
}
