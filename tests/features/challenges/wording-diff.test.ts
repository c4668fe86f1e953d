import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { wordingDiff } from '~/features/challenges/wording-diff';
import { processorTime } from '../../support/processor-time';

const written = (original: string, wording: string) =>
  wordingDiff(original, wording)
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'removed' ? `[-${text}]` : `[+${text}]`))
    .join('');

describe('the difference between an original and its new wording', () => {
  it.each([
    ['同じ文です。', '同じ文です。', '同じ文です。'],
    ['', '新しい文', '[+新しい文]'],
    ['古い文', '', '[-古い文]'],
    ['', '', ''],
    ['株式会社やまでは教育が難しい。', '当社では教育が難しい。', '[-株式会社やま][+当社]では教育が難しい。'],
    ['PC 320台を一人で見ています。', 'PC 約300台を一人で見ています。', 'PC [-320][+約300]台を一人で見ています。'],
    ['研修をしたい。予算がない。', '研修をしたい。', '研修をしたい。[-予算がない。]'],
  ])('from %j to %j reads %j', (original, wording, pieces) => {
    expect(written(original, wording)).toBe(pieces);
  });

  it('does not break into confetti where a sentence was written anew', () => {
    const pieces = wordingDiff(
      '弊社の田中部長が標的型メールの訓練に反対しています。',
      '経営層が訓練の必要性を理解してくれない場合、どう説得しますか。',
    );
    expect(pieces.filter(({ kind, text }) => kind === 'same' && text.length === 1 && !/[。\n]/.test(text))).toEqual([]);
    expect(pieces.length).toBeLessThan(10);
  });

  it('gives both texts back exactly', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.string({
        unit: fc.constantFrom(...Array.from('教育のがをは訓練。CSIRT\n '), '👨\u200D👩', '\u3099'),
        maxLength: 40,
      }),
    );
    fc.assert(
      fc.property(text, text, text, (start, one, other) => {
        const [original, wording] = [start + one, start + other];
        const pieces = wordingDiff(original, wording);
        const side = (kind: 'removed' | 'added') =>
          pieces
            .filter((piece) => piece.kind === 'same' || piece.kind === kind)
            .map((piece) => piece.text)
            .join('');
        expect([side('removed'), side('added')]).toEqual([original, wording]);
        expect(pieces.some((piece, at) => piece.text === '' || piece.kind === pieces[at - 1]?.kind)).toBe(false);
      }),
      { numRuns: 2000 },
    );
  });

  it('compares the longest texts at once', async () => {
    const spent = await processorTime(() => {
      wordingDiff('教育 '.repeat(1000), '訓練を'.repeat(1000));
      wordingDiff('あ'.repeat(2000), 'い'.repeat(2000));
      wordingDiff(
        Array.from({ length: 1000 }, (_, at) => `語${at}`).join(''),
        Array.from({ length: 1000 }, (_, at) => `句${at * 7}`).join(''),
      );
    });
    expect(spent).toBeLessThan(3000);
  });
});
