import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { seedDemo } from '../../server/demo/index';
import { withApp } from '../../server/cli/open-world';
import { readSettings } from '../../server/settings';

export type Server = {
  /** Where it listens, without a slash at the end. */
  url: string;
  databaseUrl: string;
  /** What it was started with, for a command line beside it. */
  environment: Readonly<Record<string, string>>;
  /** Its process, to be frozen or to count what it uses. */
  pid: number;
  /** All it has said, for the message of a test that fails. */
  said: () => string;
  /** Asks it to end and waits; resolves with its exit code. */
  stop: () => Promise<number | null>;
  /** Ends it at once, as a power cut does, and waits. */
  kill9: () => Promise<void>;
  /** Removes the database, once the process has ended. */
  clear: () => void;
};

export type ServerOptions = {
  /** With the sample seminar and sign-in by one click, or with an empty database. */
  mode?: 'plain' | 'demo';
  /** An existing database, as after a kill; without it the server has a fresh SQLite file. */
  databaseUrl?: string;
  /** Further settings, see server/settings.ts. */
  settings?: Readonly<Record<string, string>>;
};

const root = fileURLToPath(new URL('../../', import.meta.url));
const built = (name: string) => join(root, 'build/process', name);
const readyLine = /^Zadankai: (http:\S+)$/;
const patience = 60_000;

/** Starts the built server (global-setup.ts sees to the build) on a free port of loopback and waits until it listens. */
export async function startServer(options: ServerOptions = {}): Promise<Server> {
  const folder = mkdtempSync(join(tmpdir(), 'zadankai-server-'));
  const databaseUrl = options.databaseUrl ?? `file:${join(folder, 'zadankai.db')}`;
  const demo = options.mode === 'demo';
  const environment = { ...baseSettings(databaseUrl), DEMO: demo ? '1' : '0', ...options.settings };
  if (demo && options.databaseUrl === undefined) await withApp(seedDemo, readSettings(environment));
  const child = spawnNode(built('index.js'), environment);
  const said = listenTo(child);
  const url = await readiness(child, said);
  return {
    url,
    databaseUrl,
    environment,
    pid: child.pid ?? 0,
    said: () => said.join('\n'),
    stop: () => ended(child, 'SIGTERM'),
    kill9: async () => void (await ended(child, 'SIGKILL')),
    clear: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function baseSettings(databaseUrl: string): Record<string, string> {
  return {
    NODE_ENV: 'production',
    HOST: '127.0.0.1',
    PORT: '0',
    DATABASE_URL: databaseUrl,
    SECRET: 'a secret for the tests, longer than it needs to be',
    // Scripts ask faster than people; tests/features/board/ask-limits.test.ts asks with the limits that people have.
    ASK_PAUSE_SECONDS: '0',
    ASKS_IN_TEN_MINUTES: '0',
    // And thousands come from one address: tests/server/handshakes.test.ts comes with the limit.
    HANDSHAKES_PER_SECOND: '0',
    LOG_LEVEL: 'warn',
  };
}

function spawnNode(script: string, settings: Readonly<Record<string, string>>): ChildProcess {
  return spawn(process.execPath, ['--enable-source-maps', script], {
    cwd: root,
    // Of the surroundings only what a program needs to run: a DATABASE_URL of the developer must not reach a test.
    env: { NODE_ENV: 'production', PATH: process.env['PATH'] ?? '', HOME: tmpdir(), TZ: 'UTC', ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

function listenTo(child: ChildProcess): string[] {
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    if (stream) createInterface({ input: stream }).on('line', (line) => said.push(line));
  }
  return said;
}

function readiness(child: ChildProcess, said: string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const fail = (why: string) => reject(new Error(`${why}:\n${said.join('\n')}`));
    const tooLate = setTimeout(() => {
      child.kill('SIGKILL');
      fail('the server was not ready in time');
    }, patience);
    child.once('exit', (code) => {
      clearTimeout(tooLate);
      fail(`the server ended with ${String(code)} before it was ready`);
    });
    if (!child.stdout) return fail('the server has no output');
    createInterface({ input: child.stdout }).on('line', (line) => {
      const url = readyLine.exec(line)?.[1];
      if (url === undefined) return;
      clearTimeout(tooLate);
      resolve(url);
    });
  });
}

async function ended(child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
  const exit = once(child, 'exit');
  child.kill(signal);
  await exit;
  return child.exitCode;
}
