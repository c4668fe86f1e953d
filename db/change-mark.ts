import { sql } from 'kysely';
import { engineOf } from './engine';
import type { Reader } from './open';

/**
 * A word that stays the same while nothing in the database changes; null where that cannot be told. On SQLite it belongs
 * to its connection, and knows of others' commits alone (https://www.sqlite.org/pragma.html#pragma_data_version); on
 * PostgreSQL it moves with every transaction that writes anywhere.
 */
export async function changeMark(db: Reader): Promise<string | null> {
  // What a transaction itself has done moves neither.
  if (db.isTransaction) return null;
  const asked =
    engineOf(db) === 'sqlite'
      ? sql<{ mark: unknown }>`select data_version as mark from pragma_data_version`
      : sql<{ mark: unknown }>`select pg_snapshot_xmax(pg_current_snapshot())::text as mark`;
  const { rows } = await asked.execute(db);
  return String(rows[0]?.mark);
}
