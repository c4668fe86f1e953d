import type { Instant } from './columns';

export type ChallengeTable = {
  id: string;
  seminar_id: string;
  question_id: string | null;
  /** Where the text came from: a survey's answer, or a question deferred on a board. */
  answer_id: string | null;
  from_question_id: string | null;
  number: number;
  original: string;
  public_text: string;
  category_id: string | null;
  state:
    | 'raw'
    | 'triaged'
    | 'redacted'
    | 'released'
    | 'scheduled'
    | 'live'
    | 'answered'
    | 'partly'
    | 'to-roundtable'
    | 'to-next'
    | 'to-archive'
    | 'merged'
    | 'withheld'
    | 'withdrawn';
  /** Minted at release; the only id that attendees ever see. */
  public_id: string | null;
  redacted_by: string | null;
  released_by: string | null;
  withheld_reason: string;
  part_id: string | null;
  agenda_position: number | null;
  version: number;
  created_at: Instant;
  changed_at: Instant;
};
