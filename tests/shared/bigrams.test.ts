import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import type { Phrase } from '~/shared/bigrams';
import { fold, indexTokens, queryTokens } from '~/shared/bigrams';

/** What a full-text index does with the tokens: a phrase stands in order, a prefix begins a token. */
const hits = (text: string, query: string) => {
  const tokens = indexTokens(text);
  const stands = ({ tokens: wanted, prefix }: Phrase) =>
    tokens.some((_, at) =>
      wanted.every((token, offset) =>
        prefix ? tokens[at + offset]?.startsWith(token) : tokens[at + offset] === token,
      ),
    );
  const phrases = queryTokens(query);
  return phrases.length > 0 && phrases.every(stands);
};
const like = (text: string, query: string) => fold(text).includes(fold(query));

describe('search tokens', () => {
  it('are the pairs of every run, each run ended by its last character', () => {
    expect(indexTokens('教育の質、CSIRT 他')).toEqual([
      '教育',
      '育の',
      'の質',
      '質',
      'cs',
      'si',
      'ir',
      'rt',
      't',
      '他',
    ]);
  });

  it.each([
    ['社員教育について', '教育'],
    ['社員教育', '育'],
    ['他', '他'],
    ['中小企業&一人情シスで現実的な対策', '一人情シス'],
    ['中小企業&一人情シスで現実的な対策', '一人情ｼｽ'],
    ['ＩＳＯ２７００１の認証', 'iso27001'],
    ['ISO27001の認証', '2700'],
    ['自社CSIRTの活動', 'csirt'],
    ['セキュリティ', 'せきゅりてぃ'],
    ['ｾｷｭﾘﾃｨ教育', 'セキュリティ 教育'],
    ['脱PPAP対策', 'PPAP'],
    ['𠮷野家', '𠮷野'],
    ['İstanbul', 'istanbul'],
    ['人々の声', '人々'],
  ])('find in %j the query %j', (text, query) => {
    expect(hits(text, query)).toBe(true);
  });

  it.each([
    ['教 育', '教育'],
    ['社員教育', '教員'],
    ['東京 京都', '東京都'],
    ['セキュリティ', 'セキュリティ 教育'],
    ['何か', '!?…'],
    ['何か', ''],
  ])('do not find in %j the query %j', (text, query) => {
    expect(hits(text, query)).toBe(false);
  });

  it('answer as LIKE on folded text does, for one word of one or more characters', () => {
    const characters = fc.string({
      unit: fc.constantFrom(...Array.from('教育のセせｾキき一人ACsirt27ー々、 ')),
      minLength: 1,
      maxLength: 12,
    });
    const word = fc.string({
      unit: fc.constantFrom(...Array.from('教育のセせキき一人ACsirt27ー々')),
      minLength: 1,
      maxLength: 4,
    });
    fc.assert(
      fc.property(characters, word, (text, query) => {
        expect(hits(text, query)).toBe(like(text, query));
      }),
      { numRuns: 3000 },
    );
  });

  it('find every part of a text that is made of letters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), fc.nat(), fc.nat(), (text, from, length) => {
        const run = /[\p{L}\p{N}]+/u.exec(fold(text))?.[0];
        if (!run || /\p{M}/u.test(fold(text))) return;
        const characters = Array.from(run);
        const query = characters
          .slice(from % characters.length)
          .slice(0, 1 + (length % 10))
          .join('');
        expect(hits(text, query)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it('hold only letters, digits and marks, so that no query language can hide in them', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const token of [...indexTokens(text), ...queryTokens(text).flatMap(({ tokens }) => tokens)])
          expect(token).toMatch(/^[\p{L}\p{N}\p{M}]+$/u);
      }),
    );
  });

  it('keep a query within bounds', () => {
    const phrases = queryTokens(`${'あ'.repeat(100_000)} ${'い う え お '.repeat(1000)}`);
    expect(phrases.length).toBeLessThanOrEqual(8);
    expect(Math.max(...phrases.map(({ tokens }) => tokens.length))).toBeLessThan(64);
  });
});
