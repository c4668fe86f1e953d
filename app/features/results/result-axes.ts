import {
  findQuestion,
  isChoice,
  otherCode,
  type Bilingual,
  type Survey,
  type SurveyQuestion,
} from '~/features/survey/survey';
import { noAnswer, type Axis, type TableShape } from './result-table';
import { kOf } from './small-numbers';

/** Neighbouring answers that count as one, and what that band is called; without a name by its parts. */
export type Merge = { codes: readonly string[]; name?: Bilingual };

/** How a question's respondents are sorted; null for one that is not answered by choosing. */
export function axisOf(question: SurveyQuestion, merges: readonly Merge[] = []): Axis | null {
  if (!isChoice(question.kind)) return null;
  const codes = [...question.options.map(({ code }) => code), ...(question.other ? [otherCode] : [])];
  const kind = question.kind === 'several' ? 'several' : 'single';
  const merged = kind === 'single' ? merges.filter((merge) => isNeighbouring(codes, merge.codes)) : [];
  const groups = codes.flatMap((code) => {
    const merge = merged.find((one) => one.codes.includes(code));
    if (!merge) return [{ codes: [code] }];
    return merge.codes[0] === code ? [merge] : [];
  });
  return { question: question.code, kind, k: kOf(question), groups: [...groups, { codes: [noAnswer] }] };
}

/** Only neighbours make a band: 「100台未満」. */
function isNeighbouring(codes: readonly string[], merge: readonly string[]): boolean {
  const from = codes.indexOf(merge[0] ?? '');
  return merge.length > 1 && from >= 0 && merge.every((code, at) => codes[from + at] === code);
}

/** What was asked for and cannot be a table. */
export type ShapeProblem = 'noQuestion' | 'notChosen' | 'sameQuestion' | 'bothSeveral';

export type AskedTable = {
  rows: string;
  /** Empty for the result of one question. */
  columns: string;
  /** Of either question. */
  merges: readonly Merge[];
};

/** The table that two codes of questions ask for; a question of several answers stands in the columns. */
export function shapeOf(survey: Pick<Survey, 'questions'>, asked: AskedTable): TableShape | ShapeProblem {
  const first = axisIn(survey, asked.rows, asked.merges);
  if (typeof first === 'string') return first;
  if (asked.columns === '') return { rows: first, columns: null };
  const second = axisIn(survey, asked.columns, asked.merges);
  if (typeof second === 'string') return second;
  if (first.question === second.question) return 'sameQuestion';
  if (first.kind === 'several' && second.kind === 'several') return 'bothSeveral';
  return first.kind === 'several' ? { rows: second, columns: first } : { rows: first, columns: second };
}

function axisIn(survey: Pick<Survey, 'questions'>, code: string, merges: AskedTable['merges']): Axis | ShapeProblem {
  const question = findQuestion(survey, code);
  if (!question) return 'noQuestion';
  return axisOf(question, merges) ?? 'notChosen';
}
