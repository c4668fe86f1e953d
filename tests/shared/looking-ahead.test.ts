import { expect, it } from 'vitest';
import { isLookingAhead } from '~/shared/looking-ahead';

it.each([
  ['a reader', 'GET', {}, false],
  ['a reader of a page that does other things', 'GET', { 'Sec-Fetch-Mode': 'navigate', Purpose: '' }, false],
  ['a browser that prefetches', 'GET', { 'Sec-Purpose': 'prefetch' }, true],
  ['a browser that prerenders', 'GET', { 'Sec-Purpose': 'prefetch;prerender' }, true],
  ['an older browser', 'GET', { Purpose: 'prefetch' }, true],
  ['an old Firefox', 'GET', { 'X-Moz': 'prefetch' }, true],
  ['a preview of an old Safari', 'GET', { 'X-Purpose': 'preview' }, true],
  ['a scanner that asks for the head', 'HEAD', {}, true],
])('knows %s', (_who, method, headers, ahead) => {
  expect(isLookingAhead(new Request('https://zadankai.example/r/x', { method, headers }))).toBe(ahead);
});
