import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const rules = [
  'package.json',
  'tsconfig.json',
  'eslint.config.js',
  'eslint-rules',
  '.dependency-cruiser.cjs',
  'knip.json',
];

let house: string;

/** A house of a few files under our own rules, beside the real one, so that nothing planted can be left behind there. */
beforeEach(() => {
  house = mkdtempSync(join(tmpdir(), 'zadankai-planted-'));
  for (const name of rules) cpSync(join(root, name), join(house, name), { recursive: true });
  cpSync(join(root, 'app/i18n/same.ts'), join(house, 'app/i18n/same.ts'));
  symlinkSync(join(root, 'node_modules'), join(house, 'node_modules'));
  for (const folder of ['server', 'db', 'tests', 'bench']) mkdirSync(join(house, folder));
});

afterEach(() => rmSync(house, { recursive: true, force: true }));

describe('npm run check finds', () => {
  it('a feature that looks up', async () => {
    plant('app/features/board/board.ts', 'export const longest = 300;');
    plant('app/features/seminars/seminar.ts', "export { longest } from '../board/board';");
    const layering = () => run('depcruise', ['app', '--config', '.dependency-cruiser.cjs']);
    expect(await layering()).toMatchObject({ code: 1, said: expect.stringContaining('seminars-looks-down') });
    plant('app/features/seminars/seminar.ts', 'export const longest = 300;');
    expect(await layering()).toMatchObject({ code: 0 });
  });

  it('a library that is not used through its door, and a cycle', async () => {
    plant('app/features/board/board.ts', "export { marked } from 'marked';\nexport * from './card';");
    plant('app/features/board/card.ts', "export * from './board';");
    const { code, said } = await run('depcruise', ['app', '--config', '.dependency-cruiser.cjs']);
    expect(code).toBeGreaterThan(0);
    expect(said).toContain('one-door-marked');
    expect(said).toContain('no-cycles');
  });

  it('a text that English lacks', async () => {
    plant('app/i18n/ja/board.ts', "export default { title: 'ボード', closed: '受け付けは終わりました。' };");
    plant('app/i18n/en/board.ts', english("{ title: 'Board' }"));
    const types = () => run('tsc', ['--noEmit', '--project', '.']);
    expect((await types()).said).toContain("Property 'closed' is missing");
    plant('app/i18n/en/board.ts', english("{ title: 'Board', closed: 'It is closed.' }"));
    expect(await types()).toEqual({ code: 0, said: '' });
  });

  it('what nobody uses', async () => {
    plant('server/index.ts', "import { used } from './word';\nprocess.stdout.write(used);");
    plant('server/word.ts', "export const used = 'used';\nexport const leftOver = 'left over';");
    const { said } = await run('knip', ['--include', 'exports,files']);
    expect(said).toContain('leftOver');
    expect(said).not.toMatch(/\bused\b +server/);
  });

  it('a promise that nobody waits for, an `as` without a reason, an empty name, words in a page', async () => {
    plant('app/features/board/send.ts', "export function send(): void {\n  Promise.resolve('sent');\n}");
    plant('app/features/board/guess.ts', 'export const text = (given: unknown) => given as string;');
    plant('app/features/board/empty.ts', 'export const data = 1;');
    plant('app/features/board/page.tsx', 'export const Page = () => <p>Nobody translates this.</p>;');
    const { code, said } = await run('eslint', ['app/features']);
    expect(code).toBe(1);
    const found = [...new Set(said.match(/(@typescript-eslint|house|react)\/[a-z-]+/g))].sort();
    expect(found).toEqual([
      '@typescript-eslint/no-floating-promises',
      'house/named-for-a-thing',
      'house/reason-for-as',
      'react/jsx-no-literals',
    ]);
  });
  // Each starts a compiler of its own, which on a busy machine takes a minute.
}, 180_000);

function plant(path: string, text: string): void {
  mkdirSync(dirname(join(house, path)), { recursive: true });
  writeFileSync(join(house, path), `${text}\n`);
}

function english(texts: string): string {
  return [
    "import type { Same } from '../same';",
    "import type ja from '../ja/board';",
    `export default ${texts} satisfies Same<typeof ja>;`,
  ].join('\n');
}

function run(program: string, words: string[]): Promise<{ code: number; said: string }> {
  return new Promise((resolve) => {
    const path = join(root, 'node_modules/.bin', program);
    const child = execFile(path, words, { cwd: house }, (_, out, complaints) => {
      resolve({ code: child.exitCode ?? 1, said: out + complaints });
    });
  });
}
