import { tellingPairs } from '~/shared/telling-pairs';
import type { Reader } from '~db/open';
import { matching } from '~db/search';
import type { Actor } from '~/features/accounts/actor';
import { sightOf, tagsOfSight, type Sight } from './sight.server';
import type { ThreadRow } from './thread-index.server';

/** `answered`: an answer or what a room said is to be read there. */
export type SimilarThread = { id: string; title: string; answered: boolean };

const mostTokens = 24;
const candidates = 200;
const leastShared = 3;
const shown = 3;
/** Threads are counted from 1. */
const noThread = 0;

/** Threads whose titles share the most telling pairs of characters with this one, among the newest that share any. */
export async function listSimilar(
  db: Reader,
  sight: Sight,
  thread: Pick<ThreadRow, 'no' | 'title'>,
): Promise<SimilarThread[]> {
  const own = new Set(tellingPairs(thread.title).slice(0, mostTokens));
  if (own.size === 0) return [];
  const any = [...own].map((token) => ({ tokens: [token], prefix: false }));
  const rows = await db
    .selectFrom(matching(db, { all: [], any, tags: [tagsOfSight(sight)] }, { limit: candidates }).as('hit'))
    .innerJoin('thread', 'thread.no', 'hit.no')
    .select(['thread.no', 'id', 'title', 'thread.state'])
    .where('thread.no', '!=', thread.no)
    .orderBy('thread.no', 'desc')
    .execute();
  return rows
    .map(({ id, title, state }) => ({ id, title, answered: state === 'answered', shared: sharedWith(own, title) }))
    .filter(({ shared }) => shared >= leastShared)
    .sort((one, other) => other.shared - one.shared)
    .slice(0, shown)
    .map(({ id, title, answered }) => ({ id, title, answered }));
}

/** Threads that a reader may see and whose titles are like a text that is none of them. */
export async function listLike(db: Reader, actor: Actor, text: string): Promise<SimilarThread[]> {
  return listSimilar(db, await sightOf(db, actor), { no: noThread, title: text });
}

function sharedWith(own: ReadonlySet<string>, title: string): number {
  return new Set(tellingPairs(title).filter((token) => own.has(token))).size;
}
