import { describe, expect, it } from 'vitest';
import { nearness, pushedStarts } from '~/features/board/pushed-starts';
import { usualRules } from '~/features/seminars/board-streams';
import type { PartStateName } from '~/features/seminars/seminar';

const at = (time: string) => `2026-12-04T${time}:00.000Z`;
const part = (position: number, starts: string, ends: string, state: PartStateName = 'planned') => ({
  ...{ id: String(position), position, state, startsAt: at(starts), endsAt: at(ends) },
});
const parts = [part(1, '07:00', '08:00', 'live'), part(2, '08:10', '09:00'), part(3, '09:10', '10:00')];
const pushed = (endsAt: string, now = '07:30', state: PartStateName = 'live') => {
  const here = {
    id: '1',
    state,
    startsAt: at('07:00'),
    endsAt: at(endsAt),
    rules: usualRules,
    segment: null,
    announcement: null,
  };
  return Object.fromEntries(pushedStarts(parts, here, Date.parse(at(now))));
};

describe('What a delay pushes', () => {
  it('is nothing while breaks take it up', () => {
    expect(pushed('08:00')).toEqual({});
    expect(pushed('08:10')).toEqual({});
  });

  it('is the next part, and those behind it as far as their breaks do not', () => {
    expect(pushed('08:15')).toEqual({ 2: at('08:15') });
    expect(pushed('08:25')).toEqual({ 2: at('08:25'), 3: at('09:15') });
  });

  it('over time counts from now, by whole minutes', () => {
    expect(pushed('08:00', '08:12')).toEqual({ 2: at('08:12') });
  });

  it('is nothing before the part and after it', () => {
    expect(pushed('08:25', '06:00', 'planned')).toEqual({});
    expect(pushed('08:25', '08:25', 'done')).toEqual({});
  });
});

it('the last five minutes and the last one are told apart, and what is over', () => {
  expect([301, 300, 61, 60, 0, -1].map(nearness)).toEqual(['far', 'five', 'five', 'one', 'one', 'over']);
});
