import { vitePlugin as remix } from '@remix-run/dev';
import { defineConfig } from 'vite';
import { fileURLToPath } from 'node:url';
import remixOptions from './remix.config.js';

const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  plugins: [remix(remixOptions)],
  resolve: { alias: { '~db': folder('./db'), '~': folder('./app') } },
  build: { target: 'es2022' },
});
