import type { Generated } from 'kysely';
import type { Instant } from './columns';

export type ThreadTable = {
  /** Also the row of the search index, and the order of time. */
  no: Generated<number>;
  id: string;
  seminar_id: string;
  source: 'challenge' | 'question' | 'harvest';
  source_id: string;
  title: string;
  body: string;
  answer: string;
  category_code: string | null;
  category_ja: string;
  category_en: string;
  /** Fiscal year, from April. */
  year: number;
  state: 'draft' | 'published' | 'answered' | 'review' | 'superseded' | 'locked' | 'unpublished';
  visibility: 'members' | 'public';
  votes: number;
  version: number;
  published_at: Instant;
};

export type ReplyTable = {
  id: string;
  thread_id: string;
  text: string;
  /** The name it was written under, or null: anonymous. */
  named_as: string | null;
  state: 'published' | 'hidden' | 'withdrawn';
  at: Instant;
};

/** What a member asks whoever wrote a text of the archive; it goes out when the secretariat has looked at it. */
export type AskTable = {
  id: string;
  thread_id: string;
  words: string;
  state: 'waiting' | 'sent' | 'declined';
  /** The question that the author was asked; null unless sent. */
  relay_id: string | null;
  at: Instant;
};
