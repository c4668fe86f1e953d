import type { Generated } from 'kysely';
import type { Flag, Instant } from './columns';

export type RegistrationTable = {
  id: string;
  seminar_id: string;
  person_id: string;
  /** Z14-0032: the seminar's number and a running number within it. */
  receipt: string;
  running_number: number;
  state:
    | 'draft'
    | 'submitted'
    | 'confirmed'
    | 'waitlisted'
    | 'pending'
    | 'offered'
    | 'expired'
    | 'cancelled'
    | 'attended'
    | 'no-show';
  /** Why the last automatic decision fell as it did, a key with figures as JSON. */
  state_reason: string;
  version: number;
  company: string;
  department: string;
  position: string;
  family_name: string;
  given_name: string;
  family_kana: string;
  given_kana: string;
  email: string;
  phone: string;
  venue: 'tokyo' | 'osaka' | 'online';
  kind: 'member' | 'guest' | 'vendor';
  locale: 'ja' | 'en';
  /** Random, made with the form: the same form sent twice makes one registration. */
  form_key: string;
  /** Raised to end every personal link that was sent. */
  link_version: number;
  submitted_at: Instant;
  /** Until when an offered seat is kept; null in every other state. */
  offered_until: Instant | null;
};

/**
 * A form for an address that has a place already: it got a number like any other, which leads to that place. So nobody
 * learns from the answer, or from the numbers, which addresses we know.
 */
export type RepeatedFormTable = {
  form_key: string;
  registration_id: string;
  receipt: string;
  running_number: number;
  sent_at: Instant;
};

/** A registration form while it is being filled, so that nothing typed is lost and a seat waits for it. */
export type FormDraftTable = {
  /** SHA-256 of the seminar and the form's key: who reads the database cannot open the form. */
  form_key: string;
  seminar_id: string;
  /** JSON of names and values; empty once the form was sent. */
  fields: string;
  /** What the form asks for so far; null before a venue was chosen. */
  venue: 'tokyo' | 'osaka' | 'online' | null;
  /** JSON of the chosen parts' ids. */
  parts: string;
  /** Until when a seat is kept for it; null where none is. */
  held_until: Instant | null;
  saved_at: Instant;
  /** Kept so that a save that comes late finds the form sent. */
  sent_at: Instant | null;
};

export type RegistrationPartTable = { registration_id: string; part_id: string };

/** What the secretariat wrote in place of a standard mail. */
export type MailTemplateTable = {
  seminar_id: string;
  occasion:
    | 'confirmed'
    | 'waitlisted'
    | 'promoted'
    | 'offered'
    | 'offerExpired'
    | 'pending'
    | 'approved'
    | 'declined'
    | 'cancelled'
    | 'reminder'
    | 'changed'
    | 'calledOff'
    | 'known';
  locale: 'ja' | 'en';
  /** `all`, or the venue that has words of its own. */
  venue: 'all' | RegistrationTable['venue'];
  /** Markdown with {{placeholders}}. */
  body: string;
  version: number;
};

export type ConsentTable = {
  id: string;
  registration_id: string;
  purpose: 'run' | 'statistics' | 'show' | 'archive' | 'public' | 'contact' | 'list' | 'share' | 'news';
  given: Flag;
  text_version: string;
  locale: 'ja' | 'en';
  at: Instant;
};

/** That somebody was there: at a venue, or on the page of a live part. */
export type AttendanceTable = {
  id: string;
  registration_id: string;
  /** Where they were checked in; null for a part. */
  venue: 'tokyo' | 'osaka' | 'online' | null;
  /** Whose live page they were on; null for a venue. */
  part_id: string | null;
  /** From the list at the desk, by the code on their ticket, or by being on a live page. */
  how: 'desk' | 'code' | 'live';
  at: Instant;
  /** Who checked them in; null where nobody did. */
  person_id: string | null;
  undone_at: Instant | null;
};

/** A mail to many of a seminar, before, while and after it goes. */
export type CircularTable = {
  id: string;
  seminar_id: string;
  state: 'draft' | 'scheduled' | 'sent' | 'cancelled';
  subject_ja: string;
  subject_en: string;
  body_ja: string;
  body_en: string;
  /** JSON of who gets it. */
  segment: string;
  advertising: Flag;
  send_at: Instant | null;
  /** How many mails were queued so far. */
  sent_count: Generated<number>;
  version: number;
  changed_at: Instant;
};
