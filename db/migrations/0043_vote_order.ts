import { sql, type Kysely } from 'kysely';
import { engineOf } from '../engine';
import { storedByKey } from './stored-by-key';

/** A migration sees the tables as they were on its day, so it is typed by none. */
type Tables = Record<string, never>;

/**
 * Votes stand in the order of their key and in one tree: a rowid told who had voted after whom, and each vote was
 * written twice. PostgreSQL has neither.
 */
export async function up(db: Kysely<Tables>): Promise<void> {
  if (engineOf(db) === 'postgres') return;
  await sql`begin immediate`.execute(db);
  try {
    await db.schema.alterTable('vote').renameTo('vote_before').execute();
    const votes = db.schema
      .createTable('vote')
      .addColumn('question_id', 'text', (column) => column.notNull().references('question.id'))
      .addColumn('person_id', 'text', (column) => column.notNull().references('person.id'))
      .addPrimaryKeyConstraint('vote_key', ['question_id', 'person_id']);
    await storedByKey(db, votes).execute();
    await sql`insert into vote select question_id, person_id from vote_before order by 1, 2`.execute(db);
    await db.schema.dropTable('vote_before').execute();
    await sql`commit`.execute(db);
  } catch (reason) {
    await sql`rollback`.execute(db);
    throw reason;
  }
}
