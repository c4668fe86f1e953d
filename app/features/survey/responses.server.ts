import type { Work } from '~/app';
import type { Reader } from '~db/open';
import type { Answer } from './answers';
import type { Survey } from './survey';
import { findAnsweredSurvey, findNumber, findSurvey } from './surveys.server';

/** An answer as it was stored, for who passes texts on. */
export type StoredAnswer = Answer & { id: string };

/** How many rows one statement carries, well under what either engine takes. */
const rowsAtOnce = 500;

type NewResponse = {
  registrationId: string | null;
  answers: readonly Answer[];
  /** Of the code that its author is given; without one nobody comes back by it. */
  codeHash?: string;
};

/** Stores answers as one submitted response; without a registration they are imported ones. */
export async function storeResponseWithin(
  work: Work,
  { seminarId, ...response }: NewResponse & { seminarId: string },
): Promise<StoredAnswer[]> {
  return storeResponsesWithin(work, { seminarId, responses: [response] });
}

/** Stores each as one submitted response, many in one statement; the answers come back in their order. */
export async function storeResponsesWithin(
  work: Work,
  { seminarId, responses }: { seminarId: string; responses: readonly NewResponse[] },
): Promise<StoredAnswer[]> {
  const survey_number = await findNumber(work.tx, seminarId);
  const made = responses.map((response) => ({ ...response, id: work.newId() }));
  const stored = made.flatMap(({ id: responseId, answers }) =>
    answers.map((answer) => ({ ...answer, id: work.newId(), responseId })),
  );
  for (const some of inPieces(made)) {
    const fresh = { seminar_id: seminarId, state: 'submitted', version: 1, submitted_at: work.at } as const;
    const rows = some.map(({ id, registrationId, codeHash = null }) => ({
      id,
      registration_id: registrationId,
      code_hash: codeHash,
      survey_number,
      ...fresh,
    }));
    await work.tx.insertInto('response').values(rows).execute();
  }
  for (const some of inPieces(stored)) await work.tx.insertInto('answer').values(some.map(rowOf)).execute();
  return stored.map(({ responseId: _, ...answer }) => answer);
}

function rowOf(answer: StoredAnswer & { responseId: string }) {
  return {
    id: answer.id,
    response_id: answer.responseId,
    question_id: answer.questionId,
    option_code: answer.optionCode,
    text: answer.text,
  };
}

function inPieces<Row>(rows: readonly Row[]): Row[][] {
  const pieces = Math.ceil(rows.length / rowsAtOnce);
  return Array.from({ length: pieces }, (_, piece) => rows.slice(piece * rowsAtOnce, (piece + 1) * rowsAtOnce));
}

/** What a registrant answered, with the version of the survey that they met; the newest one without a response. */
export async function findOwnAnswers(
  db: Reader,
  own: { seminarId: string; id: string },
): Promise<{ survey: Survey; answers: Answer[] }> {
  const newest = await findSurvey(db, own.seminarId);
  const response = await db
    .selectFrom('response')
    .select('survey_number')
    .where('registration_id', '=', own.id)
    .executeTakeFirst();
  const survey = await findAnsweredSurvey(db, newest, response?.survey_number ?? newest.number);
  return { survey, answers: await listAnswers(db, survey, own.id) };
}

/** The answers that a registrant gave, in the order of the questions and options. */
export async function listAnswers(db: Reader, survey: Survey, registrationId: string): Promise<Answer[]> {
  const rows = await db
    .selectFrom('answer')
    .innerJoin('response', 'response.id', 'answer.response_id')
    .select(['answer.question_id as questionId', 'answer.option_code as optionCode', 'answer.text'])
    .where('response.registration_id', '=', registrationId)
    .where((answer) => answer.or([answer('option_code', 'is not', null), answer('text', 'is not', null)]))
    .execute();
  return survey.questions.flatMap((question) => {
    const codes = question.options.map((option) => option.code);
    const place = ({ optionCode }: Answer) =>
      optionCode && codes.includes(optionCode) ? codes.indexOf(optionCode) : codes.length;
    return rows.filter((row) => row.questionId === question.id).sort((a, b) => place(a) - place(b));
  });
}

/** What a registrant wrote in words to some questions. */
export async function listStoredTexts(
  db: Reader,
  { registrationId, questionIds }: { registrationId: string; questionIds: readonly string[] },
): Promise<StoredAnswer[]> {
  return db
    .selectFrom('answer')
    .innerJoin('response', 'response.id', 'answer.response_id')
    .select(['answer.id', 'answer.question_id as questionId', 'answer.option_code as optionCode', 'answer.text'])
    .where('response.registration_id', '=', registrationId)
    .where('answer.question_id', 'in', questionIds)
    .where('answer.text', 'is not', null)
    .execute();
}
