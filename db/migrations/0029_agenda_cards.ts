import type { Kysely } from 'kysely';

/** A migration sees the tables as they were on its day, so it is typed by none. */
type Tables = Record<string, never>;

/** What chairs plan for a card: how long it takes, and what they read aloud of it. */
export async function up(db: Kysely<Tables>): Promise<void> {
  await db.schema
    .alterTable('challenge')
    .addColumn('planned_minutes', 'integer', (column) => column.notNull().defaultTo(2))
    .execute();
  await db.schema
    .alterTable('challenge')
    .addColumn('read_aloud', 'text', (column) => column.notNull().defaultTo(''))
    .execute();
}
