import type { Work } from '~/app';
import { Refusal } from '~/shared/refusal';
import type { ResponseTable } from '~db/schema/survey';
import type { Answer } from './answers';
import type { StoredAnswer } from './responses.server';
import { takesWords, type Survey } from './survey';

export type Response = Pick<ResponseTable, 'id' | 'state' | 'version'> & { surveyNumber: number };

/** Hears of texts that were changed or taken back, in the transaction: the challenges' feature, from above. */
export type AfterRevision = (
  work: Work,
  change: { seminarId: string; texts: readonly { answerId: string; text: string | null }[] },
) => Promise<void>;

type Revising = { response: Response; survey: Survey; answers: readonly Answer[]; afterRevision: AfterRevision };

/**
 * Brings a response to new answers. An answer that stays keeps its row, and so does a text that was changed: what came
 * from it still knows where. Gives all answers as they are stored now.
 */
export async function reviseWithin(work: Work, revising: Revising): Promise<StoredAnswer[]> {
  const { response, survey, answers, afterRevision } = revising;
  const before = await listStored(work, response.id);
  const said = before.filter(({ optionCode, text }) => optionCode !== null || text !== null);
  if (isSame(said, answers) && response.surveyNumber === survey.number) return said;
  await keepRevision(work, response, said);
  await countUp(work, response, survey.number);
  const stored = answers.map((answer) => ({
    ...answer,
    id: before.find((old) => keyOf(old) === keyOf(answer))?.id ?? work.newId(),
  }));
  await write(work, response.id, { before, stored });
  const texts = before.flatMap(({ id, questionId, text }) => {
    const now = stored.find((answer) => answer.id === id)?.text ?? null;
    return text !== null && now !== text && tellsWords(survey, questionId) ? [{ answerId: id, text: now }] : [];
  });
  if (texts.length > 0) await afterRevision(work, { seminarId: survey.seminarId, texts });
  return stored;
}

/** A number or a date is stored as a text too, but nobody curates it. */
function tellsWords({ questions }: Survey, questionId: string): boolean {
  const question = questions.find(({ id }) => id === questionId);
  // A question that was taken out of the survey meanwhile: nobody knows here what it was.
  return question === undefined || takesWords(question);
}

/** A question's option, or its one text. */
function keyOf({ questionId, optionCode }: Answer): string {
  return `${questionId} ${optionCode ?? ''}`;
}

function isSame(before: readonly Answer[], after: readonly Answer[]): boolean {
  const written = (answers: readonly Answer[]) =>
    answers.map((answer) => `${keyOf(answer)} ${answer.text ?? ''}`).sort();
  return JSON.stringify(written(before)) === JSON.stringify(written(after));
}

async function listStored(work: Work, responseId: string): Promise<StoredAnswer[]> {
  return work.tx
    .selectFrom('answer')
    .select(['id', 'question_id as questionId', 'option_code as optionCode', 'text'])
    .where('response_id', '=', responseId)
    .execute();
}

async function keepRevision(work: Work, response: Response, answers: readonly StoredAnswer[]): Promise<void> {
  const { last } = await work.tx
    .selectFrom('response_revision')
    .select((row) => row.fn.max('number').as('last'))
    .where('response_id', '=', response.id)
    .executeTakeFirstOrThrow();
  await work.tx
    .insertInto('response_revision')
    .values({
      response_id: response.id,
      // Null without any, which counts as nought.
      number: Number(last) + 1,
      survey_number: response.surveyNumber,
      answers: JSON.stringify(answers),
      replaced_at: work.at,
    })
    .execute();
}

async function countUp(work: Work, { id, version }: Response, surveyNumber: number): Promise<void> {
  const { numUpdatedRows } = await work.tx
    .updateTable('response')
    .set({ state: 'edited', version: version + 1, survey_number: surveyNumber })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw new Refusal('common.stale', 409);
}

/** Words that were taken back leave their row empty, an "other" without its choice: a challenge may point at it. */
async function write(
  work: Work,
  responseId: string,
  { before, stored }: { before: readonly StoredAnswer[]; stored: readonly StoredAnswer[] },
): Promise<void> {
  for (const old of before.filter(({ id }) => !stored.some((answer) => answer.id === id))) {
    if (old.text === null && old.optionCode === null) continue;
    if (old.text !== null)
      await work.tx.updateTable('answer').set({ option_code: null, text: null }).where('id', '=', old.id).execute();
    else await work.tx.deleteFrom('answer').where('id', '=', old.id).execute();
  }
  for (const { id, questionId, optionCode, text } of stored) {
    if (before.some((old) => old.id === id))
      await work.tx.updateTable('answer').set({ text }).where('id', '=', id).execute();
    else
      await work.tx
        .insertInto('answer')
        .values({ id, response_id: responseId, question_id: questionId, option_code: optionCode, text })
        .execute();
  }
}
