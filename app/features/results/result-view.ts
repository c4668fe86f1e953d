import { findQuestion, fullTitle, inLocale, otherCode, type Survey } from '~/features/survey/survey';
import type { Locale } from '~/i18n/texts';
import { noAnswer, type Axis, type TableNumbers, type TableShape } from './result-table';

/** A table with its words, counted or safe: null is not shown. */
export type ResultView = {
  /** What the secretariat says it shows; empty: only the question. */
  title: string;
  rows: AxisView;
  columns: AxisView | null;
  numbers: TableNumbers<number | null>;
  n: number;
  takenAt: string;
};

export type AxisView = {
  code: string;
  question: string;
  kind: Axis['kind'];
  /** Answers that stand in an order of their own. */
  ordered: boolean;
  groups: { key: string; label: string; is: 'answer' | 'other' | 'silent' }[];
};

/** Words that the survey does not hold. */
type Words = { noAnswer: string; other: string; between: string };

type Shown = TableShape & TableNumbers<number | null> & { n: number };

/** The table in the words of the survey as it stands; what it does not know any more stands by its code. */
export function resultView(
  counted: Shown,
  about: { title: string; takenAt: string; survey: Pick<Survey, 'questions'>; locale: Locale; words: Words },
): ResultView {
  const table = withoutEmptySilence(counted);
  const { title, takenAt } = about;
  return {
    ...{ title, takenAt, n: table.n },
    rows: axisView(table.rows, about),
    columns: table.columns && axisView(table.columns, about),
    numbers: { cells: table.cells, rowTotals: table.rowTotals, columnTotals: table.columnTotals },
  };
}

/** Where everybody answered, that group says nothing. */
function withoutEmptySilence(table: Shown): Shown {
  const kept = (axis: Axis, totals: readonly (number | null)[]) =>
    axis.groups.map((_, at) => at).filter((at) => totals[at] !== 0 || !axis.groups[at]?.codes.includes(noAnswer));
  const down = kept(table.rows, table.rowTotals);
  const across = table.columns ? kept(table.columns, table.columnTotals) : [];
  const some = <Value>(values: readonly Value[], places: readonly number[]) =>
    places.flatMap((at) => values.slice(at, at + 1));
  return {
    ...table,
    rows: { ...table.rows, groups: some(table.rows.groups, down) },
    columns: table.columns && { ...table.columns, groups: some(table.columns.groups, across) },
    rowTotals: some(table.rowTotals, down),
    columnTotals: some(table.columnTotals, across),
    cells: some(table.cells, down).map((line) => some(line, across)),
  };
}

function axisView(
  { question: code, kind, groups }: Axis,
  { survey, locale, words }: { survey: Pick<Survey, 'questions'>; locale: Locale; words: Words },
): AxisView {
  const question = findQuestion(survey, code);
  const labelOf = (option: string) => {
    if (option === noAnswer) return words.noAnswer;
    if (option === otherCode && question?.other) return words.other;
    const known = question?.options.find((one) => one.code === option);
    return known ? inLocale(known.label, locale) : option;
  };
  return {
    ...{ code, kind },
    question: question ? fullTitle(question, locale) : code,
    ordered: question?.kind === 'bands',
    groups: groups.map(({ codes, name }) => ({
      key: codes.join(' '),
      label: (name && inLocale(name, locale)) || codes.map(labelOf).join(words.between),
      is: codes.includes(noAnswer) ? 'silent' : codes.includes(otherCode) ? 'other' : 'answer',
    })),
  };
}

/** How the answers follow each other on a chart: bands in their order, others by number, "other" and no answer last. */
export function chartOrder({ rows, numbers }: Pick<ResultView, 'rows' | 'numbers'>): number[] {
  const places = rows.groups.map((_, place) => place);
  const last = { answer: 0, other: 1, silent: 2 };
  const rank = (place: number) => last[rows.groups[place]?.is ?? 'answer'];
  const count = (place: number) => numbers.rowTotals[place] ?? -1;
  return places.sort((a, b) => rank(a) - rank(b) || (rows.ordered ? a - b : count(b) - count(a)) || a - b);
}

/** A share of everybody, with one decimal: 32.3%. */
export function shareText(count: number, of: number): string {
  return of === 0 ? '–' : `${((count / of) * 100).toFixed(1)}%`;
}
