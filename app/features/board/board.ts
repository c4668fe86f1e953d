import type { AnswerFrom } from './answer-from';
import type { AgendaCard } from '~/features/challenges/agenda';
import type { Bilingual } from '~/features/survey/survey';
import type { PartClock } from '~/features/seminars/board-streams';
import type { PartStateName } from '~/features/seminars/seminar';

/** In graphemes. */
export const longestQuestion = 300;
export const longestAnswer = 400;
export const longestPseudonym = 20;
export const longestReason = 200;
export const longestAnnouncement = 100;

/** States of a question that everybody at the board may see. */
export const publicStates = ['open', 'queued', 'live', 'answered', 'deferred'] as const;
export type PublicState = (typeof publicStates)[number];
export type QuestionState = PublicState | 'pending' | 'checked' | 'rejected' | 'merged' | 'hidden' | 'withdrawn';

/** Nobody but the chairs has seen them: as they came, and found good to be opened. */
export function isWaiting(state: QuestionState): boolean {
  return state === 'pending' || state === 'checked';
}

/** Where an open question goes on when there is no time left for it here. */
export type Onward = 'to-roundtable' | 'to-next' | 'to-archive';
export const questionFates = ['answered', 'to-roundtable', 'to-next', 'to-archive', 'drop'] as const;
export type QuestionFate = (typeof questionFates)[number];
export const cardFates = ['answered', 'partly', 'to-roundtable', 'to-next', 'to-archive'] as const;
export type CardFate = (typeof cardFates)[number];

/** Whether a challenge's state is one that cards of an agenda have. */
export function isOnAgenda(state: string): state is 'scheduled' | 'live' | CardFate {
  return ['scheduled', 'live', ...cardFates].includes(state);
}

/** A question as everybody at the board sees it. Who asked is in no type of the board. */
export type OpenQuestion = {
  publicId: string;
  text: string;
  state: PublicState;
  fate: Onward | null;
  /** The name it was asked under, or null: anonymous. */
  namedAs: string | null;
  /** Whether that is the asker's own name, or one made up for this question. */
  namedHow: 'name' | 'pseudonym';
  /** Asked by somebody there, or prepared by those who run the seminar. */
  origin: 'asked' | 'prepared';
  labels: readonly string[];
  /** What the asker has in common with at least k others, where they wanted it told. */
  traits: readonly Bilingual[];
  /** The answered question that this one asks more about, by its public id. */
  follows: string | null;
  openedAt: string;
  answer: string;
  /** From whom the answer came; null where that was not told. */
  answerFrom: AnswerFrom | null;
  /** Orders what is queued, smallest first; not dense. */
  queuePosition: number | null;
  /** The author's command, by which the author's own tab knows its copy again. */
  cmdId: string;
};

export type OnStage = { kind: 'question' | 'challenge'; publicId: string; since: string };

/** What all followers of a board share. */
export type BoardState = {
  part: PartClock;
  onStage: OnStage | null;
  questions: OpenQuestion[];
  agenda: AgendaCard[];
};

export type BoardEventName =
  | 'question_received'
  | 'question_opened'
  | 'question_changed'
  | 'question_removed'
  | 'staged'
  | 'unstaged'
  | 'queue_changed'
  | 'card_changed'
  | 'agenda_changed'
  | 'part_changed'
  | 'announced';

/**
 * What an event carries: the new whole of each thing that changed. `gone` names questions that are no longer to be
 * seen, and nothing of them.
 */
export type Change<Question> = {
  questions?: Question[];
  gone?: string[];
  cards?: AgendaCard[];
  agenda?: AgendaCard[];
  onStage?: OnStage | null;
  part?: PartClock;
};
export type BoardChange = Change<OpenQuestion>;

/** Applies an event's change; applying it twice changes nothing. */
export function applyBoardChange(state: BoardState, change: BoardChange): BoardState {
  return {
    ...applyShared(state, change),
    questions: replaced(state.questions, change, { keyOf: (one) => one.publicId, timeOf: (one) => one.openedAt }),
  };
}

type Shared = Omit<BoardState, 'questions'>;

/** The half of a change that both audiences see alike. */
export function applyShared(state: Shared, change: Change<unknown>): Shared {
  const agenda = change.agenda ?? state.agenda;
  return {
    part: change.part ?? state.part,
    onStage: change.onStage === undefined ? state.onStage : change.onStage,
    agenda: change.cards ? withCards(agenda, change.cards) : agenda,
  };
}

function withCards(agenda: AgendaCard[], cards: AgendaCard[]): AgendaCard[] {
  return agenda.map((card) => cards.find((changed) => changed.publicId === card.publicId) ?? card);
}

/** Puts changed questions in the place of their old selves and leaves out what is gone, in the order of time. */
export function replaced<Question>(
  questions: Question[],
  change: Change<Question>,
  by: { keyOf: (question: Question) => string; timeOf: (question: Question) => string },
): Question[] {
  if (!change.questions && !change.gone) return questions;
  const fresh = change.questions ?? [];
  const left = new Set([...fresh.map(by.keyOf), ...(change.gone ?? [])]);
  return inOrder([...questions.filter((question) => !left.has(by.keyOf(question))), ...fresh], by);
}

/** Oldest first; ids decide between two of the same instant, so that every client has the same order. */
export function inOrder<Question>(
  questions: Question[],
  by: { keyOf: (question: Question) => string; timeOf: (question: Question) => string },
): Question[] {
  const sortKey = (question: Question) => `${by.timeOf(question)} ${by.keyOf(question)}`;
  return questions.sort((one, other) => (sortKey(one) < sortKey(other) ? -1 : 1));
}

export function isPublic(state: QuestionState): state is PublicState {
  return publicStates.some((known) => known === state);
}

/** Whether people may ask and vote. */
export function isOpen(state: PartStateName): boolean {
  return state === 'live' || state === 'paused';
}

/** Whether chairs may still sort and settle what is there. */
export function isRunning(state: PartStateName): boolean {
  return isOpen(state) || state === 'wrapping';
}

/** Whether a vote still says something. */
export function takesVotes(state: QuestionState): boolean {
  return state === 'open' || state === 'queued' || state === 'live';
}

/** The queue in its order. */
export function queueOf<Question extends { state: QuestionState; queuePosition: number | null }>(
  questions: readonly Question[],
): Question[] {
  const queued = questions.filter((question) => question.state === 'queued');
  return queued.sort((one, other) => (one.queuePosition ?? 0) - (other.queuePosition ?? 0));
}

/** What still asks for a fate at the bell. */
export function withoutFate<Question extends { state: QuestionState }>(board: {
  questions: readonly Question[];
  agenda: readonly AgendaCard[];
}): { questions: Question[]; cards: AgendaCard[] } {
  return {
    questions: board.questions.filter((question) => takesVotes(question.state)),
    cards: board.agenda.filter((card) => card.state === 'scheduled' || card.state === 'live'),
  };
}

const following: Record<QuestionState, readonly QuestionState[]> = {
  pending: ['checked', 'open', 'rejected', 'merged', 'withdrawn'],
  checked: ['pending', 'open', 'rejected', 'merged', 'withdrawn'],
  open: ['queued', 'live', 'answered', 'deferred', 'hidden', 'merged', 'withdrawn'],
  queued: ['open', 'queued', 'live', 'answered', 'deferred', 'hidden', 'merged', 'withdrawn'],
  live: ['open', 'queued', 'answered', 'deferred', 'hidden'],
  answered: ['open', 'queued', 'live', 'answered', 'deferred', 'hidden'],
  deferred: ['open', 'queued', 'live', 'answered', 'deferred', 'hidden'],
  rejected: ['pending', 'withdrawn'],
  hidden: ['open'],
  merged: ['pending', 'open', 'withdrawn'],
  withdrawn: [],
};

export function mayBecome(from: QuestionState, to: QuestionState): boolean {
  return following[from].includes(to);
}
