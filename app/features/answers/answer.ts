import type { AnswerFrom } from '~/features/board/answer-from';
import type { Hints } from '~/features/redaction/telltale';

/**
 * On its way from what was typed live to what may stay: raw → redacted → checked, or back to raw. Who redacts may not let
 * out: two people.
 */
export type AnswerState = 'raw' | 'redacted' | 'checked';

/** An answer as those who look it over see it. */
export type TypedAnswer = {
  questionId: string;
  version: number;
  part: number;
  question: string;
  answer: string;
  answerFrom: AnswerFrom | null;
  state: AnswerState;
  /** Better words that wait for a second person; empty in the other states. */
  wording: string;
  /** Whether the reader wrote them, and so may not let them out. */
  isOwn: boolean;
};

export type AnswersView = {
  seminar: { slug: string; title: string };
  answers: (TypedAnswer & { hints: Hints })[];
};
