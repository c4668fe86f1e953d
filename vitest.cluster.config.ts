import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/**
 * `npm run test:cluster`: the same contracts on a real PostgreSQL, and what only several nodes can show. It wants
 * TEST_POSTGRES_URL and TEST_REDIS_URL; .ci/run starts both and sets them.
 */
export default defineConfig({
  resolve: { alias: { '~db': folder('./db'), '~': folder('./app') } },
  test: {
    name: 'cluster',
    environment: 'node',
    include: ['tests/cluster/**/*.test.ts'],
    setupFiles: [folder('./tests/support/setup.ts')],
    globalSetup: [folder('./tests/support/global-setup.ts')],
    fileParallelism: false,
    restoreMocks: true,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
