import type { Generated } from 'kysely';
import type { Flag, Instant } from './columns';

export type SeminarTable = {
  id: string;
  slug: string;
  number: number;
  state: 'draft' | 'published' | 'live' | 'ended' | 'archived' | 'cancelled';
  title_ja: string;
  title_en: string;
  subtitle_ja: string;
  subtitle_en: string;
  /** Markdown. */
  summary_ja: string;
  summary_en: string;
  /** Shown on the page when the seminar is cancelled or moved. */
  notice_ja: string;
  notice_en: string;
  registration_opens_at: Instant | null;
  registration_closes_at: Instant | null;
  /** The video call. Never leaves the server but for the confirmed and the seminar's staff. */
  join_url: string;
  capacity: number | null;
  capacity_tokyo: number | null;
  capacity_osaka: number | null;
  capacity_online: number | null;
  /** How many percent of each capacity are given away: some of the confirmed never come. */
  overbooking: Generated<number>;
  /** Whether a freed seat is given to who waits, or offered with a deadline. */
  waiting_mode: Generated<'automatic' | 'offer'>;
  /** The secretariat looks at every registration before it gets a seat. */
  approval: Generated<Flag>;
  /** Registrants are asked whether the speaker and co-hosts may have their names, and whether the other attendees may. */
  asks_share: Generated<Flag>;
  asks_list: Generated<Flag>;
  version: number;
  created_at: Instant;
};

export type PartTable = {
  id: string;
  seminar_id: string;
  position: number;
  kind: 'lecture' | 'discussion' | 'roundtable';
  state: 'planned' | 'live' | 'paused' | 'wrapping' | 'done';
  title_ja: string;
  title_en: string;
  summary_ja: string;
  summary_en: string;
  starts_at: Instant;
  ends_at: Instant;
  capacity: number | null;
  /** Whether who registers for a sponsor may come. */
  admits_vendors: Generated<Flag>;
  /** Whether people may ask: as the part's state says, or opened or closed by hand. */
  gate: Generated<'automatic' | 'open' | 'closed'>;
  /** Whether a question waits for the chairs or is before all at once. */
  moderation: Generated<'moderated' | 'direct'>;
  /** Seconds between two questions of one person; 0: as everywhere. */
  pace: Generated<number>;
  /** Which segment of the run of show is on, and since when; a part without one has none. */
  segment_id: Generated<string | null>;
  segment_since: Generated<Instant | null>;
  /** What everybody at the board is told, until it is taken down; empty: nothing. */
  announcement: Generated<string>;
  announced_at: Generated<Instant | null>;
  version: number;
};

/** One step of a part's run of show. */
export type SegmentTable = {
  id: string;
  part_id: string;
  position: number;
  title: string;
  minutes: number;
  /** Whether people may ask, and react, while it is on. */
  asks: Generated<Flag>;
  reacts: Generated<Flag>;
  /** For those who run the seminar; nobody else reads them. */
  notes: Generated<string>;
  version: number;
};

export type SeminarRoleTable = {
  id: string;
  seminar_id: string;
  person_id: string;
  role: 'chair' | 'secretariat' | 'speaker' | 'operator';
  site: 'tokyo' | 'osaka' | 'online' | null;
  /** How the page names the role's holder, 「製造業・情報システム担当」; empty: the person's name. */
  label_ja: string;
  label_en: string;
};

export type MaterialTable = {
  id: string;
  seminar_id: string;
  part_id: string | null;
  position: number;
  title_ja: string;
  title_en: string;
  url: string;
  visibility: 'public' | 'attendees' | 'withheld';
};

/** How to come to a venue, or to follow from afar; Markdown. */
export type VenueTextTable = {
  seminar_id: string;
  venue: 'tokyo' | 'osaka' | 'online';
  body_ja: string;
  body_en: string;
};
