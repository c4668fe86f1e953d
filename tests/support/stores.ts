import { randomBytes } from 'node:crypto';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { openStore, type Store } from '~db/open';
import { startPglite } from './pglite';

/** A store on a fresh, migrated database of its own; closing it leaves nothing behind. */
export type OpenStore = () => Promise<Store>;

let migratedFile: Promise<string> | undefined;

/** A file of its own for each store, copied from one that this test file migrated once. */
export const openSqliteStore: OpenStore = async () => {
  migratedFile ??= migrateFile();
  const folder = mkdtempSync(join(tmpdir(), 'zadankai-'));
  const file = join(folder, 'test.db');
  copyFileSync(await migratedFile, file);
  const store = openStore(`file:${file}`);
  return closingWith(store, () => rmSync(folder, { recursive: true, force: true }));
};

async function migrateFile(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'zadankai-migrated-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, 'migrated.db');
  const store = openStore(`file:${file}`);
  await store.migrate();
  await store.close();
  return file;
}

export const openPgliteStore: OpenStore = async () => (await startPglite()).freshStore();

/** The address of a running PostgreSQL for tests; .ci/run sets it for the cluster suite. */
export const testPostgresUrl = process.env['TEST_POSTGRES_URL'] ?? null;

/** A database of its own on a running PostgreSQL, dropped at the end. */
export const openPostgresStore: OpenStore = async () => {
  if (testPostgresUrl === null) throw new Error('TEST_POSTGRES_URL names no PostgreSQL');
  const name = `zadankai_test_${randomBytes(6).toString('hex')}`;
  await runOnServer(testPostgresUrl, `create database ${name}`);
  const address = new URL(testPostgresUrl);
  address.pathname = `/${name}`;
  const store = openStore(address.href);
  await store.migrate();
  return closingWith(store, () => runOnServer(testPostgresUrl, `drop database ${name} with (force)`));
};

async function runOnServer(url: string | null, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url ?? '' });
  await client.connect();
  await client.query(statement);
  await client.end();
}

function closingWith(store: Store, after: () => unknown): Store {
  const close = async () => {
    await store.close();
    await after();
  };
  return { ...store, close };
}
