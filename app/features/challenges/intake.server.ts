import type { Work } from '~/app';
import type { NewText } from '~/features/survey/entries.server';
import { challengesCode } from '~/features/survey/survey';
import { challengesTopic } from './curated.server';
import type { ChallengeState } from './challenge';

type Received = {
  text: string;
  state: ChallengeState;
  questionId: string | null;
  categoryId: string | null;
  answerId: string | null;
  fromQuestionId: string | null;
};

const rowsAtOnce = 200;

/**
 * Takes each answer in words into curation that is not there yet, numbered on in the seminar. One that comes with its
 * category (of its question; the caller knows it) is triaged already. Answers of white space only are passed over.
 */
export async function receiveAnswersWithin(
  work: Work,
  input: { seminarId: string; answers: readonly NewText[] },
): Promise<void> {
  await holdNumbers(work, input.seminarId);
  const known = await listReceivedAnswers(work, input.seminarId);
  const fresh = new Map(input.answers.map((answer) => [answer.answerId, answer]));
  const received = [...fresh.values()]
    .filter((answer) => !known.has(answer.answerId) && answer.text.trim() !== '')
    .map((answer): Received => ({
      text: answer.text,
      state: answer.categoryId === null ? 'raw' : 'triaged',
      questionId: answer.questionId,
      categoryId: answer.categoryId,
      answerId: answer.answerId,
      fromQuestionId: null,
    }));
  await insertReceived(work, input.seminarId, received);
}

/**
 * Follows an answer that its author changed or took back, as long as nobody has worked on its challenge; of one that is
 * on its way already the secretariat is told beside it, and decides.
 */
export async function reviseAnswersWithin(
  work: Work,
  { seminarId, texts }: { seminarId: string; texts: readonly { answerId: string; text: string | null }[] },
): Promise<void> {
  for (const { answerId, text } of texts) {
    await work.tx
      .updateTable('challenge')
      .set((row) => ({
        ...(text === null ? { state: 'withdrawn' as const } : { original: text }),
        version: row('version', '+', 1),
        changed_at: work.at,
      }))
      .where('answer_id', '=', answerId)
      .where('state', '=', 'raw')
      .execute();
  }
  work.nudge(challengesTopic(seminarId));
}

/**
 * Makes a challenge of a question that a board deferred, once. A moderator has read it, so it is triaged; it takes the
 * categories of the survey's question for challenges.
 */
export async function receiveQuestionWithin(
  work: Work,
  input: { seminarId: string; questionId: string; text: string },
): Promise<void> {
  await holdNumbers(work, input.seminarId);
  const known = await work.tx
    .selectFrom('challenge')
    .select('id')
    .where('from_question_id', '=', input.questionId)
    .executeTakeFirst();
  if (known) return;
  const asked = await work.tx
    .selectFrom('survey_question')
    .select('id')
    .where('seminar_id', '=', input.seminarId)
    .where('code', '=', challengesCode)
    .executeTakeFirst();
  await insertReceived(work, input.seminarId, [
    {
      text: input.text,
      state: 'triaged',
      questionId: asked?.id ?? null,
      categoryId: null,
      answerId: null,
      fromQuestionId: input.questionId,
    },
  ]);
}

/** PostgreSQL locks the row of a change that changes nothing: numbers run on without a gap or a double. */
async function holdNumbers(work: Work, seminarId: string): Promise<void> {
  await work.tx
    .updateTable('seminar')
    .set((row) => ({ version: row.ref('version') }))
    .where('id', '=', seminarId)
    .execute();
}

async function listReceivedAnswers(work: Work, seminarId: string): Promise<Set<string>> {
  const rows = await work.tx
    .selectFrom('challenge')
    .select('answer_id')
    .where('seminar_id', '=', seminarId)
    .where('answer_id', 'is not', null)
    .execute();
  return new Set(rows.flatMap((row) => row.answer_id ?? []));
}

async function insertReceived(work: Work, seminarId: string, received: readonly Received[]): Promise<void> {
  if (received.length === 0) return;
  const last = await work.tx
    .selectFrom('challenge')
    .select((row) => row.fn.max('number').as('number'))
    .where('seminar_id', '=', seminarId)
    .executeTakeFirst();
  const first = Number(last?.number ?? 0) + 1;
  const rows = received.map((one, index) => rowOf(work, { seminarId, number: first + index, one }));
  for (let from = 0; from < rows.length; from += rowsAtOnce) {
    await work.tx
      .insertInto('challenge')
      .values(rows.slice(from, from + rowsAtOnce))
      .execute();
  }
  work.nudge(challengesTopic(seminarId));
}

function rowOf(work: Work, place: { seminarId: string; number: number; one: Received }) {
  const { seminarId, number, one } = place;
  return {
    id: work.newId(),
    seminar_id: seminarId,
    question_id: one.questionId,
    answer_id: one.answerId,
    from_question_id: one.fromQuestionId,
    number,
    original: one.text,
    public_text: '',
    category_id: one.categoryId,
    state: one.state,
    public_id: null,
    redacted_by: null,
    released_by: null,
    withheld_reason: '',
    part_id: null,
    agenda_position: null,
    version: 1,
    created_at: work.at,
    changed_at: work.at,
  };
}
