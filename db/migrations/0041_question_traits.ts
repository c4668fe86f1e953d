import type { Kysely } from 'kysely';

/** A migration sees the tables as they were on its day, so it is typed by none. */
type Tables = Record<string, never>;

/** What an asker put beside a question of what they answered at registration; and from where its answer came. */
export async function up(db: Kysely<Tables>): Promise<void> {
  await db.schema
    .alterTable('question')
    .addColumn('traits', 'text', (column) => column.notNull().defaultTo('[]'))
    .execute();
  await db.schema.alterTable('question').addColumn('answer_from', 'text').execute();
}
