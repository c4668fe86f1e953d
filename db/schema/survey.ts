import type { Generated } from 'kysely';
import type { Flag, Instant } from './columns';

/** The head of a seminar's survey; the tables of questions hold the newest version of it. */
export type SurveyTable = {
  seminar_id: string;
  /** Of the newest version, from 1; counts up when a survey that has responses changes in more than its words. */
  number: number;
  /** Counts every change, for two who edit at once. */
  version: number;
};

/** What responses to an earlier version were asked. */
export type SurveyVersionTable = {
  seminar_id: string;
  number: number;
  /** JSON of the questions and headings, as `Survey` has them. */
  content: string;
  replaced_at: Instant;
};

export type SurveyQuestionTable = {
  id: string;
  seminar_id: string;
  code: string;
  position: number;
  kind: 'section' | 'matrix' | 'single' | 'several' | 'bands' | 'yes-no' | 'number' | 'date' | 'line' | 'text';
  title_ja: string;
  title_en: string;
  help_ja: string;
  help_en: string;
  required: Flag;
  /** Has an "other" with words of its own. */
  other: Flag;
  /** Choices of `several`, or the value of `number`: at least, at most. */
  least: Generated<number | null>;
  most: Generated<number | null>;
  /** Shown in figures only from ten answers on. */
  sensitive: Generated<Flag>;
  /** JSON of when the question is asked; empty: always. */
  rules: Generated<string>;
  /** The matrix that it is a row of; its options are those of the matrix. */
  matrix_id: Generated<string | null>;
  /** Of a section: the form goes on from it on a page of its own. */
  opens_page: Generated<Flag>;
  /** When it was taken out of the survey; its answers keep their question. */
  removed_at: Generated<Instant | null>;
};

export type SurveyOptionTable = {
  id: string;
  question_id: string;
  code: string;
  position: number;
  label_ja: string;
  label_en: string;
  /** Stands alone: no other option beside it. */
  exclusive: Generated<Flag>;
};

export type CategoryTable = {
  id: string;
  question_id: string;
  code: string;
  position: number;
  label_ja: string;
  label_en: string;
};

export type ResponseTable = {
  id: string;
  seminar_id: string;
  /** Null for texts that were imported, and after the link to the person was severed. */
  registration_id: string | null;
  state: 'draft' | 'submitted' | 'edited' | 'locked' | 'coded' | 'severed' | 'purged';
  version: number;
  /** The version of the survey that was answered. */
  survey_number: Generated<number>;
  submitted_at: Instant;
  /** SHA-256 of the code that its author was given; the way back to their texts, without a name. */
  code_hash: Generated<string | null>;
};

/** What a response said before it was edited, from its first wording (1) on. */
export type ResponseRevisionTable = {
  response_id: string;
  number: number;
  survey_number: number;
  /** JSON of the answers. */
  answers: string;
  replaced_at: Instant;
};

export type AnswerTable = {
  id: string;
  response_id: string;
  question_id: string;
  /** One row for each chosen option; `other` with the text beside it; null where the answer is free text. Both are null where a text was taken back that a challenge came from. */
  option_code: string | null;
  text: string | null;
};

export type ImportedTextTable = {
  question_id: string;
  /** SHA-256 of category, number and text, NFKC: the same line is never imported twice. */
  fingerprint: string;
  answer_id: string;
};
