import type { Kysely } from 'kysely';

/** A migration sees the tables as they were on its day, so it is typed by none. */
type Tables = Record<string, never>;

/** A heading may begin a page of the registration form. */
export async function up(db: Kysely<Tables>): Promise<void> {
  await db.schema
    .alterTable('survey_question')
    .addColumn('opens_page', 'integer', (column) => column.notNull().defaultTo(0))
    .execute();
}
