import { sql, type CreateTableBuilder, type Kysely } from 'kysely';
import { engineOf } from '../engine';

/**
 * Keeps a table's rows in its primary key's own tree on SQLite, where they would else stand in a second one: half the
 * pages to write for rows that are found by their key alone (https://www.sqlite.org/withoutrowid.html).
 */
export function storedByKey<Name extends string>(db: Kysely<Record<string, never>>, table: CreateTableBuilder<Name>) {
  return engineOf(db) === 'sqlite' ? table.modifyEnd(sql`without rowid`) : table;
}
