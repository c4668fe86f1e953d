import type { ListedState, ThreadSource, ThreadVisibility } from './thread';
import type { SnippetPiece } from '~/shared/snippet';

/** In code units; what is longer says nothing more. */
export const longestQuery = 200;

/** What a reader looks for; all of it stands in the address. */
export type Search = {
  query: string;
  categories: string[];
  years: number[];
  states: ListedState[];
  cursor: Cursor | null;
};

/** Older than a thread's number, or newer: exclusive. */
export type Cursor = { before: number } | { after: number };

/** A thread in the list. */
export type ListedThread = {
  id: string;
  title: SnippetPiece[];
  /** The beginning of the answer or of what the rooms said, or the piece that was found. */
  digest: SnippetPiece[];
  source: ThreadSource;
  state: ListedState;
  visibility: ThreadVisibility;
  category: string | null;
  seminarNumber: number;
  /** When the seminar began, ISO. */
  heldAt: string;
  votes: number;
  replies: number;
};

export type ListedPage = { threads: ListedThread[]; previous: Cursor | null; next: Cursor | null };

/** A choice of the filters; `count` is null where there are too many to count. */
export type Facet<Value> = { value: Value; count: number | null };
export type Facets = {
  /** Counted up to `mostCounted`; one more stands for "more than that". */
  total: number;
  categories: (Facet<string> & { label: string })[];
  years: Facet<number>[];
  states: Facet<ListedState>[];
};

/** The address of a search, so that every page of the list can be kept and sent on. */
export function searchPath({ query, categories, years, states, cursor }: Search): string {
  const parameters = new URLSearchParams();
  if (query !== '') parameters.set('q', query);
  for (const category of categories) parameters.append('category', category);
  for (const year of years) parameters.append('year', String(year));
  for (const state of states) parameters.append('state', state);
  for (const [name, value] of Object.entries(cursor ?? {})) parameters.set(name, String(value));
  const search = parameters.toString();
  return search === '' ? '/archive' : `/archive?${search}`;
}

/** Whether anything narrows the list. */
export function isNarrowed({ query, categories, years, states }: Search): boolean {
  return query.trim() !== '' || categories.length + years.length + states.length > 0;
}
