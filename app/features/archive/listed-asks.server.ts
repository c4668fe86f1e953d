import type { Actor } from '~/features/accounts/actor';
import { listWithout } from '~/features/challenges/archive-consent.server';
import { listReleasedReplies } from '~/features/challenges/relays.server';
import type { Reader } from '~db/open';
import { isMember, seesInside, type Sight } from './sight.server';
import { takesReplies, type ThreadAsks } from './thread';
import type { ThreadRow } from './thread-index.server';

/** Whether there is somebody to ask: of a text that somebody sent in, as long as members go on with it. */
export async function mayAskIn(
  db: Reader,
  thread: Pick<ThreadRow, 'source' | 'source_id' | 'state'>,
): Promise<boolean> {
  if (thread.source !== 'challenge' || !takesReplies(thread.state)) return false;
  const of = await db
    .selectFrom('challenge')
    .innerJoin('received_text', 'received_text.id', 'challenge.text_id')
    .select('challenge.id')
    .where('challenge.id', '=', thread.source_id)
    .where('challenge.origin', '=', 'received')
    .where('received_text.withdrawn_at', 'is', null)
    .executeTakeFirst();
  return of !== undefined;
}

/**
 * What was asked of whoever wrote a thread's text: what came back and was let out, as far as its author agrees; the
 * reader's own questions; and for the secretariat those that wait for it.
 */
export async function findAsks(
  db: Reader,
  { thread, actor, sight, curates }: { thread: ThreadRow; actor: Actor; sight: Sight; curates: boolean },
): Promise<ThreadAsks> {
  return {
    mayAsk: isMember(actor) && (await mayAskIn(db, thread)),
    exchanges: await listExchanges(db, thread, curates || seesInside(sight, thread.seminar_id)),
    own: await listOwnAsks(db, actor, thread.id),
    waiting: curates ? await listWaiting(db, thread.id) : [],
  };
}

async function listExchanges(db: Reader, thread: ThreadRow, isInside: boolean): Promise<ThreadAsks['exchanges']> {
  if (thread.source !== 'challenge') return [];
  const replies = await listReleasedReplies(db, thread.source_id);
  if (replies.length === 0) return [];
  const refused = await listWithout(db, thread.seminar_id, isInside ? 'archive' : 'public');
  return replies.filter(({ replyId }) => !refused.has(replyId)).map(({ words, reply }) => ({ words, reply }));
}

async function listOwnAsks(db: Reader, actor: Actor, threadId: string): Promise<ThreadAsks['own']> {
  if (actor.kind === 'guest' || !isMember(actor)) return [];
  return db
    .selectFrom('ask')
    .innerJoin('author', 'author.subject_id', 'ask.id')
    .select(['ask.id', 'ask.words', 'ask.state'])
    .where('author.subject', '=', 'ask')
    .where('author.person_id', '=', actor.id)
    .where('ask.thread_id', '=', threadId)
    .orderBy('ask.at')
    .execute();
}

function listWaiting(db: Reader, threadId: string): Promise<ThreadAsks['waiting']> {
  return db
    .selectFrom('ask')
    .select(['id', 'words'])
    .where('thread_id', '=', threadId)
    .where('state', '=', 'waiting')
    .orderBy('at')
    .execute();
}

/** The threads of a seminar where members' questions wait for its secretariat. */
export async function listWaitingThreads(
  db: Reader,
  seminarId: string,
): Promise<{ threadId: string; title: string; asks: number }[]> {
  const rows = await db
    .selectFrom('ask')
    .innerJoin('thread', 'thread.id', 'ask.thread_id')
    .select((row) => ['thread.id', 'thread.title', row.fn.countAll<number>().as('asks')])
    .where('thread.seminar_id', '=', seminarId)
    .where('ask.state', '=', 'waiting')
    .groupBy(['thread.id', 'thread.title'])
    .orderBy('thread.id')
    .execute();
  return rows.map(({ id, title, asks }) => ({ threadId: id, title, asks: Number(asks) }));
}
