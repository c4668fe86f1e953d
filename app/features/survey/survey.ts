import { inLocale as chosen } from '~/features/seminars/seminar';
import type { Locale } from '~/i18n/texts';

/** What the database holds in both languages. */
export type Bilingual = { readonly ja: string; readonly en: string };

export const questionKinds = ['single', 'several', 'bands', 'text'] as const;
export type QuestionKind = (typeof questionKinds)[number];

/** An answer that may be chosen. In `bands` the order of the options is the order of the values. */
export type SurveyOption = { code: string; label: Bilingual };

/** Belongs to one question, not to the site: measures and challenges are coded differently. */
export type SurveyCategory = { id: string; code: string; label: Bilingual };

export type SurveyQuestion = {
  id: string;
  code: string;
  kind: QuestionKind;
  title: Bilingual;
  help: Bilingual;
  required: boolean;
  /** Has an "other" with words of its own. */
  other: boolean;
  options: readonly SurveyOption[];
  categories: readonly SurveyCategory[];
};

/** A seminar's questions in their order. */
export type Survey = { seminarId: string; questions: readonly SurveyQuestion[] };

/** The code that "other" is stored under; no option of its own has it. */
export const otherCode = 'other';

/** The question whose texts become challenges. */
export const challengesCode = 'challenges';

/** Length limits of what people write, in written characters. */
export const longestText = 2000;
export const longestOther = 200;

export function findQuestion(survey: Survey, code: string): SurveyQuestion | undefined {
  return survey.questions.find((question) => question.code === code);
}

/** The text in the reader's language, or in the other one where there is none. */
export function inLocale(text: Bilingual, locale: Locale): string {
  return chosen(locale, text.ja, text.en);
}
