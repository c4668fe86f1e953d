import type { Kysely } from 'kysely';

/** A migration sees the tables as they were on its day, so it is typed by none. */
type Tables = Record<string, never>;

export async function up(db: Kysely<Tables>): Promise<void> {
  await db.schema
    .createTable('question')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('public_id', 'text')
    .addColumn('part_id', 'text', (column) => column.notNull().references('part.id'))
    .addColumn('text', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('named_as', 'text')
    .addColumn('rejected_reason', 'text', (column) => column.notNull())
    .addColumn('fate', 'text')
    .addColumn('answer', 'text', (column) => column.notNull())
    .addColumn('queue_position', 'integer')
    .addColumn('asked_at', 'text', (column) => column.notNull())
    .addColumn('opened_at', 'text')
    .addColumn('staged_at', 'text')
    .addColumn('answered_at', 'text')
    .addColumn('cmd_id', 'text', (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addUniqueConstraint('question_public_id_once', ['public_id'])
    .execute();
  await db.schema.createIndex('question_by_part_id').on('question').column('part_id').execute();
  await db.schema
    .createTable('vote')
    .addColumn('question_id', 'text', (column) => column.notNull().references('question.id'))
    .addColumn('person_id', 'text', (column) => column.notNull().references('person.id'))
    .addPrimaryKeyConstraint('vote_key', ['question_id', 'person_id'])
    .execute();
  await db.schema
    .createTable('stage')
    .addColumn('part_id', 'text', (column) => column.primaryKey().notNull().references('part.id'))
    .addColumn('card_kind', 'text', (column) => column.notNull())
    .addColumn('card_id', 'text', (column) => column.notNull())
    .addColumn('since', 'text', (column) => column.notNull())
    .execute();
}
