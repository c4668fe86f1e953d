import type { ExpressionBuilder } from 'kysely';
import type { Work } from '~/app';
import type { Schema } from '~db/schema';
import { listChallengesOf } from '~/features/challenges/archive-consent.server';
import { withdrawCarriedWithin } from '~/features/challenges/consented.server';
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

/** Follows an author who narrows how far the texts of these answers go: to members, or to nobody after the day. */
export async function narrowThreadsWithin(work: Work, { answerIds, reach }: Narrowed): Promise<void> {
  if (reach === 'members') return leaveToMembers(work, answerIds);
  await unpublishThreadsWithin(work, await listChallengesOf(work.tx, answerIds));
  await withdrawCarriedWithin(work, answerIds);
}

type Narrowed = { answerIds: readonly string[]; reach: 'day' | 'members' };

async function leaveToMembers(work: Work, answerIds: readonly string[]): Promise<void> {
  const challengeIds = await listChallengesOf(work.tx, answerIds);
  if (challengeIds.length === 0) return;
  const threads = await work.tx
    .updateTable('thread')
    .set((row) => ({ visibility: 'members' as const, version: row('version', '+', 1) }))
    .where('visibility', '=', 'public')
    .where((row) => row.or([ofChallenges(row, challengeIds), ofTheirRooms(row, challengeIds)]))
    .returningAll()
    .execute();
  for (const thread of threads) {
    await indexThreadWithin(work.tx, thread);
    work.nudge(seminarTopic(thread.seminar_id));
  }
}

type Threads = ExpressionBuilder<Schema, 'thread'>;

function ofChallenges(row: Threads, ids: readonly string[]) {
  return row.and([row('source', '=', 'challenge'), row('source_id', 'in', ids)]);
}

function ofTheirRooms(row: Threads, ids: readonly string[]) {
  const rooms = row.selectFrom('room').select('room.id').where('room.challenge_id', 'in', ids);
  return row.and([row('source', '=', 'harvest'), row('source_id', 'in', rooms)]);
}
