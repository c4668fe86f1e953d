const hour = 3_600_000;

/** How long before the first part people are reminded, the longest first. */
const spans = { week: 7 * 24 * hour, day: 24 * hour, hour } as const;

export type Reminder = {
  name: keyof typeof spans;
  /** The instant from which it is due. */
  from: string;
};

/** The latest start that may have a reminder due at `now`. */
export function lastStartToRemind(now: string): string {
  return new Date(Date.parse(now) + spans.week).toISOString();
}

/**
 * The reminder of a seminar that starts at `startsAt` which is due at `now`: after a long standstill only the latest of
 * them. Null before the first, and once the seminar has begun.
 */
export function dueReminder(startsAt: string, now: string): Reminder | null {
  if (now >= startsAt) return null;
  const due = (['hour', 'day', 'week'] as const)
    .map((name) => ({ name, from: new Date(Date.parse(startsAt) - spans[name]).toISOString() }))
    .find(({ from }) => from <= now);
  return due ?? null;
}
