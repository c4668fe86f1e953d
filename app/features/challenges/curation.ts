import { challengesCode, type SurveyCategory } from '~/features/survey/survey';
import { isUnfinished, type ChallengeState } from './challenge';
import type { WithholdRule } from './curation-policy';

/** A line of the secretariat's list. The excerpt is of the public text, or of the original while there is none. */
export type ListedChallenge = {
  id: string;
  version: number;
  number: number;
  /** The code of the question that it answers. */
  question: string;
  state: ChallengeState;
  /** The received text that it is, or is a part of. */
  textId: string;
  publicText: string;
  excerpt: string;
  /** What an author answered to chairs. */
  isLater: boolean;
  /** Its author proposes other words since it was released. */
  hasProposal: boolean;
  categoryId: string | null;
};

/** One challenge on the secretariat's desk, with the wording that nobody else reads. */
export type OpenChallenge = {
  id: string;
  number: number;
  state: ChallengeState;
  version: number;
  /** The words of its fragments, one below the other. */
  original: string;
  /** Its fragments, and its sentences; `from` is where they begin in the text as it was received. */
  pieces: readonly Stretch[];
  sentences: readonly Stretch[];
  publicText: string;
  categoryId: string | null;
  /** The categories of its own question. */
  categories: readonly SurveyCategory[];
  source: 'answer' | 'board' | 'reply' | 'rewording';
  /** What a rewording would replace, as all see it now; null for everything else. */
  rewords: string | null;
  redactedBy: { id: string; name: string } | null;
  withheldRule: WithholdRule | null;
  withheldReason: string;
  receivedAt: string;
  /** How often the author changed the response that it came from. */
  revisions: number;
  /** What the author's answer says now where it is another text; empty: taken back. Null: as it was received. */
  changedTo: string | null;
  /** Numbers of the other challenges that the same text was split into. */
  parts: readonly number[];
  /** Those that were merged into it. */
  speaksFor: readonly { number: number; original: string }[];
  mergedInto: number | null;
  /** The last step, where it can be taken back. */
  undoable: { action: string; personId: string } | null;
};

/** A challenge that could speak for another; alike where both seem to be about the same. */
export type MergeChoice = { number: number; excerpt: string; isAlike: boolean };

/** A thread of the archive that seems to be about the same. */
export type ArchivedLike = { id: string; title: string };

export type Stretch = { from: number; words: string };

/** What staff did with a challenge; names of staff only, for attendees' acts have no row. */
export type Step = { action: string; at: string; by: { id: string; name: string } | null };

/** Which lines the list has. */
export type Shown = 'unfinished' | 'all';

/** A question whose texts are curated, and how many there are. */
export type DeskQuestion = { code: string; title: string; unfinished: number; all: number };

/** The texts of one question, and the one that is open; `suggests`: with what the desk thinks likely. */
export type DeskPlace = { shown: Shown; question: string; suggests: boolean; number?: number };

/** The query of a place at the desk. */
export function placeOf({ shown, question, suggests, number }: DeskPlace): string {
  const query = new URLSearchParams();
  if (question !== challengesCode) query.set('question', question);
  if (number !== undefined) query.set('c', String(number));
  if (shown === 'all') query.set('list', shown);
  if (!suggests) query.set('suggest', 'off');
  return `?${query.toString()}`;
}

/** The questions with texts, the challenges first; those are there even before the first came. */
export function deskQuestions(
  questions: readonly { code: string; title: string }[],
  list: readonly ListedChallenge[],
): DeskQuestion[] {
  const ordered = [...questions].sort((a, b) => rank(a) - rank(b));
  return ordered.flatMap(({ code, title }) => {
    const own = list.filter(({ question }) => question === code);
    if (own.length === 0 && code !== challengesCode) return [];
    return [{ code, title, all: own.length, unfinished: own.filter(asksForMore).length }];
  });
}

function rank({ code }: { code: string }): number {
  return code === challengesCode ? 0 : 1;
}

/** The neighbours in the list as it is shown, for J and K. */
export function neighboursOf(
  list: readonly { number: number }[],
  current: number,
): { previous: number | null; next: number | null } {
  const place = list.findIndex((one) => one.number === current);
  if (place < 0) return { previous: null, next: list[0]?.number ?? null };
  return { previous: list[place - 1]?.number ?? null, next: list[place + 1]?.number ?? null };
}

/** How many challenges each category has. */
export function countsByCategory(list: readonly { categoryId: string | null }[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { categoryId } of list) if (categoryId !== null) counts.set(categoryId, (counts.get(categoryId) ?? 0) + 1);
  return counts;
}

/** Saves by one person in a row count as one step, told at the last of them. */
export function condensed(steps: readonly Step[]): Step[] {
  return steps.filter((step, index) => {
    const after = steps[index + 1];
    return !after || after.action !== step.action || after.by?.id !== step.by?.id;
  });
}

/** Whether the secretariat has something to do on it. */
export function asksForMore({ state, hasProposal }: Pick<ListedChallenge, 'state' | 'hasProposal'>): boolean {
  return isUnfinished(state) || hasProposal;
}
