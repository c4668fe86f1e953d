import type { Generated } from 'kysely';
import type { Instant } from './columns';

export type QuestionTable = {
  id: string;
  /** Minted at approval; the only id that attendees other than the author ever see. */
  public_id: string | null;
  part_id: string;
  text: string;
  state:
    'pending' | 'open' | 'queued' | 'live' | 'answered' | 'rejected' | 'merged' | 'hidden' | 'deferred' | 'withdrawn';
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
  /** The author's command, so that the author's own tab knows its copy again. */
  cmd_id: string;
  version: number;
};

export type VoteTable = { question_id: string; person_id: string };

/** What is on stage. The key on the board is what allows one live card a board. */
export type StageTable = { part_id: string; card_kind: 'question' | 'challenge'; card_id: string; since: Instant };

export type AuthorTable = { subject: 'question' | 'reply' | 'note' | 'ask'; subject_id: string; person_id: string };
