import type { Instant } from './columns';

/** A text as it was received, from a survey's answer or a question deferred on a board; its author is not here. */
export type ReceivedTextTable = {
  id: string;
  seminar_id: string;
  question_id: string | null;
  from_question_id: string | null;
  text: string;
  received_at: Instant;
};

/** Whose answer a text was. Destroying this row severs the text from its author. */
export type TextLinkTable = { text_id: string; answer_id: string };

/** Words of a public text that look as if they told of somebody, and that a human let stand. */
export type HintWaiverTable = { challenge_id: string; words: string; reason: string; person_id: string; at: Instant };

/** One step of the desk with what it changed, so that it can be undone; drafts of public texts, no originals. */
export type CurationStepTable = {
  id: string;
  seminar_id: string;
  action: string;
  person_id: string;
  at: Instant;
  /** JSON: what each challenge was before, and which were made. */
  before: string;
};

export type ChallengeTable = {
  id: string;
  seminar_id: string;
  question_id: string | null;
  text_id: string;
  /** JSON: the stretches of that text that are in this challenge. All challenges of a text together hold all of it. */
  fragments: string;
  /** Counted in each question of a seminar. */
  number: number;
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
  /** The challenge that speaks for this one too. */
  merged_into: string | null;
  /** Minted at release; the only id that attendees ever see. */
  public_id: string | null;
  redacted_by: string | null;
  released_by: string | null;
  withheld_reason: string;
  part_id: string | null;
  agenda_position: number | null;
  /** The step of the desk that changed it last, where that can be undone. */
  step_id: string | null;
  version: number;
  created_at: Instant;
  changed_at: Instant;
};
