import type { Flag, Instant } from './columns';

/**
 * A poll of a part; its options are JSON, `{code, label}` in their order. Of one that is answered in words: what chairs
 * made of a word, by its key; an empty label hides it.
 */
export type PollTable = {
  id: string;
  part_id: string;
  position: number;
  kind: 'single' | 'several' | 'scale' | 'words';
  question: string;
  options: string;
  /** Who voted sees the numbers while it is open. */
  shows_voters: Flag;
  state: 'draft' | 'open' | 'closed' | 'shown';
  /** From 1; the second asks the same again. */
  round: number;
  /** Since when it is before the room; null: it is not. */
  wall_since: Instant | null;
  version: number;
};

/** What somebody chose in one round, or the words that they typed. No read model joins it to a person but by the reader's own id. */
export type PollVoteTable = { poll_id: string; round: number; person_id: string; choice: string };

/** Who voted in a round and answered the survey, as JSON of codes: no ids, in an order that says nothing. */
export type PollSnapshotTable = { poll_id: string; round: number; people: string };

/** A poll crossed with a question of the survey, as JSON of the safe table. */
export type PollCrossingTable = { poll_id: string; question_code: string; safe: string; made_at: Instant };
