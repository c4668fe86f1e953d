import type { Generated } from 'kysely';

/**
 * Every table, by subject. Instants are ISO 8601 texts in UTC with milliseconds (they sort as they read and are the
 * same on SQLite and PostgreSQL); yes/no columns hold 0 or 1; `version` counts the changes of a row and guards states.
 *
 * Who wrote an anonymous text stands in `author` and nowhere else; no read model joins it.
 */
export type Schema = {
  // accounts
  person: PersonTable;
  session: SessionTable;
  sign_in_link: SignInLinkTable;
  // seminars
  seminar: SeminarTable;
  part: PartTable;
  seminar_role: SeminarRoleTable;
  material: MaterialTable;
  // registration
  registration: RegistrationTable;
  registration_part: RegistrationPartTable;
  consent: ConsentTable;
  // survey
  survey_question: SurveyQuestionTable;
  survey_option: SurveyOptionTable;
  category: CategoryTable;
  response: ResponseTable;
  answer: AnswerTable;
  imported_text: ImportedTextTable;
  // challenges
  challenge: ChallengeTable;
  // board
  question: QuestionTable;
  vote: VoteTable;
  stage: StageTable;
  author: AuthorTable;
  // rooms
  room_set: RoomSetTable;
  room: RoomTable;
  room_seat: RoomSeatTable;
  note: NoteTable;
  note_revision: NoteRevisionTable;
  harvest: HarvestTable;
  // archive
  thread: ThreadTable;
  reply: ReplyTable;
  // live delivery
  stream: StreamTable;
  event: EventTable;
  command: CommandTable;
  // the house
  meta: MetaTable;
  audit: AuditTable;
  outbox: OutboxTable;
};

type Instant = string;
type Flag = 0 | 1;

type PersonTable = {
  id: string;
  /** Lower case, as `normalEmail` makes it. */
  email: string;
  name: string;
  locale: 'ja' | 'en';
  standing: 'none' | 'member' | 'administrator';
  password_hash: string | null;
  created_at: Instant;
};

type SessionTable = {
  /** SHA-256 of the cookie's value, hex: a stolen database opens no session. */
  id_hash: string;
  person_id: string;
  expires_at: Instant;
  created_at: Instant;
  /** Set when a personal link opened the session: it then carries this registration's rights and no other role. */
  registration_id: string | null;
};

type SignInLinkTable = {
  token_hash: string;
  person_id: string;
  expires_at: Instant;
  used_at: Instant | null;
  return_to: string;
};

type SeminarTable = {
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
  version: number;
  created_at: Instant;
};

type PartTable = {
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
  version: number;
};

type SeminarRoleTable = {
  id: string;
  seminar_id: string;
  person_id: string;
  role: 'chair' | 'secretariat' | 'speaker' | 'operator';
  site: 'tokyo' | 'osaka' | 'online' | null;
  /** How the page names the role's holder, 「製造業・情報システム担当」; empty: the person's name. */
  label_ja: string;
  label_en: string;
};

type MaterialTable = {
  id: string;
  seminar_id: string;
  part_id: string | null;
  position: number;
  title_ja: string;
  title_en: string;
  url: string;
  visibility: 'public' | 'attendees' | 'withheld';
};

type RegistrationTable = {
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
};

type RegistrationPartTable = { registration_id: string; part_id: string };

type ConsentTable = {
  id: string;
  registration_id: string;
  purpose: 'run' | 'statistics' | 'show' | 'archive' | 'contact' | 'news' | 'share';
  given: Flag;
  text_version: string;
  locale: 'ja' | 'en';
  at: Instant;
};

type SurveyQuestionTable = {
  id: string;
  seminar_id: string;
  code: string;
  position: number;
  kind: 'single' | 'several' | 'bands' | 'text';
  title_ja: string;
  title_en: string;
  help_ja: string;
  help_en: string;
  required: Flag;
  /** Has an "other" with words of its own. */
  other: Flag;
};

type SurveyOptionTable = {
  id: string;
  question_id: string;
  code: string;
  position: number;
  label_ja: string;
  label_en: string;
};

type CategoryTable = {
  id: string;
  question_id: string;
  code: string;
  position: number;
  label_ja: string;
  label_en: string;
};

type ResponseTable = {
  id: string;
  seminar_id: string;
  /** Null for texts that were imported, and after the link to the person was severed. */
  registration_id: string | null;
  state: 'draft' | 'submitted' | 'locked' | 'coded' | 'severed' | 'purged';
  version: number;
  submitted_at: Instant;
};

type AnswerTable = {
  id: string;
  response_id: string;
  question_id: string;
  /** One row for each chosen option; `other` with the text beside it; null where the answer is free text. */
  option_code: string | null;
  text: string | null;
};

type ImportedTextTable = {
  question_id: string;
  /** SHA-256 of category, number and text, NFKC: the same line is never imported twice. */
  fingerprint: string;
  answer_id: string;
};

type ChallengeTable = {
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

type QuestionTable = {
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
  /** The author's command, so that the author's own tab knows its copy again. */
  cmd_id: string;
  version: number;
};

type VoteTable = { question_id: string; person_id: string };

/** What is on stage. The key on the board is what allows one live card a board. */
type StageTable = { part_id: string; card_kind: 'question' | 'challenge'; card_id: string; since: Instant };

type AuthorTable = { subject: 'question' | 'reply' | 'note'; subject_id: string; person_id: string };

type RoomSetTable = {
  part_id: string;
  state: 'planned' | 'announced' | 'open' | 'closing' | 'closed' | 'harvested';
  /** How long the rooms are meant to be open; null for tables. */
  minutes: number | null;
  /** When the rooms end; null for tables, which have no countdown. */
  ends_at: Instant | null;
  message: string;
  message_at: Instant | null;
  version: number;
};

type RoomTable = {
  id: string;
  part_id: string;
  challenge_id: string | null;
  position: number;
  name: string;
  capacity: number | null;
  /** Since when the room asks for a chair. */
  called_at: Instant | null;
};

type RoomSeatTable = {
  part_id: string;
  person_id: string;
  room_id: string;
  display_name: string;
  listening: Flag;
  since: Instant;
};

type NoteTable = {
  id: string;
  room_id: string;
  position: number;
  text: string;
  revision: number;
  /** The note that this one was meant to replace when another hand had been quicker. */
  conflict_of: string | null;
  state: 'open' | 'removed';
  written_at: Instant;
};

type NoteRevisionTable = { note_id: string; revision: number; text: string; at: Instant };

type HarvestTable = {
  room_id: string;
  views: string;
  agreements: string;
  open_questions: string;
  version: number;
  at: Instant;
};

type ThreadTable = {
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

type ReplyTable = {
  id: string;
  thread_id: string;
  text: string;
  /** The name it was written under, or null: anonymous. */
  named_as: string | null;
  state: 'published' | 'hidden' | 'withdrawn';
  at: Instant;
};

/** A line of delivery with its own dense numbering; `head` is the last number given. */
type StreamTable = { id: string; head: number };

type EventTable = { stream_id: string; seq: number; name: string; body: string; at: Instant };

type CommandTable = {
  /** SHA-256 of actor and cmd_id: the row names neither. */
  key: string;
  body_hash: string;
  result: string;
  at: Instant;
};

type MetaTable = { key: string; value: string };

type AuditTable = {
  id: string;
  at: Instant;
  /** Null where the act was an attendee's: who asked or wrote is never here. */
  person_id: string | null;
  seminar_id: string | null;
  action: string;
  subject: string;
  note: string;
};

type OutboxTable = {
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
};
