const minute = 60_000;
const hour = 60 * minute;

const usual = 24 * hour;
const near = 48 * hour;
const shortest = 30 * minute;

/**
 * Until when a seat that is offered at `now` is kept, both ISO instants: a day; from 48 hours before the seminar begins
 * a third of what is left, at least half an hour. Without a known beginning a day.
 */
export function offerDeadline(now: string, startsAt: string | null): string {
  const left = startsAt === null ? Infinity : Date.parse(startsAt) - Date.parse(now);
  const kept = left > near ? usual : Math.max(shortest, left / 3);
  return new Date(Date.parse(now) + kept).toISOString();
}
