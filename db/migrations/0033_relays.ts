import { sql, type Kysely } from 'kysely';
import { engineOf } from '../engine';

/** A migration sees the tables as they were on its day, so it is typed by none. */
type Tables = Record<string, never>;

/** What chairs ask whoever wrote a text, and what came back. */
export async function up(db: Kysely<Tables>): Promise<void> {
  await db.schema
    .createTable('relay')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('challenge_id', 'text', (column) => column.notNull().references('challenge.id'))
    .addColumn('text_id', 'text', (column) => column.notNull())
    .addColumn('asked_by', 'text', (column) => column.notNull().references('person.id'))
    .addColumn('words', 'text', (column) => column.notNull())
    .addColumn('offers_contact', 'integer', (column) => column.notNull())
    .addColumn('reply_id', 'text', (column) => column.references('challenge.id'))
    .addColumn('asked_at', 'text', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('relay_by_text_id').on('relay').column('text_id').execute();
  await linkAnswersOftener(db);
}

/** What an author answers later is of the same answer: it may stand behind several texts. Nothing points at the links. */
async function linkAnswersOftener(db: Kysely<Tables>): Promise<void> {
  if (engineOf(db) === 'postgres') {
    await db.schema.alterTable('text_link').dropConstraint('text_link_answer_id_once').execute();
  } else {
    await db.schema.alterTable('text_link').renameTo('text_link_before').execute();
    await db.schema
      .createTable('text_link')
      .addColumn('text_id', 'text', (column) => column.primaryKey().notNull().references('received_text.id'))
      .addColumn('answer_id', 'text', (column) => column.notNull().references('answer.id'))
      .execute();
    await sql`insert into text_link select text_id, answer_id from text_link_before`.execute(db);
    await db.schema.dropTable('text_link_before').execute();
  }
  await db.schema.createIndex('text_link_by_answer_id').on('text_link').column('answer_id').execute();
}
