import type { Bilingual } from '~/features/survey/survey';
import type { AnswerFrom } from './answer-from';
import { applyShared, replaced, type BoardState, type Change, type Onward, type QuestionState } from './board';

/** A question as those who steer the board see it: also what nobody else may see, never who asked. */
export type DeskQuestion = {
  id: string;
  /** Null while it was never public. */
  publicId: string | null;
  text: string;
  state: QuestionState;
  fate: Onward | null;
  namedAs: string | null;
  namedHow: 'name' | 'pseudonym';
  origin: 'asked' | 'prepared';
  labels: readonly string[];
  traits: readonly Bilingual[];
  follows: string | null;
  /** Who of the staff looks after it, by their id. */
  assignedTo: string | null;
  /** Whoever asked it is not heard at this board any more. */
  mutes: boolean;
  askedAt: string;
  stagedAt: string | null;
  answeredAt: string | null;
  answer: string;
  answerFrom: AnswerFrom | null;
  reason: string;
  /** What its asker wrote, where it was reworded; else empty. */
  original: string;
  /** The question that speaks for this one too, by its id. */
  mergedInto: string | null;
  queuePosition: number | null;
  version: number;
};

export type DeskState = Omit<BoardState, 'questions'> & { questions: DeskQuestion[] };
export type DeskChange = Change<DeskQuestion>;

export const deskOrder = {
  keyOf: (question: DeskQuestion) => question.id,
  timeOf: (question: DeskQuestion) => question.askedAt,
};

/** Applies an event's change; applying it twice changes nothing. */
export function applyDeskChange(state: DeskState, change: DeskChange): DeskState {
  return { ...applyShared(state, change), questions: replaced(state.questions, change, deskOrder) };
}
