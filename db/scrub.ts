import { sql, type Kysely } from 'kysely';
import { engineOf } from './engine';
import type { Schema } from './schema';

/** Tables that rows are deleted from to be gone for good. */
const scrubbed = [
  ...['text_link', 'answer', 'received_text', 'response', 'response_revision', 'registration', 'outbox'],
  ...['author', 'command'],
];

/**
 * Deleted rows are overwritten in SQLite's file (`secure_delete`), but the log beside it holds the pages of before until
 * it is written anew: it is emptied. PostgreSQL frees the rows; its own log lives as long as its settings say.
 * @throws where a reader holds the log; it can be tried again.
 */
export async function scrub(db: Kysely<Schema>): Promise<void> {
  if (engineOf(db) === 'postgres') {
    await sql`vacuum ${sql.join(scrubbed.map((name) => sql.table(name)))}`.execute(db);
    return;
  }
  const { rows } = await sql<{ busy: number }>`pragma wal_checkpoint(truncate)`.execute(db);
  if (rows[0]?.busy === 1) throw new Error('the log of the database is being read, and was not emptied');
}
