import { existsSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe } from 'vitest';

/** Test material that stands beside the checkout and is not part of it. */
const beside = (path: string) => resolve(dirname(fileURLToPath(import.meta.url)), '../../../shared', path);

/** Runs tests on a file (or folder) of the material; where it is absent, one skipped line names it. */
export function withMaterial(path: string, tests: (read: (name?: string) => Uint8Array) => void): void {
  if (!existsSync(beside(path))) return void describe.skip(`${path} is not here`, () => undefined);
  describe(path, () => tests((name) => readFileSync(name === undefined ? beside(path) : `${beside(path)}/${name}`)));
}

/** A file of JSON, for a schema to read. */
export function json(bytes: Uint8Array): unknown {
  return JSON.parse(Buffer.from(bytes).toString('utf8'));
}
