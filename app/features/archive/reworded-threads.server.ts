import type { Work } from '~/app';
import { seminarTopic } from '~/features/seminars/seminar';
import { indexThreadWithin } from './thread-index.server';

/** Gives the threads that hold the words of a challenge its new ones, in the transaction in which those were released. */
export async function rewordThreadsWithin(
  work: Work,
  { challengeId, before, after }: { challengeId: string; before: string; after: string },
): Promise<void> {
  const threads = await work.tx
    .updateTable('thread')
    .set((row) => ({ title: after, version: row('version', '+', 1) }))
    .where('title', '=', before)
    .where((row) =>
      row.or([
        row.and([row('source', '=', 'challenge'), row('source_id', '=', challengeId)]),
        row.and([
          row('source', '=', 'harvest'),
          row('source_id', 'in', row.selectFrom('room').select('room.id').where('room.challenge_id', '=', challengeId)),
        ]),
      ]),
    )
    .returningAll()
    .execute();
  for (const thread of threads) {
    await indexThreadWithin(work.tx, thread);
    work.nudge(seminarTopic(thread.seminar_id));
  }
}

/** Gives the thread of an answered question its answer in the words that two people let out; what was written there since stays. */
export async function rewordAnswerWithin(
  work: Work,
  { questionId, before, after }: { questionId: string; before: string; after: string },
): Promise<void> {
  const thread = await work.tx
    .updateTable('thread')
    .set((row) => ({ answer: after, version: row('version', '+', 1) }))
    .where('source', '=', 'question')
    .where('source_id', '=', questionId)
    .where('answer', '=', before)
    .returningAll()
    .executeTakeFirst();
  if (!thread) return;
  await indexThreadWithin(work.tx, thread);
  work.nudge(seminarTopic(thread.seminar_id));
}
