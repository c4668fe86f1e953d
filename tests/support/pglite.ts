import { PGlite } from '@electric-sql/pglite';
import { PostgresDialect, type PostgresPool, type PostgresPoolClient } from 'kysely';
import { readFileSync, writeFileSync } from 'node:fs';
import { storeOn, type Store } from '~db/open';
import { keptFile } from './kept-files';

const int8 = 20;
const patience = 8000;

/** A PostgreSQL within this process, one for a test file: it takes seconds to start and has one connection. */
export type Pglite = {
  /** A store on the migrated and emptied database; the one before must not be used any more. */
  freshStore: () => Promise<Store>;
};

let running: Promise<Pglite> | undefined;

/** A store on a PGlite of its own, with nothing in it. */
export async function openEmptyPglite(): Promise<Store> {
  const database = await PGlite.create({ parsers: { [int8]: Number } });
  const store = storeOn({ writing: dialectOn(database) });
  const close = async () => {
    await store.close();
    await database.close();
  };
  return { ...store, close };
}

/** Starts the PGlite of this test file, or gives the one that runs. */
export function startPglite(): Promise<Pglite> {
  running ??= start();
  return running;
}

async function start(): Promise<Pglite> {
  const database = await PGlite.create({ parsers: { [int8]: Number }, loadDataDir: await migratedFiles() });
  const emptyAll = await emptying(database);
  return {
    async freshStore() {
      await database.exec(emptyAll);
      return storeOn({ writing: dialectOn(database) });
    },
  };
}

/**
 * Deleting a test's few rows takes a tenth of a truncation, which makes new files for every table and index. As a
 * replica the database follows no references, so that the order is no matter.
 */
async function emptying(database: PGlite): Promise<string> {
  const tables = await database.query<{ name: string }>(
    `select quote_ident(tablename) as name from pg_tables
     where schemaname = 'public' and tablename <> 'meta' and tablename not like 'kysely%'`,
  );
  const sequences = await database.query<{ name: string }>(
    `select quote_ident(sequencename) as name from pg_sequences where schemaname = 'public'`,
  );
  return [
    'set session_replication_role = replica',
    ...tables.rows.map(({ name }) => `delete from ${name}`),
    'set session_replication_role = origin',
    ...sequences.rows.map(({ name }) => `alter sequence ${name} restart`),
  ].join(';\n');
}

/** initdb and the migrations take four times as long as loading what they left, so that is kept between runs. */
async function migratedFiles(): Promise<Blob> {
  const path = await keptFile('pglite.tar', async (draft) => {
    const database = await PGlite.create({ parsers: { [int8]: Number } });
    await storeOn({ writing: dialectOn(database) }).migrate();
    const files = await database.dumpDataDir('none');
    writeFileSync(draft, Buffer.from(await files.arrayBuffer()));
    await database.close();
  });
  return new Blob([readFileSync(path)]);
}

function dialectOn(database: PGlite): PostgresDialect {
  return new PostgresDialect({ pool: new OneConnectionPool(database) });
}

/** Lends the one connection to one borrower at a time: a read waits until a transaction under way has ended. */
class OneConnectionPool implements PostgresPool {
  readonly #client: PostgresPoolClient;
  readonly #queue: (() => void)[] = [];
  #lent = false;

  constructor(database: PGlite) {
    this.#client = {
      // Kysely's type has an overload for cursors, which only streaming uses.
      query: ((sql: string, parameters: unknown[]) =>
        database.query(sql, parameters)) as unknown as PostgresPoolClient['query'],
      release: () => this.#release(),
    };
  }

  connect(): Promise<PostgresPoolClient> {
    if (!this.#lent) {
      this.#lent = true;
      // A turn of the loop, as a network takes one: promises alone would keep all else in this process waiting.
      return new Promise((resolve) => setImmediate(() => resolve(this.#client)));
    }
    return new Promise((resolve, reject) => {
      const giveUp = setTimeout(() => {
        this.#queue.splice(this.#queue.indexOf(go), 1);
        reject(
          new Error('waited for a transaction that does not end: does a change read through app.db or write again?'),
        );
      }, patience);
      const go = () => {
        clearTimeout(giveUp);
        resolve(this.#client);
      };
      this.#queue.push(go);
    });
  }

  end(): Promise<void> {
    return Promise.resolve();
  }

  #release(): void {
    const next = this.#queue.shift();
    if (next) next();
    else this.#lent = false;
  }
}
