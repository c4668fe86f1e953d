import type { Kysely } from 'kysely';

/** A migration sees the tables as they were on its day, so it is typed by none. */
type Tables = Record<string, never>;

/** Questions that another one speaks for, and the asker's own words of what was reworded. */
export async function up(db: Kysely<Tables>): Promise<void> {
  await db.schema
    .alterTable('question')
    .addColumn('merged_into', 'text', (column) => column.references('question.id'))
    .execute();
  await db.schema
    .alterTable('question')
    .addColumn('original_text', 'text', (column) => column.notNull().defaultTo(''))
    .execute();
  await db.schema.createIndex('question_by_merged_into').on('question').column('merged_into').execute();
  // One's own questions are looked for at each opening of a board, and how many one asked of late at each new one.
  await db.schema.createIndex('author_by_person_id').on('author').column('person_id').execute();
}
