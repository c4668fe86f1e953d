import type { Kysely } from 'kysely';

/** A migration sees the tables as they were on its day, so it is typed by none. */
type Tables = Record<string, never>;

/** Snapshots of the coded answers, without a way back to who gave them; and what of them is shared. */
export async function up(db: Kysely<Tables>): Promise<void> {
  await db.schema
    .createTable('result_snapshot')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('seminar_id', 'text', (column) => column.notNull().references('seminar.id'))
    .addColumn('number', 'integer', (column) => column.notNull())
    .addColumn('people', 'text', (column) => column.notNull())
    .addColumn('taken_at', 'text', (column) => column.notNull())
    .addUniqueConstraint('result_snapshot_number', ['seminar_id', 'number'])
    .execute();
  await db.schema
    .createTable('result_share')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('seminar_id', 'text', (column) => column.notNull().references('seminar.id'))
    .addColumn('snapshot_id', 'text', (column) => column.notNull().references('result_snapshot.id'))
    .addColumn('position', 'integer', (column) => column.notNull())
    .addColumn('audience', 'text', (column) => column.notNull())
    .addColumn('title_ja', 'text', (column) => column.notNull())
    .addColumn('title_en', 'text', (column) => column.notNull())
    .addColumn('content', 'text', (column) => column.notNull())
    .addColumn('shared_at', 'text', (column) => column.notNull())
    .addColumn('withdrawn_at', 'text')
    .execute();
  await db.schema.createIndex('result_share_by_seminar_id').on('result_share').column('seminar_id').execute();
}
