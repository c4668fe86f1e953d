import type { Kysely } from 'kysely';
import { storedByKey } from './stored-by-key';

/** A migration sees the tables as they were on its day, so it is typed by none. */
type Tables = Record<string, never>;

/** Polls of a part, and what was chosen in each round. */
export async function up(db: Kysely<Tables>): Promise<void> {
  await db.schema
    .createTable('poll')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('part_id', 'text', (column) => column.notNull().references('part.id'))
    .addColumn('position', 'integer', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('question', 'text', (column) => column.notNull())
    .addColumn('options', 'text', (column) => column.notNull())
    .addColumn('shows_voters', 'integer', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('round', 'integer', (column) => column.notNull())
    .addColumn('wall_since', 'text')
    .addColumn('version', 'integer', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('poll_by_part_id').on('poll').column('part_id').execute();
  const votes = db.schema
    .createTable('poll_vote')
    .addColumn('poll_id', 'text', (column) => column.notNull().references('poll.id'))
    .addColumn('round', 'integer', (column) => column.notNull())
    .addColumn('person_id', 'text', (column) => column.notNull().references('person.id'))
    .addColumn('choice', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('poll_vote_key', ['poll_id', 'round', 'person_id', 'choice']);
  await storedByKey(db, votes).execute();
  await createCrossings(db);
}

/** What was crossed stays as it was crossed: two tables of other people would tell of those between them. */
async function createCrossings(db: Kysely<Tables>): Promise<void> {
  await db.schema
    .createTable('poll_snapshot')
    .addColumn('poll_id', 'text', (column) => column.primaryKey().references('poll.id'))
    .addColumn('round', 'integer', (column) => column.notNull())
    .addColumn('people', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('poll_crossing')
    .addColumn('poll_id', 'text', (column) => column.notNull().references('poll.id'))
    .addColumn('question_code', 'text', (column) => column.notNull())
    .addColumn('safe', 'text', (column) => column.notNull())
    .addColumn('made_at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('poll_crossing_key', ['poll_id', 'question_code'])
    .execute();
}
