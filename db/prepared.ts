import type { Compilable, CompiledQuery } from 'kysely';
import { engineOf, type Engine } from './engine';
import type { Reader } from './open';

/** Stands in a built query for a value that comes later. */
class Placeholder {
  readonly name: string;

  constructor(name: string) {
    this.name = name;
  }
}

/**
 * A query that Kysely builds and compiles once for each engine and that is only bound afterwards: for the few that
 * every live command runs, where building costs more than running. Each of `given` may stand wherever a bound value
 * may, but is none yet while the query is built: nothing may be decided by it.
 */
export function prepared<Given extends Record<string, string | number | null>, Row>(
  build: (db: Reader, given: Given) => Compilable<Row>,
): (db: Reader, given: Given) => Promise<Row[]> {
  const compiled = new Map<Engine, CompiledQuery<Row>>();
  // Kysely hands values through untouched, so what stands for a value may have its type until the query is run.
  const later = new Proxy({} as Given, { get: (_, name) => new Placeholder(String(name)) });
  return async (db, given) => {
    const engine = engineOf(db);
    const query = compiled.get(engine) ?? build(db, later).compile();
    compiled.set(engine, query);
    const parameters = query.parameters.map((one) => (one instanceof Placeholder ? given[one.name] : one));
    const { rows } = await db.executeQuery<Row>({
      query: query.query,
      queryId: query.queryId,
      sql: query.sql,
      parameters,
    });
    return rows;
  };
}
