import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutOut, readFragments, sentencesOf, wholeOf, wordsOf, type Fragment } from '~/features/challenges/fragments';

const written = fc.string({ unit: fc.constantFrom('あ', '。', '\n', ' ', '👨‍👩‍👧', 'が', 'a', '.'), maxLength: 30 });
const stretches = fc.array(
  fc.tuple(fc.nat(80), fc.nat(80)).map(([a, b]): Fragment => [Math.min(a, b), Math.max(a, b)]),
  { maxLength: 4 },
);

/** Which places of a text some fragments hold, each once. */
const placesIn = (fragments: readonly Fragment[]) =>
  fragments.flatMap(([from, to]) => Array.from({ length: to - from }, (_, at) => from + at));

describe('Fragments of a text', () => {
  it('are cut so that nothing is lost or doubled, and no character comes apart', () => {
    fc.assert(
      fc.property(written, stretches, stretches, (text, first, second) => {
        const once = cutOut(text, wholeOf(text), first);
        const again = once && cutOut(text, once.left, second);
        const parts = again ? [once.taken, again.taken, again.left] : once ? [once.taken, once.left] : [wholeOf(text)];
        const places = parts.flatMap(placesIn).sort((a, b) => a - b);
        expect(places).toEqual(placesIn(wholeOf(text)));
        for (const part of parts) {
          expect(readFragments(JSON.stringify(part))).toEqual(part);
          // A family that is cut through would leave a joiner at an edge.
          expect(wordsOf(text, part)).not.toMatch(/^\u200D|\u200D$|\u200D\n/u);
        }
      }),
    );
  });

  it('are not cut where one side would say nothing', () => {
    const text = '一つ。 \n';
    expect(cutOut(text, wholeOf(text), [[0, 3]])).toBeNull();
    expect(cutOut(text, wholeOf(text), [[3, 5]])).toBeNull();
    expect(cutOut(text, wholeOf(text), [[9, 99]])).toBeNull();
    expect(cutOut('一つ。二つ。', [[0, 3]], [[3, 6]])).toBeNull();
  });

  it('stand one below the other where something between them is elsewhere', () => {
    const text = '一つ。二つ。三つ。';
    const cut = cutOut(text, wholeOf(text), [[3, 6]]);
    expect(cut).toEqual({
      taken: [[3, 6]],
      left: [
        [0, 3],
        [6, 9],
      ],
    });
    expect(wordsOf(text, cut?.left ?? [])).toBe('一つ。\n三つ。');
  });

  it('have sentences that end where readers would end them', () => {
    const sentencesIn = (text: string) => sentencesOf(text, wholeOf(text)).map(([from, to]) => text.slice(from, to));
    expect(sentencesIn('訓練は？「要る。」という声も。')).toEqual(['訓練は？', '「要る。」', 'という声も。']);
    expect(sentencesIn('・一つめ\n・二つめ\n\n終わり')).toEqual(['・一つめ\n', '・二つめ\n\n', '終わり']);
    expect(sentencesIn('Ver. 3.5 は a.example に。')).toEqual(['Ver. ', '3.5 は a.example に。']);
    expect(sentencesIn('　\n')).toEqual([]);
    fc.assert(
      fc.property(written, (text) => {
        expect(sentencesIn(text).join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
      }),
    );
  });

  it('are read from what was stored, and from nothing else', () => {
    for (const json of ['{}', '[[0]]', '[[0,-1]]', '[[0.5,1]]', '[["0",1]]'])
      expect(() => readFragments(json)).toThrow();
  });
});
