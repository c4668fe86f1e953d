import type { Kysely } from 'kysely';
import { storedByKey } from './stored-by-key';

/** A migration sees the tables as they were on its day, so it is typed by none. */
type Tables = Record<string, never>;

/** What those who run a part say to each other and to the stage, and which of the chairs has the floor. */
export async function up(db: Kysely<Tables>): Promise<void> {
  await db.schema
    .createTable('crew_message')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('part_id', 'text', (column) => column.notNull().references('part.id'))
    .addColumn('audience', 'text', (column) => column.notNull())
    .addColumn('text', 'text', (column) => column.notNull())
    .addColumn('person_id', 'text', (column) => column.notNull().references('person.id'))
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('seen_by', 'text', (column) => column.references('person.id'))
    .addColumn('seen_at', 'text')
    .execute();
  await db.schema.createIndex('crew_message_by_part').on('crew_message').columns(['part_id', 'at']).execute();
  const floor = db.schema
    .createTable('floor')
    .addColumn('part_id', 'text', (column) => column.primaryKey().references('part.id'))
    .addColumn('holder', 'text', (column) => column.references('person.id'))
    .addColumn('offered_to', 'text', (column) => column.references('person.id'));
  await storedByKey(db, floor).execute();
}
