import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { suggestCategories, type Coded } from '~/features/challenges/category-suggestion';
import { challenges } from '../../../server/demo/challenges';
import { thirteenth, twelfth } from '../../../server/demo/earlier';
import { codedTexts } from '../../support/challenges';
import { withMaterial } from '../../support/material';

const coded: Coded[] = [
  { category: 'education', text: '社員の教育と訓練をどう続けるか。' },
  { category: 'education', text: '標的型メールの訓練で開いた人への教育。' },
  { category: 'education', text: '研修の動画を見てもらう教育の工夫。' },
  { category: 'investment', text: '費用を経営に説明する方法。' },
  { category: 'investment', text: '予算が削られ、費用の見せ方に困る。' },
  { category: 'investment', text: '投資の費用と効果。' },
];

describe('Suggested categories', () => {
  it('are the likeliest first, with the words of the text that speak for them', () => {
    const [first, second] = suggestCategories('訓練の費用より、教育を続ける工夫が要る。', coded);
    expect(first?.category).toBe('education');
    expect(first?.words).toEqual(expect.arrayContaining(['訓練', '教育']));
    expect(second?.category).toBe('investment');
    expect(second?.words.join('')).toContain('費用');
  });

  it('are none where too little was coded, or nothing was seen before', () => {
    expect(suggestCategories('教育', coded.slice(0, 5))).toEqual([]);
    expect(suggestCategories('教育', coded.slice(0, 3).concat(coded.slice(0, 3)))).toEqual([]);
    expect(suggestCategories('すべてひらがな', coded)).toEqual([]);
    expect(suggestCategories('', coded)).toEqual([]);
  });

  it('have words that stand in the text, whatever it is', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('教', '育', '訓', '練', '費', '用', 'ア', 'a'), maxLength: 40 }),
        (text) => {
          for (const { words } of suggestCategories(text, coded))
            for (const word of words) expect(text).toContain(word);
        },
      ),
    );
  });
});

/** How often the right category is among the first, each text left out in turn. */
function leftOut(all: readonly Coded[], before: readonly Coded[] = []): { first: number; second: number } {
  const ranks = all.map(({ text, category }, at) =>
    suggestCategories(text, [...all.filter((_, other) => other !== at), ...before]).findIndex(
      (one) => one.category === category,
    ),
  );
  const right = (upTo: number) => ranks.filter((rank) => rank >= 0 && rank < upTo).length;
  return { first: right(1), second: right(2) };
}

describe('On the texts of the demo, each left out in turn', () => {
  it('they are weak, and no weaker than docs/privacy.md says: the earlier seminars help', () => {
    const own = challenges.map(({ category, original }) => ({ category, text: original }));
    const before = [...thirteenth.cards, ...twelfth.cards].map(({ category, original }) => ({
      category,
      text: original,
    }));
    expect(leftOut(own).second).toBeGreaterThanOrEqual(10);
    const { first, second } = leftOut(own, before);
    expect(first).toBeGreaterThanOrEqual(6);
    expect(second).toBeGreaterThanOrEqual(13);
  });
});

withMaterial('seminar/challenges.csv', (read) => {
  it('are no worse than chance would be on the texts of a real seminar, each left out in turn', () => {
    const all = codedTexts(new TextDecoder().decode(read()));
    expect(all).toHaveLength(23);
    const { first, second } = leftOut(all);
    expect(first).toBeGreaterThanOrEqual(8);
    expect(second).toBeGreaterThanOrEqual(15);
  });
});
