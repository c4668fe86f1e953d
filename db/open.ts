import { Kysely, Migrator, type Dialect } from 'kysely';
import { randomUUID } from 'node:crypto';
import { openPostgres } from './dialects/postgres';
import { openSqliteReader, openSqliteWriter } from './dialects/sqlite';
import { engineOf, type Engine } from './engine';
import { scrub } from './scrub';
import { migrations } from './migrations/index';
import type { Schema } from './schema';
import { Writer, type Pace, type Transaction } from './writer';

export type { Transaction, Urgency } from './writer';
export type Database = Kysely<Schema>;
/** What a read takes: it runs inside a transaction and outside of one. */
export type Reader = Database | Transaction;

export type Store = {
  engine: Engine;
  /** For reads; on SQLite a connection that cannot write. */
  db: Database;
  writer: Writer;
  /** To the newest version, or up to a named one. */
  migrate: (upTo?: string) => Promise<void>;
  /** Leaves nothing of what was deleted in the files that belong to the database. */
  scrub: () => Promise<void>;
  close: () => Promise<void>;
};

/** Opens `file:PATH` (SQLite) or `postgres://…`; nothing is migrated yet. */
export function openStore(url: string, pace?: Pace): Store {
  if (/^postgres(ql)?:/.test(url)) return storeOn({ writing: openPostgres(url), pace });
  const file = url.replace(/^file:/, '');
  return storeOn({ writing: openSqliteWriter(file), reading: openSqliteReader(file), pace });
}

/** A connection that only reads, for a thread beside the one that writes. */
export function openReader(url: string): Database {
  if (/^postgres(ql)?:/.test(url)) return new Kysely<Schema>({ dialect: openPostgres(url, { max: 2 }) });
  return new Kysely<Schema>({ dialect: openSqliteReader(url.replace(/^file:/, '')) });
}

type Connections = { writing: Dialect; reading?: Dialect; pace?: Pace | undefined };

/** A store on one dialect (PostgreSQL, PGlite), or on two connections to the same file (SQLite). */
export function storeOn({ writing, reading, pace }: Connections): Store {
  const write = new Kysely<Schema>({ dialect: writing });
  const db = reading ? new Kysely<Schema>({ dialect: reading }) : write;
  const writer = new Writer(write, pace);
  return {
    engine: engineOf(write),
    db,
    writer,
    migrate: (upTo) => migrate(write, upTo),
    scrub: () => scrub(write),
    close: async () => {
      await writer.rest();
      await write.destroy();
      if (db !== write) await db.destroy();
    },
  };
}

async function migrate(db: Database, upTo?: string): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: () => Promise.resolve(migrations) } });
  const { error } = await (upTo === undefined ? migrator.migrateToLatest() : migrator.migrateTo(upTo));
  if (error) throw error instanceof Error ? error : new Error('a migration failed', { cause: error });
  await db
    .insertInto('meta')
    .values({ key: 'epoch', value: randomUUID() })
    .onConflict((row) => row.doNothing())
    .execute();
}
