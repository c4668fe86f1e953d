import { execFileSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const sources = ['app', 'server', 'db', 'public', 'package-lock.json', 'remix.config.js', 'vite.config.ts'];
const product = join(root, 'build/process/index.js');

/** Builds once before the tests that run the built server, where the build is missing or older than a source. */
export default function buildIfOld(): void {
  if (changedAt(product) > Math.max(...sources.map((source) => newestIn(join(root, source))))) return;
  execFileSync('npm', ['run', 'build'], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
}

function newestIn(path: string): number {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat?.isDirectory()) return stat?.mtimeMs ?? 0;
  const inside = readdirSync(path).map((name) => newestIn(join(path, name)));
  // The folder's own time tells of a file that was removed.
  return Math.max(stat.mtimeMs, ...inside);
}

function changedAt(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
