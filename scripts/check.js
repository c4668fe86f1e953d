import { spawn } from 'node:child_process';

/** `npm run check`: every part runs, each says in one line how it went, and one that fails fails the whole. */

const parts = {
  lint: [
    'eslint',
    '.',
    '--max-warnings',
    '0',
    '--cache',
    '--cache-strategy',
    'content',
    '--cache-location',
    'node_modules/.cache/eslint/',
  ],
  format: ['prettier', '--check', '--log-level', 'warn', '.'],
  layering: ['depcruise', 'app', 'server', 'db', 'tests', 'bench', '--config', '.dependency-cruiser.cjs'],
  types: ['tsc', '--noEmit', '--project', '.'],
  'dead code': ['knip'],
  texts: ['vitest', 'run', '--project', 'unit', 'tests/house/texts.test.ts'],
};

const summary = [];
const waiting = Object.entries(parts);
/** Two at once: lint alone takes as long as all others together. */
await Promise.all([runNext(), runNext()]);

async function runNext() {
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const [name, [program, ...words]] = next;
    const began = performance.now();
    const { code, said } = await run(program, words);
    const seconds = ((performance.now() - began) / 1000).toFixed(1).padStart(6);
    const line = `${code === 0 ? 'ok    ' : 'FAILED'} ${seconds} s  ${name}`;
    if (code !== 0) process.stdout.write(`\n── ${name} ──\n${said}\n`);
    process.stdout.write(`${line}\n`);
    summary.push({ code, line });
  }
}

const failed = summary.filter(({ code }) => code !== 0);
if (failed.length > 0) process.stdout.write(`\n${summary.map(({ line }) => line).join('\n')}\n`);
process.exitCode = failed.length === 0 ? 0 : 1;

function run(program, words) {
  return new Promise((resolve, reject) => {
    const child = spawn(`node_modules/.bin/${program}`, words, { stdio: ['ignore', 'pipe', 'pipe'] });
    const said = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (words) => said.push(words));
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, said: Buffer.concat(said).toString() }));
  });
}
