import type { PartClock } from '~/features/seminars/board-streams';
import type { Segment } from './segments';

const minute = 60_000;

export type Forecast = {
  /** When each segment that is still to come begins, by its id; ISO texts. */
  starts: ReadonlyMap<string, string>;
  /** When the last one ends; null without segments. */
  endsAt: string | null;
};

/**
 * When the rest of a run of show will be if all goes on as it does now: the segment that is on lasts as planned, or until
 * now where it is over time, and pushes what follows. Before the first one the part begins as planned, or now where that
 * is past. `now` in milliseconds.
 */
export function forecastOf(segments: readonly Segment[], part: PartClock, now: number): Forecast {
  const at = segments.findIndex(({ id }) => id === part.segment?.id);
  const ends = part.segment ? Date.parse(part.segment.endsAt) : Date.parse(part.startsAt);
  let free = Math.max(ends, now);
  const starts = new Map<string, string>();
  for (const { id, minutes } of segments.slice(at + 1)) {
    starts.set(id, new Date(free).toISOString());
    free += minutes * minute;
  }
  return { starts, endsAt: segments.length === 0 ? null : new Date(free).toISOString() };
}

/** By how many minutes of the clock the run of show ends after its part should; negative: before it. 0 without segments. */
export function minutesLate(forecast: Forecast, part: Pick<PartClock, 'endsAt'>): number {
  if (forecast.endsAt === null) return 0;
  const minuteOf = (instant: string) => Math.floor(Date.parse(instant) / minute);
  return minuteOf(forecast.endsAt) - minuteOf(part.endsAt);
}
