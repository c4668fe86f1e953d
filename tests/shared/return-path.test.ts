import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { z } from 'zod';
import { safeReturn } from '~/shared/return-path';
import { json, withMaterial } from '../support/material';

const site = 'https://zadankai.example';
const stays = (path: string) => {
  expect(path).toMatch(/^\/(?![/\\])/);
  expect(new URL(path, site).origin).toBe(site);
  expect(new URL(decodeURIComponent(path.split(/[?#]/)[0]?.replace(/%(?![0-7])../g, '') ?? ''), site).origin).toBe(
    site,
  );
};

describe('the path to return to', () => {
  it.each(['/', '/seminars/a?tab=2&q=%E6%95%99#end', '/a/b.c', '/search?q=https://example.com//', '/教育'.normalize()])(
    'keeps %s',
    (path) => {
      expect(decodeURI(safeReturn(path))).toBe(decodeURI(path));
    },
  );

  it.each([
    null,
    undefined,
    7,
    '',
    'a',
    '//x.example',
    '/\\x.example',
    '\\\\x',
    '/..//x.example',
    '/.//x.example',
    '/%2e//x.example',
    '/\t/x.example',
    'https://x.example/',
    'javascript:alert(1)',
    '/%2f%2fx',
    '/%5cx.example',
    `/${'a'.repeat(3000)}`,
  ])('answers %j with the front page', (path) => {
    expect(safeReturn(path)).toBe('/');
  });

  it('stays on the site for any text', () => {
    const text = fc.oneof(
      fc.webUrl(),
      fc.string({ unit: 'binary' }),
      fc
        .string({ unit: fc.constantFrom('/', '\\', '.', '%2f', '%5c', '%09', '@', ':', 'a', '?', '#', '\n') })
        .map((rest) => `/${rest}`),
    );
    fc.assert(
      fc.property(text, (path) => {
        stays(safeReturn(path));
      }),
      { numRuns: 3000 },
    );
  });
});

withMaterial('material/open-redirects.json', (read) => {
  it('none of the known tricks leaves the site', () => {
    for (const trick of z.array(z.string()).parse(json(read()))) {
      stays(safeReturn(trick));
      stays(safeReturn(`/${trick}`));
    }
  });
});
