import type { Generated } from 'kysely';
import type { Flag, Instant } from './columns';

/** A text as it was received, from a survey's answer or a question deferred on a board; its author is not here. */
export type ReceivedTextTable = {
  id: string;
  seminar_id: string;
  question_id: string | null;
  from_question_id: string | null;
  text: string;
  /** To the day once the text was severed. */
  received_at: Instant;
  /** When its author took it back; it is shown and kept nowhere from then on. */
  withdrawn_at: Generated<Instant | null>;
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

/** The rules under which a text is not shown, as curation-policy.ts lists them. */
type WithholdRuleCode = 'identifying' | 'accusing' | 'confidential' | 'advertising' | 'off-topic' | 'empty';

export type ChallengeTable = {
  id: string;
  seminar_id: string;
  question_id: string | null;
  text_id: string;
  /** JSON: the stretches of that text that are in this challenge. All challenges of a text together hold all of it. */
  fragments: string;
  /** Counted in each question of a seminar; what chairs added is below nought. */
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
  /** The rule of the published policy; null where none is named. */
  withheld_rule: WithholdRuleCode | null;
  /** What the secretariat notes beside it, for itself. */
  withheld_reason: string;
  part_id: string | null;
  agenda_position: number | null;
  /** How long it is planned to take on the agenda. */
  planned_minutes: Generated<number>;
  /** What chairs read aloud of it, with 漢字《かんじ》; empty: the public text. */
  read_aloud: Generated<string>;
  /** An answer or question of this seminar; words of a chair; a card that an earlier seminar left for the next; what an author answered; other words for what is out. */
  origin: Generated<'received' | 'prepared' | 'carried' | 'reply' | 'rewording'>;
  /** The card of the earlier seminar. Both hold the same text, so that its author takes back both at once. */
  carried_from: Generated<string | null>;
  /** The challenge that a rewording is of. */
  rewords: Generated<string | null>;
  /** The step of the desk that changed it last, where that can be undone. */
  step_id: string | null;
  version: number;
  created_at: Instant;
  changed_at: Instant;
};

/** What a seminar promises to those who wrote something; without a row the defaults of curation-policy.ts hold. */
export type CurationPolicyTable = {
  seminar_id: string;
  /** Authors are asked for their word before a wording is released. */
  asks_authors: Flag;
  /** So many days they have. */
  author_days: number;
  /** What follows when they say nothing until then. */
  silence: 'release' | 'hold';
  /** So many days after the last change of a text its link to its author is destroyed. */
  sever_days: number;
  /** Registrants see the released texts before the day. */
  previews: Generated<Flag>;
  version: number;
};

/** What chairs ask whoever wrote a text; the text's new id goes along when it is severed. */
export type RelayTable = {
  id: string;
  challenge_id: string;
  text_id: string;
  asked_by: string;
  words: string;
  offers_contact: Flag;
  /** The challenge that the answer became. */
  reply_id: string | null;
  asked_at: Instant;
};

/** Who wants to know about a challenge before the day; once for each person. */
export type ChallengeWishTable = { challenge_id: string; person_id: string };

/** A word that the secretariat knows to tell of somebody. */
export type TellingWordTable = { seminar_id: string; word: string };

/** What an author was asked of a wording, and said. */
export type AuthorCheckTable = {
  challenge_id: string;
  text_id: string;
  /** The wording that they were shown. */
  wording: string;
  word: 'open' | 'accepted' | 'proposed';
  /** Theirs, where they proposed one; else empty. */
  proposal: string;
  asked_at: Instant;
  until: Instant;
};

/** What stays of a text once nobody can tell any more whose it was: what its author agreed to, and the way by their code. */
export type SeveredTextTable = {
  text_id: string;
  code_hash: string | null;
  shows: Flag;
  archives: Flag;
  publishes: Generated<Flag>;
};

/** What its author had in common with at least k others. */
export type SeveredTraitTable = { text_id: string; question_id: string; option_code: string };
