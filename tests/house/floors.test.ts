import BetterSqlite3 from 'better-sqlite3';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';

const floor = z.strictObject({
  lowest: z.array(z.string().regex(/^\d+\.\d+\.\d+$/)).min(1),
  reason: z.string().min(20),
  advisory: z
    .string()
    .regex(/^(CVE-\d{4}-\d+|GHSA(-\w{4}){3})$/)
    .optional(),
});
const { floors, unfixed } = z
  .object({ floors: z.record(z.string(), floor), unfixed: z.record(z.string(), floor.omit({ lowest: true })) })
  .parse(readJson('security/floors.json'));
const lock = z
  .object({
    packages: z.record(
      z.string(),
      z.object({
        version: z.string().optional(),
        resolved: z.string().optional(),
        hasInstallScript: z.boolean().optional(),
        optional: z.boolean().optional(),
      }),
    ),
  })
  .parse(readJson('package-lock.json'));

describe('the lockfile', () => {
  it.each(Object.entries(floors))('has no %s below its floor', (name, { lowest }) => {
    const versions = versionsOf(name);
    expect(versions, `${name} is no longer used: take its floor away`).not.toEqual([]);
    expect(versions.filter((version) => !isAtLeast(version, lowest))).toEqual([]);
  });

  it.each(Object.keys(unfixed))('still has %s, whose fault has a way around it', (name) => {
    expect(versionsOf(name), `${name} is no longer used: take its note away`).not.toEqual([]);
  });

  it('takes all parts of Remix in one version', () => {
    const parts = Object.entries(lock.packages).filter(([path]) =>
      /^node_modules\/@remix-run\/(node|react|express|dev|server-runtime)$/.test(path),
    );
    expect(new Set(parts.map(([, { version }]) => version))).toEqual(new Set(['2.17.5']));
  });

  it('names no registry: whoever installs chooses theirs', () => {
    expect(Object.entries(lock.packages).filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
  });

  it('runs no install script but those that package.json allows', () => {
    const { allowScripts } = z
      .object({ allowScripts: z.record(z.string(), z.literal(true)) })
      .parse(readJson('package.json'));
    const scripted = Object.entries(lock.packages)
      .filter(([, { hasInstallScript, optional }]) => hasInstallScript === true && optional !== true)
      .map(([path]) => path.replace(/^.*node_modules\//, ''));
    expect([...new Set(scripted)].sort()).toEqual(Object.keys(allowScripts).sort());
  });
});

it('SQLite is one that loses no WAL', () => {
  const database = new BetterSqlite3(':memory:');
  const version = z.string().parse(database.prepare('select sqlite_version()').pluck().get());
  database.close();
  expect(isAtLeast(version, ['3.51.3'])).toBe(true);
});

function versionsOf(name: string): string[] {
  return Object.entries(lock.packages)
    .filter(([path]) => path.endsWith(`node_modules/${name}`))
    .flatMap(([, { version }]) => version ?? []);
}

/** At or above the floor of its own major version, or of a later major than all floors. */
function isAtLeast(version: string, lowest: readonly string[]): boolean {
  const own = lowest.find((bound) => majorOf(bound) === majorOf(version));
  if (own === undefined) return lowest.every((bound) => majorOf(bound) < majorOf(version));
  return rank(version) >= rank(own);
}

function majorOf(version: string): number {
  return Number(version.split('.')[0]);
}

function rank(version: string): number {
  const [major = 0, minor = 0, patch = 0] = version.split(/[.-]/).map(Number);
  return (major * 10_000 + minor) * 10_000 + patch;
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8'));
}
