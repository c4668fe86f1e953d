import type { Kysely } from 'kysely';

/** A migration sees the tables as they were on its day, so it is typed by none. */
type Tables = Record<string, never>;

/** The run of show: the segments of a part in their order, and which of them is on. */
export async function up(db: Kysely<Tables>): Promise<void> {
  await db.schema
    .createTable('segment')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('part_id', 'text', (column) => column.notNull().references('part.id'))
    .addColumn('position', 'integer', (column) => column.notNull())
    .addColumn('title', 'text', (column) => column.notNull())
    .addColumn('minutes', 'integer', (column) => column.notNull())
    .addColumn('asks', 'integer', (column) => column.notNull().defaultTo(1))
    .addColumn('reacts', 'integer', (column) => column.notNull().defaultTo(1))
    .addColumn('notes', 'text', (column) => column.notNull().defaultTo(''))
    .addColumn('version', 'integer', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('segment_by_part').on('segment').columns(['part_id', 'position']).execute();
  await db.schema.alterTable('part').addColumn('segment_id', 'text').execute();
  await db.schema.alterTable('part').addColumn('segment_since', 'text').execute();
}
