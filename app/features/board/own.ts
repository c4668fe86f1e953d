import type { QuestionState } from './board';

/** A question of one's own, with what only its author is told. */
export type OwnQuestion = {
  id: string;
  publicId: string | null;
  cmdId: string;
  text: string;
  state: QuestionState;
  namedAs: string | null;
  namedHow: 'name' | 'pseudonym';
  origin: 'asked' | 'prepared';
  askedAt: string;
  /** Why it was not shown. */
  reason: string;
  /** What the reader wrote, where chairs put it in other words; else empty. */
  original: string;
  /** The question that speaks for it, as all see it. */
  spokenFor: { publicId: string; text: string } | null;
};

/** What of a board is the reader's own. */
export type Own = {
  questions: OwnQuestion[];
  /** Public ids of what the reader voted for. */
  votes: string[];
};

export const nothingOwn: Own = { questions: [], votes: [] };
