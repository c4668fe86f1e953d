import { sql, type Kysely } from 'kysely';

/** A migration sees the tables as they were on its day, so it is typed by none. */
type Tables = Record<string, never>;

/**
 * More kinds of questions, rules, and versions: the tables of questions hold the newest version, `survey_version` what
 * responses to earlier ones were asked. A question that was removed keeps its row, so that its answers keep theirs.
 */
export async function up(db: Kysely<Tables>): Promise<void> {
  await widenQuestions(db);
  await db.schema
    .createTable('survey')
    .addColumn('seminar_id', 'text', (column) => column.primaryKey().notNull().references('seminar.id'))
    .addColumn('number', 'integer', (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull())
    .execute();
  await sql`insert into survey (seminar_id, number, version) select id, 1, 1 from seminar`.execute(db);
  await db.schema
    .createTable('survey_version')
    .addColumn('seminar_id', 'text', (column) => column.notNull().references('seminar.id'))
    .addColumn('number', 'integer', (column) => column.notNull())
    .addColumn('content', 'text', (column) => column.notNull())
    .addColumn('replaced_at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('survey_version_key', ['seminar_id', 'number'])
    .execute();
  await db.schema
    .createTable('response_revision')
    .addColumn('response_id', 'text', (column) => column.notNull().references('response.id'))
    .addColumn('number', 'integer', (column) => column.notNull())
    .addColumn('survey_number', 'integer', (column) => column.notNull())
    .addColumn('answers', 'text', (column) => column.notNull())
    .addColumn('replaced_at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('response_revision_key', ['response_id', 'number'])
    .execute();
  await db.schema
    .alterTable('response')
    .addColumn('survey_number', 'integer', (column) => column.notNull().defaultTo(1))
    .execute();
}

async function widenQuestions(db: Kysely<Tables>): Promise<void> {
  const add = (table: string, column: string, kind: 'integer' | 'text') =>
    db.schema.alterTable(table).addColumn(column, kind);
  await add('survey_question', 'least', 'integer').execute();
  await add('survey_question', 'most', 'integer').execute();
  await add('survey_question', 'removed_at', 'text').execute();
  await db.schema
    .alterTable('survey_question')
    .addColumn('sensitive', 'integer', (column) => column.notNull().defaultTo(0))
    .execute();
  await db.schema
    .alterTable('survey_question')
    .addColumn('rules', 'text', (column) => column.notNull().defaultTo(''))
    .execute();
  await db.schema
    .alterTable('survey_option')
    .addColumn('exclusive', 'integer', (column) => column.notNull().defaultTo(0))
    .execute();
}
