import type { Kysely } from 'kysely';
import { storedByKey } from './stored-by-key';

/** A migration sees the tables as they were on its day, so it is typed by none. */
type Tables = Record<string, never>;

/** Words of a public text that look as if they told of somebody, and that a human let stand. */
export async function up(db: Kysely<Tables>): Promise<void> {
  const waivers = db.schema
    .createTable('hint_waiver')
    .addColumn('challenge_id', 'text', (column) => column.notNull().references('challenge.id'))
    .addColumn('words', 'text', (column) => column.notNull())
    .addColumn('reason', 'text', (column) => column.notNull())
    .addColumn('person_id', 'text', (column) => column.notNull().references('person.id'))
    .addColumn('at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('hint_waiver_key', ['challenge_id', 'words']);
  await storedByKey(db, waivers).execute();
}
