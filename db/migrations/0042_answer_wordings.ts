import type { Kysely } from 'kysely';
import { storedByKey } from './stored-by-key';

/** A migration sees the tables as they were on its day, so it is typed by none. */
type Tables = Record<string, never>;

/** Better words for an answer that was typed live, until a second person lets them out; and which answers had that. */
export async function up(db: Kysely<Tables>): Promise<void> {
  const wording = db.schema
    .createTable('answer_wording')
    .addColumn('question_id', 'text', (column) => column.primaryKey().references('question.id'))
    .addColumn('text', 'text', (column) => column.notNull())
    .addColumn('redacted_by', 'text', (column) => column.notNull().references('person.id'))
    .addColumn('redacted_at', 'text', (column) => column.notNull());
  await storedByKey(db, wording).execute();
  await db.schema
    .alterTable('question')
    .addColumn('answer_checked', 'integer', (column) => column.notNull().defaultTo(0))
    .execute();
}
