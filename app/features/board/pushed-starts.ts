import type { PartHead } from './board-head';
import type { PartClock } from '~/features/seminars/board-streams';

type Planned = Pick<PartHead, 'id' | 'position' | 'state' | 'startsAt' | 'endsAt'>;

/**
 * When each later part will begin if all goes on as it does now, by its id: those alone that a delay pushes. A running
 * part lasts until its end, or until now where it is over time; breaks take up what they can. Instants are ISO texts,
 * `now` milliseconds.
 */
export function pushedStarts(parts: readonly Planned[], here: PartClock, now: number): ReadonlyMap<string, string> {
  const at = parts.find(({ id }) => id === here.id)?.position ?? Infinity;
  const later = parts.filter(({ position, state }) => position > at && state === 'planned');
  const runs = here.state === 'live' || here.state === 'paused' || here.state === 'wrapping';
  let free = runs ? Math.max(Date.parse(here.endsAt), now) : -Infinity;
  const pushed = new Map<string, string>();
  for (const part of later.sort((one, other) => one.position - other.position)) {
    const planned = Date.parse(part.startsAt);
    const starts = Math.max(planned, Math.ceil(free / minute) * minute);
    if (starts > planned) pushed.set(part.id, new Date(starts).toISOString());
    free = starts + Date.parse(part.endsAt) - planned;
  }
  return pushed;
}

const minute = 60_000;

/** How near the end of a running part is: the last five minutes, the last one, or past it. */
export function nearness(secondsLeft: number): 'far' | 'five' | 'one' | 'over' {
  if (secondsLeft < 0) return 'over';
  if (secondsLeft <= 60) return 'one';
  return secondsLeft <= 300 ? 'five' : 'far';
}
