import type { Kysely } from 'kysely';
import { storedByKey } from './stored-by-key';

/** A migration sees the tables as they were on its day, so it is typed by none. */
type Tables = Record<string, never>;

/**
 * How a seminar treats what people wrote: its policy, under which rule a text was withheld, what authors said of the
 * wording, and what stays of a text after its link to a person was destroyed.
 */
export async function up(db: Kysely<Tables>): Promise<void> {
  await db.schema
    .createTable('curation_policy')
    .addColumn('seminar_id', 'text', (column) => column.primaryKey().references('seminar.id'))
    .addColumn('asks_authors', 'integer', (column) => column.notNull())
    .addColumn('author_days', 'integer', (column) => column.notNull())
    .addColumn('silence', 'text', (column) => column.notNull())
    .addColumn('sever_days', 'integer', (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull())
    .execute();
  await db.schema.alterTable('challenge').addColumn('withheld_rule', 'text').execute();
  await db.schema.alterTable('received_text').addColumn('withdrawn_at', 'text').execute();
  await createAuthorChecks(db);
  await createSevered(db);
  await db.schema.alterTable('response').addColumn('code_hash', 'text').execute();
  await db.schema
    .alterTable('outbox')
    .addColumn('sealed', 'integer', (column) => column.notNull().defaultTo(0))
    .execute();
}

async function createAuthorChecks(db: Kysely<Tables>): Promise<void> {
  const checks = db.schema
    .createTable('author_check')
    .addColumn('challenge_id', 'text', (column) => column.notNull().references('challenge.id'))
    .addColumn('text_id', 'text', (column) => column.notNull().references('received_text.id'))
    .addColumn('wording', 'text', (column) => column.notNull())
    .addColumn('word', 'text', (column) => column.notNull())
    .addColumn('proposal', 'text', (column) => column.notNull())
    .addColumn('asked_at', 'text', (column) => column.notNull())
    .addColumn('until', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('author_check_key', ['challenge_id', 'text_id']);
  await storedByKey(db, checks).execute();
}

async function createSevered(db: Kysely<Tables>): Promise<void> {
  const texts = db.schema
    .createTable('severed_text')
    .addColumn('text_id', 'text', (column) => column.primaryKey().references('received_text.id'))
    .addColumn('code_hash', 'text')
    .addColumn('shows', 'integer', (column) => column.notNull())
    .addColumn('archives', 'integer', (column) => column.notNull());
  await storedByKey(db, texts).execute();
  const traits = db.schema
    .createTable('severed_trait')
    .addColumn('text_id', 'text', (column) => column.notNull().references('received_text.id'))
    .addColumn('question_id', 'text', (column) => column.notNull().references('survey_question.id'))
    .addColumn('option_code', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('severed_trait_key', ['text_id', 'question_id']);
  await storedByKey(db, traits).execute();
}
