import type { SurveyCategory, SurveyQuestion } from './survey';

/** How a line of the file stands: `new`, or `known` from an earlier import or from above in the same file. */
export type ImportLine = {
  line: number;
  number: string | null;
  /** Of category, number and text: the same line is never imported twice. */
  fingerprint: string;
  text: string;
  category: SurveyCategory | null;
  standing: 'new' | 'known';
};

/** The category that a file's word stands for: its Japanese or English name or its code, whatever the width. */
export function categoryNamed(question: SurveyQuestion, word: string): SurveyCategory | undefined {
  const wanted = plain(word);
  return question.categories.find(({ code, label }) =>
    [code, label.ja, label.en].some((name) => plain(name) === wanted),
  );
}

function plain(word: string): string {
  return word.normalize('NFKC').trim().toLowerCase();
}

/** How many lines each category would add, in the order of the question's categories; null counts those without one. */
export function countByCategory(
  question: SurveyQuestion,
  lines: readonly ImportLine[],
): { category: SurveyCategory | null; count: number }[] {
  const fresh = lines.filter((line) => line.standing === 'new');
  return [...question.categories, null]
    .map((category) => ({ category, count: fresh.filter((line) => line.category?.id === category?.id).length }))
    .filter(({ category, count }) => category !== null || count > 0);
}
