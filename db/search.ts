import { sql, type RawBuilder } from 'kysely';
import { engineOf } from './engine';
import type { Reader, Transaction } from './open';

/**
 * The search index of threads: one small port, two engines, the same answers. FTS5 keeps no texts (`contentless`), so
 * an entry is replaced as a whole; PostgreSQL keeps the same tokens as a tsvector that is written out here: its own
 * parser would cut Japanese by the locale of the server.
 *
 * Tokens hold letters, digits and marks only; tags are lower-case ASCII letters and digits and begin with a letter.
 */
export type Entry = {
  /** In their order: a phrase is tokens that stand one directly after the other. */
  tokens: readonly string[];
  /** What filters ask for: rights, category, year. */
  tags: readonly string[];
};

export type Phrase = {
  tokens: readonly string[];
  /** The only token is the beginning of tokens to find. */
  prefix: boolean;
};

export type Wanted = {
  /** Every one of them must be found. */
  all: readonly Phrase[];
  /** If there are any, at least one of them must be found. */
  any?: readonly Phrase[];
  /** Of every group at least one tag must be there; a group without tags finds nothing. No phrase and no group would be no search. */
  tags: readonly (readonly string[])[];
};

/** Which of the hits: the newest first, or from an older one upwards; numbers are exclusive bounds. */
export type Span = { limit: number; before?: number; after?: number };

/** tsvector numbers positions up to 16,383; what stands further on is found on neither engine. */
const mostTokens = 16_000;
/** A letter may carry any number of marks; a lexeme has 2,046 bytes. */
const longestToken = 24;
/**
 * Characters that stand in most texts. Their prefix would join hundreds of long lists (50 ms where others take 1), so
 * each has a tag of its own; FTS5's prefix index would do the same for all characters at half the size of the index.
 */
const frequent = /^[のにをはがでとてたしいるなすまれかっもらりこん]/;

/** Puts a thread's entry into the index, in the place of its old one. */
export async function indexThread(tx: Transaction, no: number, entry: Entry): Promise<void> {
  await dropThread(tx, no);
  const tokens = entry.tokens.slice(0, mostTokens).map(bounded);
  const tags = [...entry.tags, ...lettersOf(tokens)];
  if (engineOf(tx) === 'sqlite') {
    await sql`insert into thread_index (rowid, words, tags)
      values (${no}, ${tokens.join(' ')}, ${tags.join(' ')})`.execute(tx);
  } else {
    await sql`insert into thread_index (no, words) values (${no}, ${vectorOf(tokens, tags)}::tsvector)`.execute(tx);
  }
}

/** Takes a thread out of the index; nothing happens when it is not there. */
export async function dropThread(tx: Transaction, no: number): Promise<void> {
  if (engineOf(tx) === 'sqlite') await sql`delete from thread_index where rowid = ${no}`.execute(tx);
  else await sql`delete from thread_index where no = ${no}`.execute(tx);
}

/**
 * The numbers of the threads that match, for `selectFrom(matching(…).as('hit'))`: newest first, or oldest first where
 * the span begins `after` a number. Whatever the tokens hold, they are quoted: no text is ever syntax.
 */
export function matching(db: Reader, wanted: Wanted, span: Span): RawBuilder<{ no: number }> {
  const onSqlite = engineOf(db) === 'sqlite';
  const no = onSqlite ? sql.ref('rowid') : sql.ref('no');
  const hits = onSqlite ? sql`thread_index match ${matchOf(wanted)}` : sql`words @@ ${queryOf(wanted)}::tsquery`;
  const before = span.before === undefined ? sql`` : sql`and ${no} < ${span.before}`;
  const after = span.after === undefined ? sql`` : sql`and ${no} > ${span.after}`;
  const order = span.after === undefined ? sql`desc` : sql`asc`;
  return sql<{ no: number }>`(select ${no} as no from thread_index
    where ${hits} ${before} ${after} order by ${no} ${order} limit ${span.limit})`;
}

/** The frequent characters that begin a token, as tags: every character of a text begins one. */
function lettersOf(tokens: readonly string[]): string[] {
  return [...new Set(tokens.flatMap((token) => frequent.exec(token) ?? []))].map(letterTag);
}

/** The tag that stands for a word of one frequent character; null for all other phrases. */
function letterOf({ tokens: [token = ''], prefix }: Phrase): string | null {
  return prefix && token.length === 1 && frequent.test(token) ? letterTag(token) : null;
}

function letterTag(letter: string): string {
  return `1${letter}`;
}

/** FTS5: https://www.sqlite.org/fts5.html#full_text_query_syntax */
function matchOf({ all, any = [], tags }: Wanted): string {
  const words = all.map(found);
  const some = any.length === 0 ? [] : [`(${any.map(found).join(' OR ')})`];
  const groups = tags.map((group) => `tags : (${orNothing(group).map(quoted).join(' OR ')})`);
  return [...words, ...some, ...groups].join(' AND ');
}

function found(phrase: Phrase): string {
  const letter = letterOf(phrase);
  if (letter !== null) return `tags : ${quoted(letter)}`;
  return `words : ${quoted(phrase.tokens.map(bounded).join(' '))}${phrase.prefix ? ' *' : ''}`;
}

function quoted(text: string): string {
  return `"${withoutNul(text).replaceAll('"', '""')}"`;
}

/** https://www.postgresql.org/docs/current/datatype-textsearch.html; tags begin with #, which no token does. */
function queryOf({ all, any = [], tags }: Wanted): string {
  const some = any.length === 0 ? [] : [any.map(adjacent).join(' | ')];
  const groups = tags.map((group) =>
    orNothing(group)
      .map((tag) => lexeme(`#${tag}`))
      .join(' | '),
  );
  return [...all.map(adjacent), ...some, ...groups].map((part) => `(${part})`).join(' & ');
}

function adjacent(phrase: Phrase): string {
  const letter = letterOf(phrase);
  if (letter !== null) return lexeme(`#${letter}`);
  return phrase.tokens.map((token) => `${lexeme(bounded(token))}${phrase.prefix ? ':*' : ''}`).join(' <-> ');
}

function vectorOf(tokens: readonly string[], tags: readonly string[]): string {
  const words = tokens.map((token, index) => `${lexeme(token)}:${String(index + 1)}`);
  return [...words, ...tags.map((tag) => lexeme(`#${tag}`))].join(' ');
}

function lexeme(text: string): string {
  return `'${withoutNul(text).replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
}

/** Ends a text for both engines, whatever stands after it. */
function withoutNul(text: string): string {
  return text.replaceAll('\u0000', ' ');
}

/** No entry carries the tag `nothing`. */
function orNothing(group: readonly string[]): readonly string[] {
  return group.length === 0 ? ['nothing'] : group;
}

function bounded(token: string): string {
  return token.length <= longestToken ? token : [...token].slice(0, longestToken).join('');
}
