import type { Kysely } from 'kysely';
import { storedByKey } from './stored-by-key';

/** A migration sees the tables as they were on its day, so it is typed by none. */
type Tables = Record<string, never>;

export async function up(db: Kysely<Tables>): Promise<void> {
  await storedByKey(
    db,
    db.schema
      .createTable('form_draft')
      .addColumn('form_key', 'text', (column) => column.primaryKey().notNull())
      .addColumn('seminar_id', 'text', (column) => column.notNull().references('seminar.id'))
      .addColumn('fields', 'text', (column) => column.notNull())
      .addColumn('venue', 'text')
      .addColumn('parts', 'text', (column) => column.notNull())
      .addColumn('held_until', 'text')
      .addColumn('saved_at', 'text', (column) => column.notNull())
      .addColumn('sent_at', 'text'),
  ).execute();
  await db.schema
    .createIndex('form_draft_by_seminar_id')
    .on('form_draft')
    .columns(['seminar_id', 'held_until'])
    .execute();
}
