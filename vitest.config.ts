import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const everywhere = {
  setupFiles: [folder('./tests/support/setup.ts')],
  globals: false,
  restoreMocks: true,
};
const needBuild = ['tests/browser/**/*.test.{ts,tsx}', 'tests/fault/**/*.test.ts'];
/** One file at a time, after all others: they measure time, or bring the processor to its limit. */
const alone = [
  'tests/browser/hostile.test.ts',
  'tests/browser/curation-evening.test.ts',
  'tests/browser/polls.test.ts',
  'tests/browser/full-board.test.ts',
  'tests/fault/**/*.test.ts',
];
/** Run by `npm run test:cluster` alone, against a real PostgreSQL and Redis. */
const needServers = ['tests/cluster/**'];
const needDom = ['tests/**/*.test.tsx'];

const ofTheBuild = {
  environment: 'node',
  globalSetup: [folder('./tests/support/global-setup.ts')],
  pool: 'forks' as const,
  testTimeout: 90_000,
  hookTimeout: 120_000,
};

export default defineConfig({
  resolve: { alias: { '~db': folder('./db'), '~': folder('./app') } },
  test: {
    maxWorkers: 2,
    minWorkers: 1,
    projects: [
      {
        extends: true,
        test: {
          ...everywhere,
          name: 'unit',
          environment: 'node',
          include: ['tests/**/*.test.ts'],
          exclude: [...needBuild, ...needServers, 'tests/ui/**'],
          testTimeout: 20_000,
          hookTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          ...everywhere,
          name: 'ui',
          environment: 'jsdom',
          include: [...needDom, 'tests/ui/**/*.test.ts'],
          exclude: needBuild,
          testTimeout: 20_000,
        },
      },
      {
        extends: true,
        test: {
          ...everywhere,
          ...ofTheBuild,
          name: 'browser',
          include: needBuild,
          exclude: alone,
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          ...everywhere,
          ...ofTheBuild,
          name: 'alone',
          include: alone,
          poolOptions: { forks: { singleFork: true } },
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
