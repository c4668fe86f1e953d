import type { Kysely } from 'kysely';
import { storedByKey } from './stored-by-key';

/** A migration sees the tables as they were on its day, so it is typed by none. */
type Tables = Record<string, never>;

/** Words that the secretariat of a seminar knows to tell of somebody, beside its registrations. */
export async function up(db: Kysely<Tables>): Promise<void> {
  const words = db.schema
    .createTable('telling_word')
    .addColumn('seminar_id', 'text', (column) => column.notNull().references('seminar.id'))
    .addColumn('word', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('telling_word_key', ['seminar_id', 'word']);
  await storedByKey(db, words).execute();
}
