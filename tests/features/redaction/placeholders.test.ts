import { describe, expect, it } from 'vitest';
import { placeholdersFor, redacted, withoutPlaceholders } from '~/features/redaction/placeholders';
import { telltalesIn, type Telltale, type TelltaleKind } from '~/features/redaction/telltale';

const hintsFor = (text: string, words: readonly [TelltaleKind, string][]): Telltale[] => {
  let at = 0;
  return words.map(([kind, one]) => {
    const from = text.indexOf(one, at);
    at = from + one.length;
    return { kind, from, to: at };
  });
};

describe('Placeholders', () => {
  it('are the same for the same words of a text, however they are written, and count up for others', () => {
    const text = 'ABC社がA商店とＡＢＣ社の田中へ';
    const hints = hintsFor(text, [
      ['organisation', 'ABC社'],
      ['employer', 'A商店'],
      ['organisation', 'ＡＢＣ社'],
      ['attendee', '田中'],
    ]);
    expect(placeholdersFor(text, hints)).toEqual(['〔企業A〕', '〔企業B〕', '〔企業A〕', '〔人名A〕']);
    expect(redacted(text, hints)).toBe('〔企業A〕が〔企業B〕と〔企業A〕の〔人名A〕へ');
  });

  it('tell nothing from text to text', () => {
    const other = hintsFor('A商店の話', [['employer', 'A商店']]);
    expect(placeholdersFor('A商店の話', other)).toEqual(['〔企業A〕']);
  });

  it.each([
    ['PCは約250台です', 'PCは〔PC 100〜299台〕です'],
    ['１，２００台あります', '〔PC 1000台以上〕あります'],
    ['社員45名の会社', '社員〔1〜49名〕の会社'],
    ['約3万人の学校', '約〔1000人以上〕の学校'],
    ['百二十台を入れた', '〔台の数〕を入れた'],
    ['2021年10月8日に三百万円', '〔時期〕に〔金額〕'],
    ['03-1234-5678かtaro@example.jpへ', '〔電話番号〕か〔メールアドレス〕へ'],
  ])('%s becomes %s', (text, expected) => {
    expect(redacted(text, telltalesIn(text))).toBe(expected.replace('約〔', '〔'));
  });

  it('are no hints themselves, and nothing else in such brackets is spared', () => {
    const text = '〔企業A〕に〔PC 100〜299台〕と〔名前AB〕と〔台の数〕';
    expect(withoutPlaceholders(text)).toMatch(/^　+に　+と　+と　+$/u);
    for (const other of ['〔株式会社見本〕', '〔企業ABC〕', '〔企業名〕', '企業A'])
      expect(withoutPlaceholders(other)).toBe(other);
  });

  it('go on after Z as columns do', () => {
    const words = Array.from({ length: 28 }, (_, at) => `w${String(at)};`);
    const text = words.join('');
    const hints = hintsFor(
      text,
      words.map((one) => ['name', one]),
    );
    expect(placeholdersFor(text, hints).slice(25)).toEqual(['〔名前Z〕', '〔名前AA〕', '〔名前AB〕']);
  });
});
