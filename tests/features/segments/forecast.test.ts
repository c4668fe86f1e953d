import fc from 'fast-check';
import { expect, it } from 'vitest';
import { usualRules, type PartClock } from '~/features/seminars/board-streams';
import { forecastOf, minutesLate } from '~/features/segments/forecast';
import type { Segment } from '~/features/segments/segments';

const at = (time: string) => `2026-12-04T${time}:00.000Z`;
const segment = (id: string, minutes: number): Segment => ({
  ...{ id, minutes, position: Number(id), title: id, asks: true, reacts: true, notes: '', version: 1 },
});
const segments = [segment('1', 5), segment('2', 30), segment('3', 20), segment('4', 5)];
const part: PartClock = {
  ...{ id: 'part', state: 'live', startsAt: at('07:00'), endsAt: at('08:00'), rules: usualRules },
  ...{ segment: null, announcement: null },
};
const on = (id: string, since: string, endsAt: string): PartClock => ({
  ...part,
  segment: { id, title: id, asks: true, reacts: true, since: at(since), endsAt: at(endsAt) },
});
const startsOf = (clock: PartClock, now: string) =>
  Object.fromEntries(forecastOf(segments, clock, Date.parse(at(now))).starts);

it('before it begins, a run of show is as planned from the beginning of its part', () => {
  expect(startsOf(part, '06:00')).toEqual({ 1: at('07:00'), 2: at('07:05'), 3: at('07:35'), 4: at('07:55') });
  expect(minutesLate(forecastOf(segments, part, Date.parse(at('06:00'))), part)).toBe(0);
});

it('what runs over time pushes the rest, minute by minute', () => {
  const talk = on('2', '07:07', '07:37');
  expect(startsOf(talk, '07:20')).toEqual({ 3: at('07:37'), 4: at('07:57') });
  expect(startsOf(talk, '07:40')).toEqual({ 3: at('07:40'), 4: at('08:00') });
  expect(minutesLate(forecastOf(segments, talk, Date.parse(at('07:40'))), part)).toBe(5);
});

it('a part that has begun late, with no segment yet, begins now', () => {
  expect(startsOf(part, '07:10')).toMatchObject({ 1: at('07:10'), 4: at('08:05') });
});

it('never lets a segment begin before now, nor before the one ahead of it ends', () => {
  const seconds = fc.integer({ min: 0, max: 7200 });
  fc.assert(
    fc.property(seconds, fc.constantFrom('1', '2', '3', '4'), (past, id) => {
      const now = Date.parse(at('07:00')) + past * 1000;
      const starts = [...forecastOf(segments, on(id, '07:00', '07:20'), now).starts];
      let free = now;
      for (const [later, instant] of starts) {
        expect(Date.parse(instant)).toBeGreaterThanOrEqual(free);
        free = Date.parse(instant) + (segments.find((one) => one.id === later)?.minutes ?? 0) * 60_000;
      }
    }),
  );
});
