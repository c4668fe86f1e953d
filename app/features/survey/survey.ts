import { inLocale as chosen } from '~/features/seminars/seminar';
import type { Locale } from '~/i18n/texts';

/** What the database holds in both languages. */
export type Bilingual = { readonly ja: string; readonly en: string };

export const questionKinds = ['single', 'several', 'bands', 'yes-no', 'number', 'date', 'line', 'text'] as const;
export type QuestionKind = (typeof questionKinds)[number];

/** An answer that may be chosen. In `bands` the order of the options is the order of the values. */
export type SurveyOption = {
  code: string;
  label: Bilingual;
  /** Stands alone (「特にない」): chosen with another it contradicts itself. */
  exclusive: boolean;
};

/** Belongs to one question, not to the site: measures and challenges are coded differently. */
export type SurveyCategory = { id: string; code: string; label: Bilingual };

/** How a condition compares. */
export const tests = [
  'equals',
  'not-equals',
  'selected',
  'not-selected',
  'greater',
  'less',
  'contains',
  'empty',
] as const;
export type Test = (typeof tests)[number];

/** What one earlier answer must be; `value` is an option's code, a number, a date or words, and nothing for `empty`. */
export type Condition = { source: string; test: Test; value: string };

/** When a question is asked: all of the conditions hold, or any of them. */
export type Rules = { match: 'all' | 'any'; conditions: readonly Condition[] };

/** Several questions with the same answers, shown as one table; each row is a question of its own. */
export type SurveyMatrix = { id: string; code: string; title: Bilingual; help: Bilingual };

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
  /** Of `several`: how many are chosen, if any are; of `number`: its bounds. */
  least: number | null;
  most: number | null;
  /** Its figures stay hidden longer: k = 10. */
  sensitive: boolean;
  /** When it is asked; null: always. */
  rules: Rules | null;
  /** The matrix that it is a row of; null where it stands alone. */
  matrix: SurveyMatrix | null;
};

/** A heading above the question at index `before`; one that equals their number stands at the end. */
export type SurveyHeading = {
  id: string;
  code: string;
  title: Bilingual;
  help: Bilingual;
  /** The form goes on from here on a page of its own. */
  opensPage: boolean;
  before: number;
};

/** A seminar's questions in their order. */
export type Survey = {
  seminarId: string;
  /** Of this version of the survey, from 1: responses keep theirs. */
  number: number;
  questions: readonly SurveyQuestion[];
  headings: readonly SurveyHeading[];
};

/** `index` is of the question, or of the first row, among all questions. */
export type SurveyEntry =
  | { is: 'heading'; heading: SurveyHeading }
  | { is: 'question'; question: SurveyQuestion; index: number }
  | { is: 'matrix'; matrix: SurveyMatrix; rows: SurveyQuestion[]; index: number };

/** The code that "other" is stored under; no option of its own has it. */
export const otherCode = 'other';

/** The question whose texts may come onto the agenda; those of the others are curated for the slides. */
export const challengesCode = 'challenges';

/** Length limits of what people write, in written characters. */
export const longestText = 2000;
export const longestLine = 200;
export const longestOther = 200;

/** Is answered by choosing from its options. */
export function isChoice(kind: QuestionKind): boolean {
  return kind === 'single' || kind === 'several' || kind === 'bands' || kind === 'yes-no';
}

/** Is answered in words, which may be coded by categories and become challenges. */
export function isFreeText(kind: QuestionKind): boolean {
  return kind === 'line' || kind === 'text';
}

/** Is answered in words, or has an "other" with some: they are shown only after curation. */
export function takesWords({ kind, other }: Pick<SurveyQuestion, 'kind' | 'other'>): boolean {
  return isFreeText(kind) || other;
}

export function findQuestion(survey: Pick<Survey, 'questions'>, code: string): SurveyQuestion | undefined {
  return survey.questions.find((question) => question.code === code);
}

/** Headings and questions as they follow each other on the page. */
export function entriesOf({ questions, headings }: Pick<Survey, 'questions' | 'headings'>): SurveyEntry[] {
  const above = (index: number) =>
    headings.filter(({ before }) => before === index).map((heading): SurveyEntry => ({ is: 'heading', heading }));
  const entries: SurveyEntry[] = [];
  for (const [index, question] of questions.entries()) {
    entries.push(...above(index));
    const { matrix } = question;
    const last = entries.at(-1);
    if (matrix && last?.is === 'matrix' && last.matrix.id === matrix.id) last.rows.push(question);
    else if (matrix) entries.push({ is: 'matrix', matrix, rows: [question], index });
    else entries.push({ is: 'question', question, index });
  }
  return [...entries, ...above(questions.length)];
}

/** What headings, matrices and questions have in common. */
export function shownIn(entry: SurveyEntry) {
  if (entry.is === 'matrix') return entry.matrix;
  return entry.is === 'heading' ? entry.heading : entry.question;
}

/** The questions of an entry: none of a heading, each row of a matrix. */
export function questionsIn(entry: SurveyEntry): readonly SurveyQuestion[] {
  if (entry.is === 'matrix') return entry.rows;
  return entry.is === 'question' ? [entry.question] : [];
}

/** What a question is called away from its place: a row of a matrix says little without it. */
export function fullTitle({ matrix, title }: Pick<SurveyQuestion, 'matrix' | 'title'>, locale: Locale): string {
  const own = inLocale(title, locale);
  if (!matrix) return own;
  return `${inLocale(matrix.title, locale)}${locale === 'ja' ? '：' : ': '}${own}`;
}

/** The text in the reader's language, or in the other one where there is none. */
export function inLocale(text: Bilingual, locale: Locale): string {
  return chosen(locale, text.ja, text.en);
}
