import type { Kysely } from 'kysely';
import { engineOf } from '../engine';

/** A migration sees the tables as they were on its day, so it is typed by none. */
type Tables = Record<string, never>;

export async function up(db: Kysely<Tables>): Promise<void> {
  await db.schema
    .createTable('thread')
    .addColumn('no', 'integer', (column) =>
      engineOf(db) === 'postgres'
        ? column.primaryKey().generatedByDefaultAsIdentity()
        : column.primaryKey().autoIncrement(),
    )
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('seminar_id', 'text', (column) => column.notNull().references('seminar.id'))
    .addColumn('source', 'text', (column) => column.notNull())
    .addColumn('source_id', 'text', (column) => column.notNull())
    .addColumn('title', 'text', (column) => column.notNull())
    .addColumn('body', 'text', (column) => column.notNull())
    .addColumn('answer', 'text', (column) => column.notNull())
    .addColumn('category_code', 'text')
    .addColumn('category_ja', 'text', (column) => column.notNull())
    .addColumn('category_en', 'text', (column) => column.notNull())
    .addColumn('year', 'integer', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('visibility', 'text', (column) => column.notNull())
    .addColumn('votes', 'integer', (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('published_at', 'text', (column) => column.notNull())
    .addUniqueConstraint('thread_id_once', ['id'])
    .addUniqueConstraint('thread_source_source_id_once', ['source', 'source_id'])
    .execute();
  await db.schema.createIndex('thread_by_seminar_id').on('thread').column('seminar_id').execute();
  await db.schema.createIndex('thread_by_category_code').on('thread').column('category_code').execute();
  await db.schema
    .createTable('reply')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('thread_id', 'text', (column) => column.notNull().references('thread.id'))
    .addColumn('text', 'text', (column) => column.notNull())
    .addColumn('named_as', 'text')
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('reply_by_thread_id').on('reply').column('thread_id').execute();
}
