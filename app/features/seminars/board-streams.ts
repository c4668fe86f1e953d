import type { PartStateName } from './seminar';

/** Who hears of a board: everybody who is there, or those who steer it. */
export type Audience = 'pub' | 'mod';

/** A part is a board; each audience has a stream of its own, numbered on its own. */
export function boardStream(partId: string, audience: Audience): string {
  return `board/${partId}/${audience}`;
}

/** What a board says of its part; names and descriptions come with the page. */
export type PartClock = { id: string; state: PartStateName; startsAt: string; endsAt: string };
