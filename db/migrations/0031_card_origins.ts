import type { Kysely } from 'kysely';
import { storedByKey } from './stored-by-key';

/** A migration sees the tables as they were on its day, so it is typed by none. */
type Tables = Record<string, never>;

/** Cards that nobody's answer of this seminar became, who wants to know what before the day, and which texts everybody may read. */
export async function up(db: Kysely<Tables>): Promise<void> {
  await db.schema
    .alterTable('challenge')
    .addColumn('origin', 'text', (column) => column.notNull().defaultTo('received'))
    .execute();
  await db.schema.alterTable('challenge').addColumn('carried_from', 'text').execute();
  await db.schema
    .alterTable('curation_policy')
    .addColumn('previews', 'integer', (column) => column.notNull().defaultTo(0))
    .execute();
  await db.schema
    .alterTable('severed_text')
    .addColumn('publishes', 'integer', (column) => column.notNull().defaultTo(0))
    .execute();
  const wishes = db.schema
    .createTable('challenge_wish')
    .addColumn('challenge_id', 'text', (column) => column.notNull().references('challenge.id'))
    .addColumn('person_id', 'text', (column) => column.notNull().references('person.id'))
    .addPrimaryKeyConstraint('challenge_wish_key', ['challenge_id', 'person_id']);
  await storedByKey(db, wishes).execute();
}
