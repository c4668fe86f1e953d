import type { Kysely } from 'kysely';

/** A migration sees the tables as they were on its day, so it is typed by none. */
type Tables = Record<string, never>;

/** What the chairs tell everybody at a board, on the wall and on the phones, until they take it down. */
export async function up(db: Kysely<Tables>): Promise<void> {
  await db.schema
    .alterTable('part')
    .addColumn('announcement', 'text', (column) => column.notNull().defaultTo(''))
    .execute();
  await db.schema.alterTable('part').addColumn('announced_at', 'text').execute();
}
