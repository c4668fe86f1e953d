import { randomBytes } from 'node:crypto';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { openStore, type Store } from '~db/open';
import type { Pace } from '~db/writer';
import { keptFile } from './kept-files';
import { startPglite } from './pglite';

/** A store on a fresh, migrated database of its own; closing it leaves nothing behind. */
export type OpenStore = () => Promise<Store>;

/** A file of its own for each store, copied from one that is migrated once. */
export const openSqliteStore = async (pace?: Pace): Promise<Store> => {
  const folder = mkdtempSync(join(tmpdir(), 'zadankai-'));
  const path = join(folder, 'test.db');
  copyFileSync(await keptFile('migrated.db', migrateFile), path);
  return closingWith(openStore(`file:${path}`, pace), () => rmSync(folder, { recursive: true, force: true }));
};

/** The same with nothing in it, for trials of migrations. */
export const openEmptySqlite: OpenStore = () => {
  const folder = mkdtempSync(join(tmpdir(), 'zadankai-'));
  const store = openStore(`file:${join(folder, 'empty.db')}`);
  return Promise.resolve(closingWith(store, () => rmSync(folder, { recursive: true, force: true })));
};

async function migrateFile(path: string): Promise<void> {
  const store = openStore(`file:${path}`);
  await store.migrate();
  await store.close();
}

export const openPgliteStore: OpenStore = async () => (await startPglite()).freshStore();

/** The address of a running PostgreSQL for tests; .ci/run sets it for the cluster suite. */
export const testPostgresUrl = process.env['TEST_POSTGRES_URL'] ?? null;

/** A database of its own on a running PostgreSQL, dropped at the end. */
export const openPostgresStore: OpenStore = async () => {
  const { url, drop } = await createPostgres();
  const store = openStore(url);
  await store.migrate();
  return closingWith(store, drop);
};

/** Makes an empty database on the running PostgreSQL; nothing is migrated yet. */
export async function createPostgres(): Promise<{ url: string; drop: () => Promise<void> }> {
  if (testPostgresUrl === null) throw new Error('TEST_POSTGRES_URL names no PostgreSQL');
  const server = testPostgresUrl;
  const name = `zadankai_test_${randomBytes(6).toString('hex')}`;
  await runOnServer(server, `create database ${name}`);
  const address = new URL(server);
  address.pathname = `/${name}`;
  return { url: address.href, drop: () => runOnServer(server, `drop database ${name} with (force)`) };
}

async function runOnServer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
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
