import type { Kysely } from 'kysely';

/** A migration sees the tables as they were on its day, so it is typed by none. */
type Tables = Record<string, never>;

/** Questions whose released texts the secretariat shows to the attendees. */
export async function up(db: Kysely<Tables>): Promise<void> {
  await db.schema
    .createTable('text_share')
    .addColumn('seminar_id', 'text', (column) => column.notNull().references('seminar.id'))
    .addColumn('question_id', 'text', (column) => column.notNull().references('survey_question.id'))
    .addColumn('shared_at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('text_share_key', ['seminar_id', 'question_id'])
    .execute();
}
