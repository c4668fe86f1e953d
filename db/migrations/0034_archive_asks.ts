import type { Kysely } from 'kysely';

/** A migration sees the tables as they were on its day, so it is typed by none. */
type Tables = Record<string, never>;

/** What members ask whoever wrote a text of the archive, and other words that its author asks for. */
export async function up(db: Kysely<Tables>): Promise<void> {
  await db.schema
    .createTable('ask')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('thread_id', 'text', (column) => column.notNull().references('thread.id'))
    .addColumn('words', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('relay_id', 'text', (column) => column.references('relay.id'))
    .addColumn('at', 'text', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('ask_by_thread_id').on('ask').column('thread_id').execute();
  await db.schema.alterTable('challenge').addColumn('rewords', 'text').execute();
}
