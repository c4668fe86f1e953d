import type { Instant } from './columns';

/** The coded answers of everybody who is counted, as they were at one time: all shared results are counted from it. */
export type ResultSnapshotTable = {
  id: string;
  seminar_id: string;
  /** From 1. */
  number: number;
  /** JSON of the answers one by one, sorted: neither their order nor anything else leads back to who gave them. */
  people: string;
  taken_at: Instant;
};

/** A table that is, or was, shown outside the secretariat. */
export type ResultShareTable = {
  id: string;
  seminar_id: string;
  snapshot_id: string;
  /** Of the table among all of its snapshot, from 1; it keeps it in the next. */
  position: number;
  audience: 'attendees' | 'public';
  /** What it shows, in a sentence; empty: the question alone. */
  title_ja: string;
  title_en: string;
  /** JSON of the safe table. */
  content: string;
  shared_at: Instant;
  /** Who saw it has seen it: it counts for what may be shared, until a newer snapshot. */
  withdrawn_at: Instant | null;
};

/** A question whose released texts the attendees may read; always the texts of the moment, without those taken back. */
export type TextShareTable = { seminar_id: string; question_id: string; shared_at: Instant };

/** What the projectors of a seminar show, by its position among the shared results: a newer snapshot takes its place. */
export type WallResultTable = { seminar_id: string; position: number; since: Instant };
