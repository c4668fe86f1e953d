import type { Kysely } from 'kysely';

/** A migration sees the tables as they were on its day, so it is typed by none. */
type Tables = Record<string, never>;

/**
 * How a board takes questions; what chairs note on a question for each other; follow-ups, prepared questions, made-up
 * names; and of which question the asker is no longer heard at its board: who that is stays in `author`.
 */
export async function up(db: Kysely<Tables>): Promise<void> {
  await db.schema
    .alterTable('part')
    .addColumn('gate', 'text', (column) => column.notNull().defaultTo('automatic'))
    .execute();
  await db.schema
    .alterTable('part')
    .addColumn('moderation', 'text', (column) => column.notNull().defaultTo('moderated'))
    .execute();
  await db.schema
    .alterTable('part')
    .addColumn('pace', 'integer', (column) => column.notNull().defaultTo(0))
    .execute();
  await db.schema
    .alterTable('question')
    .addColumn('origin', 'text', (column) => column.notNull().defaultTo('asked'))
    .execute();
  await db.schema
    .alterTable('question')
    .addColumn('named_how', 'text', (column) => column.notNull().defaultTo('name'))
    .execute();
  await db.schema
    .alterTable('question')
    .addColumn('labels', 'text', (column) => column.notNull().defaultTo('[]'))
    .execute();
  await db.schema
    .alterTable('question')
    .addColumn('assigned_to', 'text', (column) => column.references('person.id'))
    .execute();
  await db.schema.alterTable('question').addColumn('follows', 'text').execute();
  await db.schema
    .alterTable('question')
    .addColumn('mutes', 'integer', (column) => column.notNull().defaultTo(0))
    .execute();
}
