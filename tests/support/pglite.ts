import { PGlite } from '@electric-sql/pglite';
import { PostgresDialect, type PostgresPool, type PostgresPoolClient } from 'kysely';
import { Buffer } from 'node:buffer';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { storeOn, type Store } from '~db/open';

const int8 = 20;
const patience = 8000;

/** A PostgreSQL within this process, one for a test file: it takes seconds to start and has one connection. */
export type Pglite = {
  /** A store on the migrated and emptied database; the one before must not be used any more. */
  freshStore: () => Promise<Store>;
};

let running: Promise<Pglite> | undefined;

/** Starts the PGlite of this test file, or gives the one that runs. */
export function startPglite(): Promise<Pglite> {
  running ??= start();
  return running;
}

async function start(): Promise<Pglite> {
  const database = await PGlite.create({ parsers: { [int8]: Number }, loadDataDir: await migratedFiles() });
  const listed = await database.query<{ name: string }>(
    `select quote_ident(tablename) as name from pg_tables
     where schemaname = 'public' and tablename <> 'meta' and tablename not like 'kysely%'`,
  );
  const emptyAll = `truncate ${listed.rows.map((row) => row.name).join(', ')} restart identity cascade`;
  return {
    async freshStore() {
      await database.exec(emptyAll);
      return storeOn(dialectOn(database));
    },
  };
}

/** initdb and the migrations take four times as long as loading what they left, so that is kept between runs. */
async function migratedFiles(): Promise<Blob> {
  const folder = fileURLToPath(new URL('../../node_modules/.cache/zadankai/', import.meta.url));
  const file = `${folder}pglite-${fingerprint()}.tar`;
  const kept = readIfThere(file);
  if (kept) return new Blob([kept]);
  const made = await migrateAnew();
  mkdirSync(folder, { recursive: true });
  const draft = `${file}.${String(process.pid)}`;
  writeFileSync(draft, Buffer.from(await made.arrayBuffer()));
  renameSync(draft, file);
  return made;
}

async function migrateAnew(): Promise<Blob> {
  const database = await PGlite.create({ parsers: { [int8]: Number } });
  const store = storeOn(dialectOn(database));
  await store.migrate();
  const files = await database.dumpDataDir('none');
  await database.close();
  return files;
}

/** Of all that the kept files come from: the migrations and the version of PGlite. */
function fingerprint(): string {
  const hash = createHash('sha256').update(
    readFileSync(new URL('../../node_modules/@electric-sql/pglite/package.json', import.meta.url)),
  );
  for (const folder of ['../../db/', '../../db/migrations/']) {
    const url = new URL(folder, import.meta.url);
    const files = readdirSync(url).filter((name) => name.endsWith('.ts'));
    for (const name of files.sort()) hash.update(readFileSync(new URL(name, url)));
  }
  return hash.digest('hex').slice(0, 16);
}

function readIfThere(file: string): Buffer<ArrayBuffer> | null {
  try {
    return readFileSync(file);
  } catch (reason) {
    if (reason instanceof Error && 'code' in reason && reason.code === 'ENOENT') return null;
    throw reason;
  }
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
      return Promise.resolve(this.#client);
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
