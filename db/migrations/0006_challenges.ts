import type { Kysely } from 'kysely';

/** A migration sees the tables as they were on its day, so it is typed by none. */
type Tables = Record<string, never>;

export async function up(db: Kysely<Tables>): Promise<void> {
  await db.schema
    .createTable('challenge')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('seminar_id', 'text', (column) => column.notNull().references('seminar.id'))
    .addColumn('question_id', 'text', (column) => column.references('survey_question.id'))
    .addColumn('answer_id', 'text', (column) => column.references('answer.id'))
    .addColumn('from_question_id', 'text')
    .addColumn('number', 'integer', (column) => column.notNull())
    .addColumn('original', 'text', (column) => column.notNull())
    .addColumn('public_text', 'text', (column) => column.notNull())
    .addColumn('category_id', 'text', (column) => column.references('category.id'))
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('public_id', 'text')
    .addColumn('redacted_by', 'text')
    .addColumn('released_by', 'text')
    .addColumn('withheld_reason', 'text', (column) => column.notNull())
    .addColumn('part_id', 'text', (column) => column.references('part.id'))
    .addColumn('agenda_position', 'integer')
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('changed_at', 'text', (column) => column.notNull())
    .addUniqueConstraint('challenge_public_id_once', ['public_id'])
    .addUniqueConstraint('challenge_seminar_id_number_once', ['seminar_id', 'number'])
    .addUniqueConstraint('challenge_answer_id_once', ['answer_id'])
    .addUniqueConstraint('challenge_from_question_id_once', ['from_question_id'])
    .execute();
  await db.schema.createIndex('challenge_by_part_id').on('challenge').column('part_id').execute();
}
