import type { Selectable } from 'kysely';
import { indexTokens } from '~/shared/bigrams';
import type { Transaction } from '~db/open';
import type { Schema } from '~db/schema';
import { dropThread, indexThread } from '~db/search';
import { isListed, wordsOfSection } from './thread';
import { sectionsOf } from './thread-body';

export type ThreadRow = Selectable<Schema['thread']>;
type Indexed = Pick<
  ThreadRow,
  'no' | 'seminar_id' | 'title' | 'body' | 'answer' | 'category_code' | 'year' | 'state' | 'visibility'
>;

/** Words of filters and rights in the index; values are written in hex, so that any code and id makes one word. */
export const tagOf = {
  everyone: 'public',
  any: 'all',
  seminar: (id: string) => `s${hexOf(id)}`,
  category: (code: string) => `c${hexOf(code)}`,
  year: (year: number) => `y${String(year)}`,
  state: (state: string) => `z${hexOf(state)}`,
};

/**
 * Brings the index in line with a thread: rights and filters stand in it too, so that a search never walks over what
 * its reader may not see. What is not listed is not in it. Replies are left out: members alone read them.
 */
export async function indexThreadWithin(tx: Transaction, thread: Indexed): Promise<void> {
  if (!isListed(thread.state)) return dropThread(tx, thread.no);
  const words = [thread.title, thread.answer, ...sectionsOf(thread.body).map(wordsOfSection)].join('\n');
  await indexThread(tx, thread.no, { tokens: indexTokens(words), tags: tagsOf(thread) });
}

function tagsOf(thread: Indexed): string[] {
  return [
    tagOf.any,
    ...(thread.visibility === 'public' ? [tagOf.everyone] : []),
    tagOf.seminar(thread.seminar_id),
    ...(thread.category_code === null ? [] : [tagOf.category(thread.category_code)]),
    tagOf.year(thread.year),
    tagOf.state(thread.state),
  ];
}

function hexOf(text: string): string {
  return Buffer.from(text, 'utf8').toString('hex');
}
