import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import {
  clock,
  countdown,
  fiscalYear,
  isMoment,
  listDate,
  longDate,
  minutesLeft,
  timeRange,
  tokyoDateAndTime,
  tokyoInstant,
} from '~/shared/dates';

describe('dates in Tokyo', () => {
  const start = '2021-10-08T07:00:00.000Z';

  it('writes a long date in both languages', () => {
    expect(longDate(start, 'ja')).toBe('2021年10月8日(金)');
    expect(longDate(start, 'en')).toBe('Fri 8 October 2021');
    expect(longDate('2026-12-31T15:00:00.000Z', 'ja')).toBe('2027年1月1日(金)');
  });

  it('writes times, ranges and dates of lists', () => {
    expect(clock('2021-10-08T07:38:59.000Z')).toBe('16:38');
    expect(clock('2021-10-07T15:00:00.000Z')).toBe('00:00');
    expect(timeRange(start, '2021-10-08T08:00:00.000Z', 'ja')).toBe('16:00～17:00');
    expect(timeRange(start, '2021-10-08T08:00:00.000Z', 'en')).toBe('16:00–17:00');
    expect(listDate(start)).toBe('2021/10/08');
  });

  it('begins a fiscal year on the first of April in Tokyo', () => {
    expect(fiscalYear('2026-03-31T14:59:59.000Z')).toBe(2025);
    expect(fiscalYear('2026-03-31T15:00:00.000Z')).toBe(2026);
  });

  it('reads what a form says as Tokyo time, and writes it back', () => {
    expect(tokyoInstant('2026-12-04', '16:00')).toBe('2026-12-04T07:00:00.000Z');
    expect(tokyoDateAndTime('2026-12-04T07:00:00.000Z')).toEqual({ date: '2026-12-04', time: '16:00' });
    const minutes = fc.date({ min: new Date('1990-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(minutes, (moment) => {
        moment.setUTCSeconds(0, 0);
        const { date, time } = tokyoDateAndTime(moment);
        expect(tokyoInstant(date, time)).toBe(moment.toISOString());
      }),
    );
  });

  it('refuses moments that do not exist', () => {
    expect(isMoment('2026-02-28', '23:59')).toBe(true);
    for (const [date, time] of [
      ['2026-02-30', '10:00'],
      ['2026-13-01', '10:00'],
      ['2026-01-01', '24:00'],
      ['2026-01-01', '10:60'],
      ['', ''],
      ['26-1-1', '9:00'],
    ] as const) {
      expect(isMoment(date, time)).toBe(false);
      expect(() => tokyoInstant(date, time)).toThrow(RangeError);
    }
  });

  it('counts minutes and seconds down, and on into overtime', () => {
    const now = (seconds: number) => new Date(Date.parse(start) - seconds * 1000);
    expect([61, 60, 1, 0, -59, -60].map((seconds) => minutesLeft(start, now(seconds)))).toEqual([2, 1, 1, 0, 0, -1]);
    expect(countdown(start, now(125))).toBe('02:05');
    expect(countdown(start, now(0.2))).toBe('00:01');
    expect(countdown(start, now(0))).toBe('00:00');
    expect(countdown(start, now(-0.9))).toBe('00:00');
    expect(countdown(start, now(-65))).toBe('−01:05');
    expect(countdown(start, now(75 * 60))).toBe('75:00');
  });
});
