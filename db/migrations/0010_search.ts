import { sql, type Kysely } from 'kysely';
import { engineOf } from '../engine';

/** A migration sees the tables as they were on its day, so it is typed by none. */
type Tables = Record<string, never>;

/**
 * The search index of threads, see db/search.ts. The two engines keep the same tokens: FTS5 without the texts
 * themselves, PostgreSQL as lexemes with positions.
 */
export async function up(db: Kysely<Tables>): Promise<void> {
  // The archive's filter offers the years between the first and the last.
  await db.schema.createIndex('thread_by_year').on('thread').column('year').execute();
  if (engineOf(db) === 'sqlite') {
    await sql`create virtual table thread_index using fts5(
      words, tags, content='', contentless_delete=1,
      tokenize="unicode61 remove_diacritics 0 categories 'L* N* M*'"
    )`.execute(db);
    return;
  }
  await db.schema
    .createTable('thread_index')
    .addColumn('no', 'integer', (column) => column.primaryKey().references('thread.no').onDelete('cascade'))
    .addColumn('words', sql`tsvector`, (column) => column.notNull())
    .execute();
  await db.schema.createIndex('thread_index_by_words').on('thread_index').using('gin').column('words').execute();
}
