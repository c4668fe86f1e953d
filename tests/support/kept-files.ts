import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../../node_modules/.cache/zadankai/', import.meta.url));

/**
 * The path of a file that is made once for this state of the migrations and kept between runs. `make` writes it to the
 * path it is given; two processes that make it at once do not disturb each other.
 */
export async function keptFile(name: string, make: (path: string) => Promise<void>): Promise<string> {
  const path = `${folder}${stateOfMigrations()}-${name}`;
  if (existsSync(path)) return path;
  mkdirSync(folder, { recursive: true });
  const draft = `${path}.${String(process.pid)}`;
  await make(draft);
  renameSync(draft, path);
  return path;
}

/** A fingerprint of all that a migrated database comes from. */
function stateOfMigrations(): string {
  const hash = createHash('sha256');
  hash.update(read('../../node_modules/@electric-sql/pglite/package.json'));
  for (const parent of ['../../db/', '../../db/dialects/', '../../db/migrations/']) {
    const names = readdirSync(new URL(parent, import.meta.url)).filter((name) => name.endsWith('.ts'));
    for (const name of names.sort()) hash.update(name).update(read(parent + name));
  }
  return hash.digest('hex').slice(0, 16);
}

function read(path: string): Buffer {
  return readFileSync(new URL(path, import.meta.url));
}
