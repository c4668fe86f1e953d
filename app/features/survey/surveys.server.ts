import type { Work } from '~/app';
import type { Reader } from '~db/open';
import { standardQuestions } from './standard-questions';
import type { Bilingual, QuestionKind, Survey, SurveyQuestion } from './survey';

type NewCoded = { code: string; label: Bilingual };

type NewQuestion = {
  code: string;
  kind: QuestionKind;
  title: Bilingual;
  help: Bilingual;
  required: boolean;
  other: boolean;
  options: readonly NewCoded[];
  categories: readonly NewCoded[];
};

/** Gives a new seminar the questions that every seminar starts with. */
export async function addStandardSurveyWithin(work: Work, seminarId: string): Promise<void> {
  await addQuestions(work, seminarId, standardQuestions);
}

/** Gives a seminar the questions, options and categories of another one, with ids of their own. */
export async function copySurveyWithin(work: Work, fromSeminarId: string, toSeminarId: string): Promise<void> {
  await addQuestions(work, toSeminarId, (await findSurvey(work.tx, fromSeminarId)).questions);
}

async function addQuestions(work: Work, seminarId: string, questions: readonly NewQuestion[]): Promise<void> {
  for (const [position, question] of questions.entries()) await addQuestion(work, seminarId, position, question);
}

async function addQuestion(work: Work, seminarId: string, position: number, question: NewQuestion): Promise<void> {
  const id = work.newId();
  await work.tx
    .insertInto('survey_question')
    .values({
      id,
      seminar_id: seminarId,
      code: question.code,
      position,
      kind: question.kind,
      title_ja: question.title.ja,
      title_en: question.title.en,
      help_ja: question.help.ja,
      help_en: question.help.en,
      required: question.required ? 1 : 0,
      other: question.other ? 1 : 0,
    })
    .execute();
  const options = codedRows(work, id, question.options);
  if (options.length > 0) await work.tx.insertInto('survey_option').values(options).execute();
  const categories = codedRows(work, id, question.categories);
  if (categories.length > 0) await work.tx.insertInto('category').values(categories).execute();
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

/** The questions of a seminar in their order; none for a seminar without a survey. */
export async function findSurvey(db: Reader, seminarId: string): Promise<Survey> {
  const rows = await db
    .selectFrom('survey_question')
    .selectAll()
    .where('seminar_id', '=', seminarId)
    .orderBy('position')
    .execute();
  const options = await listCoded(db, 'survey_option', seminarId);
  const categories = await listCoded(db, 'category', seminarId);
  const questions = rows.map((row): SurveyQuestion => ({
    id: row.id,
    code: row.code,
    kind: row.kind,
    title: { ja: row.title_ja, en: row.title_en },
    help: { ja: row.help_ja, en: row.help_en },
    required: row.required === 1,
    other: row.other === 1,
    options: options.filter((one) => one.questionId === row.id).map(({ code, label }) => ({ code, label })),
    categories: categories
      .filter((one) => one.questionId === row.id)
      .map(({ id, code, label }) => ({ id, code, label })),
  }));
  return { seminarId, questions };
}

async function listCoded(db: Reader, table: 'survey_option' | 'category', seminarId: string) {
  const rows = await db
    .selectFrom(table)
    .select(['id', 'question_id', 'code', 'label_ja', 'label_en'])
    .where('question_id', 'in', (of) =>
      of.selectFrom('survey_question').select('id').where('seminar_id', '=', seminarId),
    )
    .orderBy('position')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    questionId: row.question_id,
    code: row.code,
    label: { ja: row.label_ja, en: row.label_en },
  }));
}
