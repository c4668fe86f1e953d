import type { Kysely } from 'kysely';

/** A migration sees the tables as they were on its day, so it is typed by none. */
type Tables = Record<string, never>;

/** The shared result that a seminar's projectors show. */
export async function up(db: Kysely<Tables>): Promise<void> {
  await db.schema
    .createTable('wall_result')
    .addColumn('seminar_id', 'text', (column) => column.primaryKey().notNull().references('seminar.id'))
    .addColumn('position', 'integer', (column) => column.notNull())
    .addColumn('since', 'text', (column) => column.notNull())
    .execute();
}
