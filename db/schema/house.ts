import type { Generated } from 'kysely';
import type { Flag, Instant } from './columns';

export type MetaTable = { key: string; value: string };

export type AuditTable = {
  id: string;
  at: Instant;
  /** Null where the act was an attendee's: who asked or wrote is never here. */
  person_id: string | null;
  seminar_id: string | null;
  action: string;
  subject: string;
  note: string;
};

export type OutboxTable = {
  id: string;
  /** One mail for each person and purpose. */
  purpose_key: string;
  state: 'queued' | 'sending' | 'sent' | 'failed';
  recipient: string;
  subject: string;
  text: string;
  html: string;
  attachments: string;
  attempts: number;
  next_at: Instant;
  sent_at: Instant | null;
  error: string;
  created_at: Instant;
  /** Whose registration it is about; null for a sign-in. */
  registration_id: string | null;
  /** Where one press ends advertising; empty for every other mail. */
  unsubscribe_url: Generated<string>;
  /** Of an author: no page shows it, and it is emptied as soon as it was sent. */
  sealed: Generated<Flag>;
};
