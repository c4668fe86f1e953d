/** In graphemes. */
export const longestReply = 2000;
export const longestAnswer = 4000;

/** Threads on a page of the list. */
export const pageLength = 20;
/** Counting goes no further: a count of more is shown as "1,000+". */
export const mostCounted = 1000;

export type ThreadSource = 'challenge' | 'question' | 'harvest';
export type ThreadVisibility = 'members' | 'public';
export const threadVisibilities = ['members', 'public'] as const;

/** States of a thread that stands in the list. */
export const listedStates = ['published', 'answered', 'review', 'superseded', 'locked'] as const;
export type ListedState = (typeof listedStates)[number];
export type ThreadState = ListedState | 'draft' | 'unpublished';

export function isListed(state: ThreadState): state is ListedState {
  return listedStates.some((listed) => listed === state);
}

/** Whether members may still add something. */
export function takesReplies(state: ThreadState): boolean {
  return isListed(state) && state !== 'locked' && state !== 'superseded';
}

/** What a thread is once its answer was written or taken away; review, locked and superseded are set by hand and stay. */
export function stateAfterAnswer(
  state: ThreadState,
  kept: { answer: string; sections: readonly Section[] },
): ThreadState {
  if (state !== 'published' && state !== 'answered') return state;
  return kept.answer !== '' || kept.sections.length > 0 ? 'answered' : 'published';
}

/** What one room brought home, as it was handed in. */
export type Section = {
  room: string;
  /** The number of the seminar's part that the room belonged to. */
  part: number;
  views: string;
  agreements: string;
  openQuestions: string;
};

/** The words of a section, for search and digests; empty headings are left out. */
export function wordsOfSection({ views, agreements, openQuestions }: Section): string {
  return [views, agreements, openQuestions].filter((words) => words !== '').join('\n');
}

/** A reply as its readers see it. Who wrote it is in no type of the archive. */
export type ReplyView = {
  id: string;
  /** Empty where it was withdrawn. */
  text: string;
  /** The name it was written under, or null: anonymous. */
  namedAs: string | null;
  /** Hidden ones are there for staff alone. */
  state: 'published' | 'hidden' | 'withdrawn';
  /** The day in Tokyo, 2026-12-09: a minute could point at somebody. */
  on: string;
  mine: boolean;
};

/** What is asked of whoever wrote a thread's text. Nobody's name is in it. */
export type ThreadAsks = {
  mayAsk: boolean;
  /** What came back, once two people let it out. */
  exchanges: { words: string; reply: string }[];
  /** The reader's own. */
  own: { id: string; words: string; state: 'waiting' | 'sent' | 'declined' }[];
  /** For the secretariat to look at. */
  waiting: { id: string; words: string }[];
};
