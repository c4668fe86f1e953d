import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { isKatakana, katakana } from '~/shared/kana';

describe('a reading in katakana', () => {
  it.each([
    ['やまだ はなこ', 'ヤマダ ハナコ'],
    ['ﾔﾏﾀﾞ　ﾊﾅｺ', 'ヤマダ ハナコ'],
    ['  ヤマダ　　ハナコ ', 'ヤマダ ハナコ'],
    ['か\u3099ぱ゜', 'ガパ゚'.normalize('NFKC')],
    ['らーめん', 'ラーメン'],
    ['たろ-', 'タロー'],
    ['ヴぁいおりん', 'ヴァイオリン'],
    ['Smith', 'Smith'],
  ])('takes %j as %j', (typed, reading) => {
    expect(katakana(typed)).toBe(reading);
  });

  it('is katakana with single spaces or ・, and nothing else', () => {
    for (const reading of ['ヤマダ', 'ヤマダ ハナコ', 'ジャン・ポール', 'ラーメン'])
      expect(isKatakana(reading)).toBe(true);
    for (const other of ['', ' ', '山田', 'やまだ', 'ﾔﾏﾀﾞ', 'ーー', 'ヤマダ1', 'ヤマダ ', 'Smith'])
      expect(isKatakana(other)).toBe(false);
  });

  it('settles any text at once', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(katakana(katakana(text))).toBe(katakana(text));
      }),
    );
  });
});
