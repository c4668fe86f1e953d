import type { PartStateName } from './seminar';

/** Who hears of a board: everybody who is there, or those who steer it. */
export type Audience = 'pub' | 'mod';

/** A part is a board; each audience has a stream of its own, numbered on its own. */
export function boardStream(partId: string, audience: Audience): string {
  return `board/${partId}/${audience}`;
}

/** How a board takes questions. */
export type BoardRules = {
  /** Whether people may ask: as the part's state says, or opened or closed by hand. */
  gate: 'automatic' | 'open' | 'closed';
  /** Whether a question waits for the chairs, or is before all at once; holds for what comes from then on. */
  moderation: 'moderated' | 'direct';
  /** Seconds between two questions of one person; 0: as everywhere. */
  pace: number;
};

export const usualRules: BoardRules = { gate: 'automatic', moderation: 'moderated', pace: 0 };

/** The segment of the run of show that is on; what is noted on it is for staff alone. */
export type CurrentSegment = {
  id: string;
  title: string;
  /** Whether people may ask, and react, while it is on. */
  asks: boolean;
  reacts: boolean;
  since: string;
  endsAt: string;
};

/** What a board says of its part; names and descriptions come with the page. */
export type PartClock = {
  id: string;
  state: PartStateName;
  startsAt: string;
  endsAt: string;
  rules: BoardRules;
  segment: CurrentSegment | null;
  /** What everybody is told by the chairs. */
  announcement: { text: string; at: string } | null;
};
