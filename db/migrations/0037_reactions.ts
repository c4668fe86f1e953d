import type { Kysely } from 'kysely';
import { storedByKey } from './stored-by-key';

/** A migration sees the tables as they were on its day, so it is typed by none. */
type Tables = Record<string, never>;

/** How often a part was clapped to, and the like. Sums alone: who tapped stands nowhere. */
export async function up(db: Kysely<Tables>): Promise<void> {
  const table = db.schema
    .createTable('reaction')
    .addColumn('part_id', 'text', (column) => column.notNull().references('part.id'))
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('taps', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('reaction_key', ['part_id', 'kind']);
  await storedByKey(db, table).execute();
}
