import { indexTokens } from '~/shared/bigrams';
import type { Reader } from '~db/open';
import { matching } from '~db/search';
import { tagsOfSight, type Sight } from './sight.server';
import type { ThreadRow } from './thread-index.server';

export type SimilarThread = { id: string; title: string };

const mostTokens = 24;
const candidates = 200;
const leastShared = 3;
const shown = 3;

/** Pairs with a kanji, or of Latin letters: they carry the subject; pairs of kana are grammar. */
const telling = /\p{sc=Han}|^[a-z]{2}$/u;

/** Threads whose titles share the most telling pairs of characters with this one, among the newest that share any. */
export async function listSimilar(
  db: Reader,
  sight: Sight,
  thread: Pick<ThreadRow, 'no' | 'title'>,
): Promise<SimilarThread[]> {
  const own = new Set(tellingOf(thread.title).slice(0, mostTokens));
  if (own.size === 0) return [];
  const any = [...own].map((token) => ({ tokens: [token], prefix: false }));
  const rows = await db
    .selectFrom(matching(db, { all: [], any, tags: [tagsOfSight(sight)] }, { limit: candidates }).as('hit'))
    .innerJoin('thread', 'thread.no', 'hit.no')
    .select(['thread.no', 'id', 'title'])
    .where('thread.no', '!=', thread.no)
    .orderBy('thread.no', 'desc')
    .execute();
  return rows
    .map(({ id, title }) => ({ id, title, shared: sharedWith(own, title) }))
    .filter(({ shared }) => shared >= leastShared)
    .sort((one, other) => other.shared - one.shared)
    .slice(0, shown)
    .map(({ id, title }) => ({ id, title }));
}

function sharedWith(own: ReadonlySet<string>, title: string): number {
  return new Set(tellingOf(title).filter((token) => own.has(token))).size;
}

function tellingOf(title: string): string[] {
  return [...new Set(indexTokens(title).filter((token) => [...token].length === 2 && telling.test(token)))];
}
