import { vitePlugin as remix } from '@remix-run/dev';
import { defineConfig } from 'vite';
import { fileURLToPath } from 'node:url';
import remixOptions from './remix.config.js';
import { chunks } from './scripts/chunks';

const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** While Vite looks for what browsers need prepared, it stays out of what only the server runs. */
const leaveServerFiles = {
  name: 'leave-server-files',
  setup: (build: { onResolve: (of: { filter: RegExp }, answer: () => { path: string; external: true }) => void }) =>
    build.onResolve({ filter: /\.server$/ }, () => ({ path: 'server-only', external: true })),
};

export default defineConfig(({ command, isSsrBuild }) => {
  // What is built is what is delivered: under a test's NODE_ENV it would hold the development build of React.
  if (command === 'build') process.env['NODE_ENV'] = 'production';
  return {
    plugins: [remix(remixOptions)],
    resolve: { alias: { '~db': folder('./db'), '~': folder('./app') } },
    build: { target: 'es2022', ...(!isSsrBuild && { rollupOptions: { output: { manualChunks: chunks } } }) },
    optimizeDeps: { esbuildOptions: { plugins: [leaveServerFiles] } },
  };
});
