import type { Kysely } from 'kysely';

/** A migration sees the tables as they were on its day, so it is typed by none. */
type Tables = Record<string, never>;

/** The rows of a matrix are questions of their own that name it; its columns are the options of the matrix. */
export async function up(db: Kysely<Tables>): Promise<void> {
  await db.schema
    .alterTable('survey_question')
    .addColumn('matrix_id', 'text', (column) => column.references('survey_question.id'))
    .execute();
}
