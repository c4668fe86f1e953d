import { spawn } from 'node:child_process';
import { existsSync, renameSync, rmSync, statSync } from 'node:fs';
import { networkInterfaces } from 'node:os';
import { parseArgs } from 'node:util';
import { demoCast, seedDemo } from '../demo/index';
import { environmentWith, readSettings } from '../settings';
import { buildIfStale } from './fresh-build';
import { withApp } from './open-world';

/**
 * `npm run demo [-- --reset] [-- --host]`: builds, loads the sample seminar into a file of its own and serves it.
 * `--reset` starts over; `--host` lets the same network in, a phone for instance.
 */
const { values: asked } = parseArgs({
  options: { reset: { type: 'boolean', default: false }, host: { type: 'boolean', default: false } },
});
const database = 'var/demo.db';
const unfinished = 'var/demo-unfinished.db';

const began = performance.now();
process.stdout.write('Building … ');
process.stdout.write((await buildIfStale()) ? 'done\n' : 'up to date\n');
if (asked.reset) remove(database);
if (existsSync(database)) tellAge();
else await seed();
serve();

/** What is under way in the sample is so on the day it was made. */
function tellAge(): void {
  const hours = Math.floor((Date.now() - statSync(database).birthtimeMs) / 3_600_000);
  if (hours < 3) return;
  say('The sample seminar began', `${String(hours)} hours ago; npm run demo -- --reset lets it begin now.`);
}

/** Under another name until it is whole: a demo that was interrupted here begins again. */
async function seed(): Promise<void> {
  remove(unfinished);
  process.stdout.write('Loading the sample seminars … ');
  await withApp(seedDemo, readSettings(environmentFor(unfinished)));
  renameSync(unfinished, database);
  process.stdout.write('done\n');
}

function serve(): void {
  const environment = environmentFor(database);
  const server = spawn(process.execPath, ['--enable-source-maps', 'build/process/index.js'], {
    env: environment,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  server.stdout.once('data', () => greet(readSettings(environment).baseUrl));
  server.stdout.pipe(process.stderr);
  server.once('exit', (code) => process.exit(code ?? 0));
  // The terminal sends its signal to both; the server ends first, and this process with it.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => server.kill(signal));
}

function environmentFor(file: string): NodeJS.ProcessEnv {
  const given = readSettings(environmentWith({ NODE_ENV: 'development', DEMO: '0' }));
  const host = asked.host ? { HOST: '0.0.0.0', DEMO: 'network' } : { HOST: '127.0.0.1', DEMO: '1' };
  return environmentWith({
    NODE_ENV: 'production',
    DATABASE_URL: `file:${file}`,
    BASE_URL: `http://${asked.host ? ownAddress() : 'localhost'}:${String(given.port)}`,
    SMTP_URL: '',
    LOG_LEVEL: 'error',
    ...host,
  });
}

function ownAddress(): string {
  const all = Object.values(networkInterfaces()).flatMap((found) => found ?? []);
  return all.find(({ family, internal }) => family === 'IPv4' && !internal)?.address ?? 'localhost';
}

function greet(baseUrl: string | null): void {
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  const cast = demoCast.map(({ name, part }) => `  ${name}  ${part}\n`).join('');
  process.stdout.write(`\nReady after ${seconds} s\n\n  ${String(baseUrl)}/       the seminars\n`);
  process.stdout.write(`  ${String(baseUrl)}/demo   sign in with one click, read the mails:\n\n${cast}\n`);
  process.stdout.write('Ctrl+C ends it; npm run demo -- --reset starts over.\n');
}

function say(what: string, how: string): void {
  process.stdout.write(`${what} ${how}\n`);
}

function remove(file: string): void {
  for (const ending of ['', '-wal', '-shm']) rmSync(file + ending, { force: true });
}
