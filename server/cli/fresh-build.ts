import { spawn } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const sources = ['app', 'server', 'db', 'public', 'package-lock.json', 'remix.config.js', 'scripts', 'vite.config.ts'];
const made = ['build/process/index.js', 'build/web/server/index.js'];

/** Runs `npm run build` where a source is newer than what was built; true if it had to. */
export async function buildIfStale(): Promise<boolean> {
  const oldest = Math.min(...made.map(changedAt));
  if (oldest > 0 && oldest > Math.max(...sources.map(newestIn))) return false;
  await npmRunBuild();
  return true;
}

function changedAt(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

function newestIn(path: string): number {
  if (!statSync(path).isDirectory()) return changedAt(path);
  return Math.max(0, ...readdirSync(path).map((name) => newestIn(join(path, name))));
}

/** Its output is shown where it fails. */
function npmRunBuild(): Promise<void> {
  return new Promise((resolve, reject) => {
    const build = spawn('npm', ['run', 'build'], { shell: process.platform === 'win32' });
    const said: Buffer[] = [];
    build.stdout.on('data', (words: Buffer) => said.push(words));
    build.stderr.on('data', (words: Buffer) => said.push(words));
    build.once('error', reject);
    build.once('close', (code) => {
      if (code === 0) return resolve();
      process.stderr.write(Buffer.concat(said));
      reject(new Error('npm run build failed'));
    });
  });
}
