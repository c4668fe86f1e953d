import type { HeatGrid } from '~/ui/charts/chart-marks';

/** A poll crossed with a question of the survey, in words; null is not shown. */
export type CrossedPoll = {
  question: string;
  /** Null: those who gave no answer. */
  rows: readonly (string | null)[];
  columns: readonly string[];
  n: number;
  cells: readonly (readonly (number | null)[])[];
  rowTotals: readonly (number | null)[];
  columnTotals: readonly (number | null)[];
};

/** Its cells with the share of their row, which stands only where both are shown. Rows of nobody are left out. */
export function crossedGrid(crossed: CrossedPoll, noAnswer: string): HeatGrid {
  const shown = crossed.rows.map((label, row) => ({ label, row })).filter(({ row }) => crossed.rowTotals[row] !== 0);
  return {
    corner: crossed.question,
    columns: crossed.columns.map((label, at) => ({ key: String(at), label })),
    rows: shown.map(({ label, row }) => ({
      ...{ key: String(row), label: label ?? noAnswer, total: textOf(crossed.rowTotals[row]) },
      cells: crossed.columns.map((_, column) => cellOf(crossed, row, column)),
    })),
    totals: crossed.columnTotals.map(textOf),
    whole: String(crossed.n),
  };
}

function cellOf({ cells, rowTotals }: CrossedPoll, row: number, column: number) {
  const count = cells[row]?.[column] ?? null;
  const of = rowTotals[row] ?? null;
  if (count === null) return null;
  if (of === null || of === 0) return { text: String(count), heat: 0 };
  return { text: `${String(count)} (${((count / of) * 100).toFixed(1)}%)`, heat: Math.round((count / of) * 9) };
}

function textOf(count: number | null | undefined): string | null {
  return count === null || count === undefined ? null : String(count);
}
