import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { marks, snippet } from '~/shared/snippet';
import { processorTime } from '../support/processor-time';

const marked = (text: string, query: string) => marks(text, query).map(({ start, end }) => text.slice(start, end));

describe('marks', () => {
  it.each([
    ['ｾｷｭﾘﾃｨ教育とｶﾞｲﾄﾞ', 'セキュリティ がいど', ['ｾｷｭﾘﾃｨ', 'ｶﾞｲﾄﾞ']],
    ['ＩＳＯ２７００１', 'iso2700', ['ＩＳＯ２７００']],
    ['㌔と㌘', 'きろ', ['㌔']],
    ['か\u3099っこう', 'が', ['か\u3099']],
    ['教育教育の教育', '教育', ['教育教育', '教育']],
    ['情報漏洩', '情報 報漏', ['情報漏']],
    ['𠮷野と吉野', '𠮷野', ['𠮷野']],
    ['何も', '無い', []],
    ['', '', []],
    [`が${'\u0301'.repeat(300_000)}教育`, '教育', ['教育']],
  ])('of %j for %j are %j', (text, query, found) => {
    expect(marked(text, query)).toEqual(found);
  });

  it('lie in the text, in order and apart, for any text and query', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), (text, query) => {
        let at = 0;
        for (const { start, end } of marks(text + query, query)) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          at = end;
        }
        expect(at).toBeLessThanOrEqual(text.length + query.length);
      }),
      { numRuns: 500 },
    );
  });
});

describe('a snippet', () => {
  const text = `${'前置きの文。'.repeat(30)}ここで漏洩について話す。${'あとの文。'.repeat(30)}`;

  it('shows the first thing found, cut with … on both sides', () => {
    const pieces = snippet(text, '漏洩', 60);
    expect(pieces.map((piece) => piece.text).join('').length).toBeLessThanOrEqual(62);
    expect(pieces.find((piece) => piece.marked)?.text).toBe('漏洩');
    expect(pieces[0]).toEqual({ text: '…', marked: false });
    expect(pieces.at(-1)).toEqual({ text: '…', marked: false });
    expect(pieces[1]?.text.startsWith('前置き')).toBe(true);
  });

  it('gives a short text as it is, and the beginning where nothing is found', () => {
    expect(snippet('短い文', '短い', 60)).toEqual([
      { text: '短い', marked: true },
      { text: '文', marked: false },
    ]);
    expect(snippet(text, '無い', 20)[0]?.text.startsWith('前置き')).toBe(true);
  });

  it('is a part of the text, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.string({ unit: 'grapheme', maxLength: 3 }),
        fc.integer({ min: 1, max: 30 }),
        (words, query, length) => {
          const whole = snippet(words, query, length)
            .map((piece) => piece.text)
            .join('');
          expect(
            words.includes(whole.replace(/^…|…$/g, '')) ||
              words.includes(whole.slice(1)) ||
              words.includes(whole.slice(0, -1)) ||
              words.includes(whole),
          ).toBe(true);
        },
      ),
    );
  });

  it('reads two hundred long texts in the blink of an eye', async () => {
    const spent = await processorTime(() => {
      for (let count = 0; count < 200; count += 1) snippet(text.repeat(5), '漏洩 話す', 120);
    });
    expect(spent).toBeLessThan(1500);
  });
});
