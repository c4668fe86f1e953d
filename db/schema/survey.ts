import type { Flag, Instant } from './columns';

export type SurveyQuestionTable = {
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

export type SurveyOptionTable = {
  id: string;
  question_id: string;
  code: string;
  position: number;
  label_ja: string;
  label_en: string;
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
  state: 'draft' | 'submitted' | 'locked' | 'coded' | 'severed' | 'purged';
  version: number;
  submitted_at: Instant;
};

export type AnswerTable = {
  id: string;
  response_id: string;
  question_id: string;
  /** One row for each chosen option; `other` with the text beside it; null where the answer is free text. */
  option_code: string | null;
  text: string | null;
};

export type ImportedTextTable = {
  question_id: string;
  /** SHA-256 of category, number and text, NFKC: the same line is never imported twice. */
  fingerprint: string;
  answer_id: string;
};
