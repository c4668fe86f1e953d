import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import en from '~/i18n/en/index';
import ja from '~/i18n/ja/index';

const root = fileURLToPath(new URL('../../', import.meta.url));
/** Copied in both languages into what the secretariat then edits: content of the product, not its words. */
const content = new Set(['app/features/survey/standard-questions.ts', 'app/features/polls/stop-words.ts']);
const japanese = flatten(ja);
const english = flatten(en);

describe('texts', () => {
  it('have every Japanese key in English, and no other but a singular', () => {
    expect([...japanese.keys()].filter((key) => !english.has(key))).toEqual([]);
    const singularOf = (key: string) => key.replace(/_one$/, '_other');
    expect([...english.keys()].filter((key) => !japanese.has(singularOf(key)))).toEqual([]);
  });

  it('are never empty', () => {
    const empty = [...japanese, ...english].filter(([, text]) => text.trim() === '').map(([key]) => key);
    expect(empty).toEqual([]);
  });

  it('take the same values in both languages', () => {
    const differing = [...english].filter(([key, text]) => {
      const original = japanese.get(key.replace(/_one$/, '_other')) ?? '';
      // A singular may say "one" in words.
      const wanted = placeholders(original).filter((name) => !key.endsWith('_one') || name !== 'count');
      const given = placeholders(text).filter((name) => !key.endsWith('_one') || name !== 'count');
      return wanted.join() !== given.join();
    });
    expect(differing.map(([key]) => key)).toEqual([]);
  });

  it('have a singular in English wherever they count', () => {
    const counting = [...english.keys()].filter((key) => key.endsWith('_other'));
    expect(counting.filter((key) => !english.has(key.replace(/_other$/, '_one')))).toEqual([]);
  });

  it('name every reason of a refusal', () => {
    const codes = [...sources()].flatMap(({ text }) =>
      [...text.matchAll(/new Refusal\(\s*'([^']+)'/g)].map((m) => m[1] ?? ''),
    );
    expect(codes.length).toBeGreaterThan(10);
    const keys = codes.map((code) => code.replace('.', '.refusals.'));
    expect(keys.filter((key) => !japanese.has(key))).toEqual([]);
  });
});

describe('code', () => {
  it('holds no sentence in Japanese: texts have keys', () => {
    const found = [...sources()].flatMap((source) => literalsOf(source).filter(({ text }) => isJapaneseSentence(text)));
    expect(found.map(({ where, text }) => `${where}: ${text}`)).toEqual([]);
  });

  it('gives people no English sentence in an attribute', () => {
    const spoken = /\b(aria-label|title|placeholder|alt|label)=(?:"([^"]*[a-z]{2,} [a-z]{2,}[^"]*)")/g;
    const found = [...sources()]
      .filter(({ path }) => path.endsWith('.tsx') && !path.includes('/gallery/'))
      .flatMap(({ path, text }) => [...text.matchAll(spoken)].map((match) => `${path}: ${match[0]}`));
    expect(found).toEqual([]);
  });
});

type Source = { path: string; text: string };
type Literal = { where: string; text: string };

/** The code of app/ and server/; texts themselves and the demo are words by trade, the gallery is for builders. */
function* sources(): Generator<Source> {
  for (const folder of ['app', 'server']) {
    for (const name of readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })) {
      const path = relative(root, join(root, folder, name));
      if (!/\.tsx?$/.test(name) || content.has(path) || /^(app\/(i18n\/(ja|en)|ui\/gallery)|server\/demo)\//.test(path))
        continue;
      yield { path, text: readFileSync(join(root, path), 'utf8') };
    }
  }
}

function literalsOf({ path, text }: Source): Literal[] {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const found: Literal[] = [];
  const visit = (node: ts.Node): void => {
    if (
      ts.isStringLiteralLike(node) ||
      ts.isJsxText(node) ||
      ts.isTemplateHead(node) ||
      ts.isTemplateMiddleOrTemplateTail(node)
    ) {
      const line = file.getLineAndCharacterOfPosition(node.getStart()).line + 1;
      found.push({ where: `${path}:${String(line)}`, text: node.text });
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/** Words and marks are compared and matched in code (株式会社, ひらがな); what has the form of a sentence is for people. */
function isJapaneseSentence(text: string): boolean {
  return /[ぁ-んァ-ヶ一-龠]/.test(text) && /(です|ます|ません|ました|ください|でした)|。/.test(text);
}

function placeholders(text: string): string[] {
  return [...new Set([...text.matchAll(/\{\{\s*([\w.]+)/g)].map((match) => match[1] ?? ''))].sort();
}

function flatten(texts: object, path = ''): Map<string, string> {
  const flat = new Map<string, string>();
  for (const [key, value] of Object.entries(texts) as [string, unknown][]) {
    const place = path === '' ? key : `${path}.${key}`;
    if (typeof value === 'string') flat.set(place, value);
    else if (typeof value === 'object' && value !== null)
      for (const [below, text] of flatten(value, place)) flat.set(below, text);
  }
  return flat;
}
