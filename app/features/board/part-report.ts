import type { AgendaCard } from '~/features/challenges/agenda';
import type { Counts } from '~/live/protocol';
import { isWaiting } from './board';
import type { DeskQuestion, DeskState } from './desk';

/** What became of a question, in the order in which a report tells it. */
export const outcomes = [
  'answered',
  'to-roundtable',
  'to-next',
  'to-archive',
  'unanswered',
  'waiting',
  'merged',
  'hidden',
  'rejected',
] as const;
export type Outcome = (typeof outcomes)[number];

export type ReportEntry = Pick<
  DeskQuestion,
  | 'id'
  | 'text'
  | 'answer'
  | 'answerFrom'
  | 'reason'
  | 'original'
  | 'labels'
  | 'namedAs'
  | 'namedHow'
  | 'origin'
  | 'askedAt'
> & { outcome: Outcome; votes: number };

/** What a part's board came to, as its chairs may know it: who asked anonymously is not in it. */
export type PartReport = { entries: ReportEntry[]; cards: AgendaCard[]; withdrawn: number; voters: number };

function outcomeOf({ state, fate }: Pick<DeskQuestion, 'state' | 'fate'>): Outcome {
  if (state === 'answered' || state === 'merged' || state === 'hidden' || state === 'rejected') return state;
  if (isWaiting(state)) return 'waiting';
  return fate ?? 'unanswered';
}

/** Sorted by what became of them, then by votes, then by time. */
export function reportOf(
  desk: Pick<DeskState, 'questions' | 'agenda'>,
  counts: Counts,
): Pick<PartReport, 'entries' | 'cards'> {
  const entries = desk.questions.map((question): ReportEntry => {
    const { id, text, answer, answerFrom, reason, original, labels, namedAs, namedHow, origin, askedAt, publicId } =
      question;
    const votes = (publicId === null ? 0 : counts[publicId]) ?? 0;
    const outcome = outcomeOf(question);
    return {
      id,
      text,
      answer,
      answerFrom,
      reason,
      original,
      labels,
      namedAs,
      namedHow,
      origin,
      askedAt,
      outcome,
      votes,
    };
  });
  const place = ({ outcome }: ReportEntry) => outcomes.indexOf(outcome);
  // The desk's own order is that of time, and sorting keeps it among equals.
  entries.sort((one, other) => place(one) - place(other) || other.votes - one.votes);
  return { entries, cards: desk.agenda };
}
