import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { widthOf, wrapText } from '~/shared/wrap-text';

describe('Lines of a drawing', () => {
  it('break between wide signs, and never begin with a stop nor end with an opening bracket', () => {
    expect(wrapText('教育訓練計画', 4)).toEqual(['教育訓練', '計画']);
    expect(wrapText('教育訓練、計画', 4)).toEqual(['教育訓', '練、計画']);
    expect(wrapText('教育訓「計画」', 4)).toEqual(['教育訓', '「計画」']);
  });

  it('keep words whole where they fit, and cut those that never would', () => {
    expect(wrapText('CSIRT is small', 4)).toEqual(['CSIRT', 'is', 'small']);
    expect(wrapText('aaaaaaaaaaaaaa', 4)).toEqual(['aaaaaa', 'aaaaaa', 'aa']);
  });

  it('hold every sign of the text once, in its order', () => {
    const texts = fc.string({
      unit: fc.constantFrom('教', '、', '「', 'a', ' ', 'か\u3099', 'e\u0301', '\u0301', '😀', '」', '9'),
    });
    fc.assert(
      fc.property(texts, fc.integer({ min: 2, max: 20 }), (text, column) => {
        const lines = wrapText(text, column);
        expect(lines.join('').replace(/\s/gu, '')).toBe(text.replace(/\s/gu, ''));
        for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(column + 2);
      }),
      { seed: 11, numRuns: 300 },
    );
  });
});
