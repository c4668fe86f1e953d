import { describe, expect, it } from 'vitest';
import { kanjiNumber } from '~/shared/kanji-number';

describe('a number down the page', () => {
  it.each([
    [1, '一'],
    [10, '十'],
    [14, '十四'],
    [20, '二十'],
    [100, '百'],
    [111, '百十一'],
    [205, '二百五'],
    [1000, '千'],
    [9999, '九千九百九十九'],
  ])('%i is %s', (value, written) => expect(kanjiNumber(value)).toBe(written));

  it.each([0, -3, 1.5, 10_000, Number.NaN])('%d stays figures', (value) =>
    expect(kanjiNumber(value)).toBe(String(value)),
  );
});
