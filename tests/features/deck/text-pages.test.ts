import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textPages } from '~/features/deck/text-pages';
import { wrapText } from '~/shared/wrap-text';

const room = { column: 10, lines: 6 };

describe('Texts on slides', () => {
  it('are numbered anew in each category, and a category that goes on says so', () => {
    const pages = textPages(
      [
        { heading: '緊急対応', texts: ['一'] },
        { heading: '事前対策', texts: ['二', '三', '四'] },
      ],
      room,
    );
    expect(pages).toEqual([
      [
        { heading: '緊急対応', continued: false, texts: [{ number: 1, text: '一' }] },
        { heading: '事前対策', continued: false, texts: [{ number: 1, text: '二' }] },
      ],
      [
        {
          heading: '事前対策',
          continued: true,
          texts: [
            { number: 2, text: '三' },
            { number: 3, text: '四' },
          ],
        },
      ],
    ]);
  });

  it('hold every text whole, once, in order, and no page more than there is room for', () => {
    const group = fc.record({
      heading: fc.constantFrom('', '教育・訓練', '投資'),
      texts: fc.array(fc.string({ unit: fc.constantFrom('課', '題', '、', 'a', ' '), minLength: 1, maxLength: 45 }), {
        maxLength: 8,
      }),
    });
    fc.assert(
      fc.property(fc.array(group, { maxLength: 6 }), (groups) => {
        const pages = textPages(groups, room);
        const texts = pages.flat().flatMap((block) => block.texts.map(({ text }) => text));
        expect(texts).toEqual(groups.flatMap((one) => one.texts));
        for (const page of pages) {
          const heads = page.filter(({ heading }) => heading !== '').length * 1.5;
          const all = page.flatMap((block) => block.texts);
          const lines = all.map(({ text }) => wrapText(text, room.column).length + 0.4);
          expect(all.length).toBeGreaterThan(0);
          if (all.length > 1) expect(heads + lines.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(6);
        }
      }),
      { seed: 7, numRuns: 300 },
    );
  });
});
