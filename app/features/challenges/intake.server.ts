import type { Work } from '~/app';
import type { NewText } from '~/features/survey/entries.server';
import { challengesCode } from '~/features/survey/survey';
import type { Insertable } from 'kysely';
import type { Schema } from '~db/schema';
import { stateAtDesk, type ChallengeState, type deskOrigins } from './challenge';
import { withdrawWithin } from './consented.server';
import { changeCurated, challengesTopic, type Curated } from './curated.server';
import { wholeOf } from './fragments';

type Received = {
  text: string;
  state: ChallengeState;
  questionId: string | null;
  categoryId: string | null;
  answerId: string | null;
  fromQuestionId: string | null;
  origin: (typeof deskOrigins)[number];
  rewords?: string;
};

const rowsAtOnce = 200;

/**
 * Takes each answer in words into curation that is not there yet, numbered on in its question. One that comes with its
 * category (of its question; the caller knows it) is triaged already. One that its author had emptied and fills again
 * comes back. Answers of white space only are passed over.
 */
export async function receiveAnswersWithin(
  work: Work,
  input: { seminarId: string; answers: readonly NewText[] },
): Promise<void> {
  await holdNumbers(work, input.seminarId);
  const known = await listReceivedAnswers(work, input.seminarId);
  const told = new Map(input.answers.map((answer) => [answer.answerId, answer]));
  const saying = [...told.values()].filter(({ text }) => text.trim() !== '');
  for (const { answerId, text } of saying.filter((answer) => known.has(answer.answerId)))
    await followAuthor(work, { answerId, text, from: 'withdrawn' });
  const received = saying
    .filter((answer) => !known.has(answer.answerId))
    .map((answer): Received => ({
      text: answer.text,
      state: stateAtDesk(answer.categoryId),
      questionId: answer.questionId,
      categoryId: answer.categoryId,
      answerId: answer.answerId,
      fromQuestionId: null,
      origin: 'received',
    }));
  await insertReceived(work, input.seminarId, received);
}

/**
 * Follows an answer that its author changed or took back, as long as nobody has worked on its challenge; of one that is
 * on its way already, or in several, the secretariat is told beside it, and decides.
 */
export async function reviseAnswersWithin(
  work: Work,
  { seminarId, texts }: { seminarId: string; texts: readonly { answerId: string; text: string | null }[] },
): Promise<void> {
  for (const text of texts) await followAuthor(work, { ...text, from: 'raw' });
  work.nudge(challengesTopic(seminarId));
}

type Said = { answerId: string; text: string | null; from: 'raw' | 'withdrawn' };

/** Brings the one challenge of an answer, if it is in this state, to what the answer says now. */
async function followAuthor(work: Work, { answerId, text, from }: Said): Promise<void> {
  const [only, ...others] = await challengesOf(work, answerId);
  if (only?.state !== from || others.length > 0) return;
  if (text === null) return withdrawWithin(work, only);
  await work.tx.updateTable('received_text').set({ text }).where('id', '=', only.text_id).execute();
  const set = { state: 'raw', category_id: null, fragments: JSON.stringify(wholeOf(text)) } as const;
  await changeCurated(work, { of: only, by: null, set, action: 'revise challenge' });
}

async function challengesOf(work: Work, answerId: string): Promise<Curated[]> {
  return work.tx
    .selectFrom('challenge')
    .innerJoin('text_link', 'text_link.text_id', 'challenge.text_id')
    .selectAll('challenge')
    .where('text_link.answer_id', '=', answerId)
    .where('challenge.origin', '=', 'received')
    .execute();
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
    .selectFrom('received_text')
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
      origin: 'received',
    },
  ]);
}

/** Takes in what an author answered, beside the challenge that they were asked about; of its category, so triaged with it. */
export async function receiveReplyWithin(
  work: Work,
  { asked, text, answerId }: { asked: Curated; text: string; answerId: string | null },
): Promise<{ challengeId: string; textId: string }> {
  await holdNumbers(work, asked.seminar_id);
  const [made] = await insertReceived(work, asked.seminar_id, [
    {
      ...{ text, answerId, state: stateAtDesk(asked.category_id), questionId: asked.question_id },
      ...{ categoryId: asked.category_id, fromQuestionId: null, origin: 'reply' },
    },
  ]);
  if (!made) throw new Error('a reply was not taken in');
  return made;
}

/** Takes in other words for a challenge that is out, from its author; the desk looks at them as at everything new. */
export async function receiveRewordingWithin(
  work: Work,
  { of, text, answerId }: { of: Curated; text: string; answerId: string | null },
): Promise<{ challengeId: string; textId: string }> {
  await holdNumbers(work, of.seminar_id);
  const [made] = await insertReceived(work, of.seminar_id, [
    {
      ...{ text, answerId, state: stateAtDesk(of.category_id), questionId: of.question_id, rewords: of.id },
      ...{ categoryId: of.category_id, fromQuestionId: null, origin: 'rewording' },
    },
  ]);
  if (!made) throw new Error('a rewording was not taken in');
  return made;
}

/** PostgreSQL locks the row of a change that changes nothing: numbers run on without a gap or a double. */
export async function holdNumbers(work: Work, seminarId: string): Promise<void> {
  await work.tx
    .updateTable('seminar')
    .set((row) => ({ version: row.ref('version') }))
    .where('id', '=', seminarId)
    .execute();
}

async function listReceivedAnswers(work: Work, seminarId: string): Promise<Set<string>> {
  const rows = await work.tx
    .selectFrom('text_link')
    .innerJoin('received_text', 'received_text.id', 'text_link.text_id')
    .select('answer_id')
    .where('seminar_id', '=', seminarId)
    .execute();
  return new Set(rows.map((row) => row.answer_id));
}

/** The number behind the last one in a question. Texts of no question are listed with the challenges, so they count there. */
export async function nextNumberWithin(work: Work, seminarId: string, questionId: string | null): Promise<number> {
  const last = await work.tx
    .selectFrom('challenge')
    .select((row) => row.fn.max('number').as('number'))
    .where('seminar_id', '=', seminarId)
    .where((row) => {
      const ofNone = row('question_id', 'is', null);
      return questionId === null ? ofNone : row.or([row('question_id', '=', questionId), ofNone]);
    })
    .executeTakeFirst();
  return Math.max(0, Number(last?.number ?? 0)) + 1;
}

async function insertReceived(work: Work, seminarId: string, received: readonly Received[]) {
  if (received.length === 0) return [];
  const next = new Map<string | null, number>();
  for (const id of new Set(received.map(({ questionId }) => questionId)))
    next.set(id, await nextNumberWithin(work, seminarId, id));
  const rows = received.map((one) => {
    const number = next.get(one.questionId) ?? 1;
    next.set(one.questionId, number + 1);
    return rowsOf(work, { seminarId, number, one });
  });
  for (let from = 0; from < rows.length; from += rowsAtOnce) {
    const some = rows.slice(from, from + rowsAtOnce);
    const links = some.flatMap(({ link }) => link);
    await work.tx
      .insertInto('received_text')
      .values(some.map(({ text }) => text))
      .execute();
    if (links.length > 0) await work.tx.insertInto('text_link').values(links).execute();
    await work.tx
      .insertInto('challenge')
      .values(some.map(({ challenge }) => challenge))
      .execute();
  }
  work.nudge(challengesTopic(seminarId));
  return rows.map(({ text, challenge }) => ({ challengeId: challenge.id, textId: text.id }));
}

/** A text, whose answer it is, and the one challenge that holds all of it. */
function rowsOf(work: Work, { seminarId, number, one }: { seminarId: string; number: number; one: Received }) {
  const textId = work.newId();
  const placed = { seminar_id: seminarId, question_id: one.questionId };
  const fragments = JSON.stringify(wholeOf(one.text));
  return {
    text: { ...placed, id: textId, from_question_id: one.fromQuestionId, text: one.text, received_at: work.at },
    link: one.answerId === null ? [] : [{ text_id: textId, answer_id: one.answerId }],
    challenge: {
      ...untouched(work),
      ...{ ...placed, text_id: textId, fragments, number, category_id: one.categoryId, state: one.state },
      ...{ origin: one.origin, rewords: one.rewords ?? null },
    },
  };
}

/** What a challenge is at first, whatever it says. */
export function untouched({ newId, at }: Pick<Work, 'newId' | 'at'>) {
  return {
    ...{ id: newId(), public_text: '', merged_into: null, public_id: null, redacted_by: null, released_by: null },
    ...{ withheld_rule: null, withheld_reason: '', part_id: null, agenda_position: null, step_id: null, version: 1 },
    ...{ created_at: at, changed_at: at },
  } satisfies Partial<Insertable<Schema['challenge']>>;
}
