import type { Kysely } from 'kysely';

/** A migration sees the tables as they were on its day, so it is typed by none. */
type Tables = Record<string, never>;

export async function up(db: Kysely<Tables>): Promise<void> {
  await db.schema
    .createTable('survey_question')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('seminar_id', 'text', (column) => column.notNull().references('seminar.id'))
    .addColumn('code', 'text', (column) => column.notNull())
    .addColumn('position', 'integer', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('title_ja', 'text', (column) => column.notNull())
    .addColumn('title_en', 'text', (column) => column.notNull())
    .addColumn('help_ja', 'text', (column) => column.notNull())
    .addColumn('help_en', 'text', (column) => column.notNull())
    .addColumn('required', 'integer', (column) => column.notNull())
    .addColumn('other', 'integer', (column) => column.notNull())
    .addUniqueConstraint('survey_question_seminar_id_code_once', ['seminar_id', 'code'])
    .execute();
  await db.schema.createIndex('survey_question_by_seminar_id').on('survey_question').column('seminar_id').execute();
  await db.schema
    .createTable('survey_option')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('question_id', 'text', (column) => column.notNull().references('survey_question.id'))
    .addColumn('code', 'text', (column) => column.notNull())
    .addColumn('position', 'integer', (column) => column.notNull())
    .addColumn('label_ja', 'text', (column) => column.notNull())
    .addColumn('label_en', 'text', (column) => column.notNull())
    .addUniqueConstraint('survey_option_question_id_code_once', ['question_id', 'code'])
    .execute();
  await db.schema
    .createTable('category')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('question_id', 'text', (column) => column.notNull().references('survey_question.id'))
    .addColumn('code', 'text', (column) => column.notNull())
    .addColumn('position', 'integer', (column) => column.notNull())
    .addColumn('label_ja', 'text', (column) => column.notNull())
    .addColumn('label_en', 'text', (column) => column.notNull())
    .addUniqueConstraint('category_question_id_code_once', ['question_id', 'code'])
    .execute();
  await db.schema
    .createTable('response')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('seminar_id', 'text', (column) => column.notNull().references('seminar.id'))
    .addColumn('registration_id', 'text', (column) => column.references('registration.id'))
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('submitted_at', 'text', (column) => column.notNull())
    .addUniqueConstraint('response_registration_id_once', ['registration_id'])
    .execute();
  await db.schema.createIndex('response_by_seminar_id').on('response').column('seminar_id').execute();
  await db.schema
    .createTable('answer')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('response_id', 'text', (column) => column.notNull().references('response.id'))
    .addColumn('question_id', 'text', (column) => column.notNull().references('survey_question.id'))
    .addColumn('option_code', 'text')
    .addColumn('text', 'text')
    .execute();
  await db.schema.createIndex('answer_by_response_id').on('answer').column('response_id').execute();
  await db.schema.createIndex('answer_by_question_id').on('answer').column('question_id').execute();
  await db.schema
    .createTable('imported_text')
    .addColumn('question_id', 'text', (column) => column.notNull().references('survey_question.id'))
    .addColumn('fingerprint', 'text', (column) => column.notNull())
    .addColumn('answer_id', 'text', (column) => column.notNull().references('answer.id'))
    .addPrimaryKeyConstraint('imported_text_key', ['question_id', 'fingerprint'])
    .execute();
}
