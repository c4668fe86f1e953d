import type { Kysely } from 'kysely';

/** A migration sees the tables as they were on its day, so it is typed by none. */
type Tables = Record<string, never>;

export async function up(db: Kysely<Tables>): Promise<void> {
  await db.schema
    .createTable('circular')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('seminar_id', 'text', (column) => column.notNull().references('seminar.id'))
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('subject_ja', 'text', (column) => column.notNull())
    .addColumn('subject_en', 'text', (column) => column.notNull())
    .addColumn('body_ja', 'text', (column) => column.notNull())
    .addColumn('body_en', 'text', (column) => column.notNull())
    .addColumn('segment', 'text', (column) => column.notNull())
    .addColumn('advertising', 'integer', (column) => column.notNull())
    .addColumn('send_at', 'text')
    .addColumn('sent_count', 'integer', (column) => column.notNull().defaultTo(0))
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('changed_at', 'text', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('circular_by_seminar_id').on('circular').column('seminar_id').execute();
  await db.schema.createIndex('circular_by_send_at').on('circular').columns(['state', 'send_at']).execute();
}
