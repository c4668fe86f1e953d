import { PostgresDialect } from 'kysely';
import pg from 'pg';

const int8 = 20;

/** A pool of so many connections on PostgreSQL. Counts come as numbers: none of ours reaches 2^53. */
export function openPostgres(url: string, { max = 8 }: { max?: number } = {}): PostgresDialect {
  const types = new pg.TypeOverrides();
  types.setTypeParser(int8, Number);
  return new PostgresDialect({ pool: new pg.Pool({ connectionString: url, max, types }) });
}
