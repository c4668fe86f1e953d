import type { Generated } from 'kysely';
import type { Flag, Instant } from './columns';

export type QuestionTable = {
  id: string;
  /** Minted at approval; the only id that attendees other than the author ever see. */
  public_id: string | null;
  part_id: string;
  text: string;
  state:
    | 'pending'
    | 'checked'
    | 'open'
    | 'queued'
    | 'live'
    | 'answered'
    | 'rejected'
    | 'merged'
    | 'hidden'
    | 'deferred'
    | 'withdrawn';
  /** The name it was asked under, or null: anonymous. */
  named_as: string | null;
  rejected_reason: string;
  /** Where a deferred question goes on; null in every other state. */
  fate: 'to-roundtable' | 'to-next' | 'to-archive' | null;
  answer: string;
  queue_position: number | null;
  asked_at: Instant;
  opened_at: Instant | null;
  staged_at: Instant | null;
  answered_at: Instant | null;
  /** The question that speaks for this one too. */
  merged_into: Generated<string | null>;
  /** What its asker wrote, where it was reworded before all saw it; else empty. */
  original_text: Generated<string>;
  /** Asked by somebody there, or prepared by those who run the seminar. */
  origin: Generated<'asked' | 'prepared'>;
  /** What `named_as` is: the asker's own name, or one made up for this question. */
  named_how: Generated<'name' | 'pseudonym'>;
  /** Short words that chairs sort by; JSON, a list of texts. */
  labels: Generated<string>;
  /** What its asker wanted to stand beside it of their answers at registration, and at least k share; JSON, bilingual labels. */
  traits: Generated<string>;
  /** Who gave the answer: a role, or somebody with a trait as JSON; never a person. */
  answer_from: Generated<string | null>;
  /** Two people have looked its answer over. */
  answer_checked: Generated<Flag>;
  /** Who of the staff looks after it. */
  assigned_to: Generated<string | null>;
  /** The answered question that this one asks more about, by its public id. */
  follows: Generated<string | null>;
  /** Whoever asked it is not heard at this board any more. */
  mutes: Generated<Flag>;
  /** The author's command, so that the author's own tab knows its copy again. */
  cmd_id: string;
  version: number;
};

/** Better words for an answer, by who may not let them out. */
export type AnswerWordingTable = { question_id: string; text: string; redacted_by: string; redacted_at: Instant };

export type VoteTable = { question_id: string; person_id: string };

/** What is on stage. The key on the board is what allows one live card a board. */
export type StageTable = { part_id: string; card_kind: 'question' | 'challenge'; card_id: string; since: Instant };

export type AuthorTable = { subject: 'question' | 'reply' | 'note' | 'ask'; subject_id: string; person_id: string };

/** Sums alone: who tapped stands nowhere. */
export type ReactionTable = { part_id: string; kind: string; taps: number };
