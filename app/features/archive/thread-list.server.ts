import { inLocale } from '~/features/seminars/seminar';
import type { Locale } from '~/i18n/texts';
import { queryTokens, wordsOf } from '~/shared/bigrams';
import { snippet, type SnippetPiece } from '~/shared/snippet';
import type { Reader } from '~db/open';
import { matching, type Span, type Wanted } from '~db/search';
import type { ListedPage, ListedThread, Search } from './search';
import { tagsOfSight, type Sight } from './sight.server';
import { isListed, pageLength, wordsOfSection } from './thread';
import { sectionsOf } from './thread-body';
import { tagOf, type ThreadRow } from './thread-index.server';

/** In code units. */
const digestLength = 110;

/** The threads that a reader may see and looks for, newest first, one page of them. */
export async function listThreads(
  db: Reader,
  sight: Sight,
  asked: { search: Search; locale: Locale },
): Promise<ListedPage> {
  const { search, locale } = asked;
  const wanted = wantedBy(sight, search);
  if (!wanted) return { threads: [], previous: null, next: null };
  const rows = await findRows(db, wanted, { limit: pageLength + 1, ...search.cursor });
  const upwards = search.cursor !== null && 'after' in search.cursor;
  const more = rows.length > pageLength;
  const shown = upwards ? rows.slice(-pageLength) : rows.slice(0, pageLength);
  const words = wordsOf(search.query);
  return {
    threads: shown.map((row) => listedOf(row, words, locale)),
    ...cursorsOf(shown, { newer: upwards ? more : search.cursor !== null, older: upwards || more }),
  };
}

/** What the index is asked for; null where the query has words but none that could be searched. */
export function wantedBy(sight: Sight, search: Omit<Search, 'cursor'>): Wanted | null {
  const all = queryTokens(search.query);
  if (all.length === 0 && search.query.trim() !== '') return null;
  const groups = [
    search.categories.map(tagOf.category),
    search.years.map(tagOf.year),
    search.states.map(tagOf.state),
  ].filter((group) => group.length > 0);
  // Who sees everything need not ask for it, unless nothing else is asked.
  const bySight = sight.all && all.length + groups.length > 0 ? [] : [tagsOfSight(sight)];
  return { all, tags: [...bySight, ...groups] };
}

function findRows(db: Reader, wanted: Wanted, span: Span) {
  return db
    .selectFrom(matching(db, wanted, span).as('hit'))
    .innerJoin('thread', 'thread.no', 'hit.no')
    .innerJoin('seminar', 'seminar.id', 'thread.seminar_id')
    .select(['thread.no', 'thread.id', 'title', 'body', 'answer', 'source', 'category_ja', 'category_en'])
    .select(['thread.state', 'visibility', 'votes', 'published_at', 'seminar.number as seminar_number'])
    .select((of) =>
      of
        .selectFrom('reply')
        .select((row) => row.fn.countAll<number>().as('replies'))
        .whereRef('reply.thread_id', '=', 'thread.id')
        .where('reply.state', '=', 'published')
        .as('replies'),
    )
    .select((of) =>
      of
        .selectFrom('part')
        .select((row) => row.fn.min('starts_at').as('held_at'))
        .whereRef('part.seminar_id', '=', 'thread.seminar_id')
        .as('held_at'),
    )
    .orderBy('thread.no', 'desc')
    .execute();
}

type Row = Awaited<ReturnType<typeof findRows>>[number];

function listedOf(row: Row, words: readonly string[], locale: Locale): ListedThread {
  return {
    id: row.id,
    title: snippet(row.title, words, row.title.length),
    digest: digestOf(row, words),
    source: row.source,
    // The index holds listed threads only.
    state: isListed(row.state) ? row.state : 'published',
    visibility: row.visibility,
    category: inLocale(locale, row.category_ja, row.category_en) || null,
    seminarNumber: row.seminar_number,
    heldAt: row.held_at ?? row.published_at,
    votes: row.votes,
    replies: Number(row.replies),
  };
}

/** A piece of the answer, or of what a room said; the first of them that holds a word of the query. */
function digestOf(row: Pick<ThreadRow, 'answer' | 'body'>, words: readonly string[]): SnippetPiece[] {
  const answer = pieceOf(row.answer, words);
  // Most hits are in the answer or have no rooms, so the rooms are read last.
  if (row.body === '' || (answer.length > 0 && (words.length === 0 || isHit(answer)))) return answer;
  const rooms = sectionsOf(row.body).map((section) => pieceOf(wordsOfSection(section), words));
  return rooms.find(isHit) ?? (answer.length > 0 ? answer : (rooms[0] ?? []));
}

function pieceOf(text: string, words: readonly string[]): SnippetPiece[] {
  return snippet(text.replace(/\s*\n\s*/g, ' '), words, digestLength);
}

function isHit(pieces: readonly SnippetPiece[]): boolean {
  return pieces.some((piece) => piece.marked);
}

function cursorsOf(shown: Row[], has: { newer: boolean; older: boolean }): Pick<ListedPage, 'previous' | 'next'> {
  const [first, last] = [shown[0], shown.at(-1)];
  return {
    previous: has.newer && first ? { after: first.no } : null,
    next: has.older && last ? { before: last.no } : null,
  };
}
