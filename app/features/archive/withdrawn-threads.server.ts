import type { Work } from '~/app';
import { listChallengesOf } from '~/features/challenges/archive-consent.server';
import { seminarTopic } from '~/features/seminars/seminar';
import { isListed } from './thread';
import { indexThreadWithin } from './thread-index.server';

/** Takes the threads of challenges out of archive, index and feed, in the transaction in which their authors took them back. */
export async function unpublishThreadsWithin(work: Work, challengeIds: readonly string[]): Promise<void> {
  if (challengeIds.length === 0) return;
  const threads = await work.tx
    .selectFrom('thread')
    .selectAll()
    .where('source', '=', 'challenge')
    .where('source_id', 'in', challengeIds)
    .execute();
  for (const thread of threads.filter(({ state }) => isListed(state))) {
    const changed = await work.tx
      .updateTable('thread')
      .set({ state: 'unpublished', version: thread.version + 1 })
      .where('id', '=', thread.id)
      .returningAll()
      .executeTakeFirstOrThrow();
    await indexThreadWithin(work.tx, changed);
    work.nudge(seminarTopic(thread.seminar_id));
  }
}

/** The same for all that came of answers, whose author does not agree to the archive any more. */
export async function unpublishAnswersWithin(work: Work, answerIds: readonly string[]): Promise<void> {
  await unpublishThreadsWithin(work, await listChallengesOf(work.tx, answerIds));
}
