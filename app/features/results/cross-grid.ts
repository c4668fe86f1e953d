import type { HeatCell, HeatGrid } from '~/ui/charts/chart-marks';
import { shareText, type AxisView, type ResultView } from './result-view';

export const percents = ['count', 'row', 'column', 'total'] as const;
export type Percent = (typeof percents)[number];

export type Crossed = ResultView & { columns: AxisView };

export function isCrossed(view: ResultView): view is Crossed {
  return view.columns !== null;
}

/** The cells of two questions crossed; a share stands only where its number and what it is of are shown. */
export function crossGrid(view: Crossed, percent: Percent): HeatGrid {
  const { rows, columns, numbers, n } = view;
  return {
    corner: rows.question,
    columns: columns.groups,
    rows: rows.groups.map(({ key, label }, row) => ({
      ...{ key, label },
      total: textOf(numbers.rowTotals[row]),
      cells: columns.groups.map((_, column) => cellOf(view, { row, column }, percent)),
    })),
    totals: numbers.columnTotals.map(textOf),
    whole: String(n),
  };
}

function textOf(count: number | null | undefined): string | null {
  return count === null || count === undefined ? null : String(count);
}

function cellOf(view: Crossed, { row, column }: { row: number; column: number }, percent: Percent): HeatCell {
  const { numbers, n } = view;
  const count = numbers.cells[row]?.[column] ?? null;
  if (count === null) return null;
  const rowTotal = numbers.rowTotals[row] ?? null;
  const columnTotal = numbers.columnTotals[column] ?? null;
  const of = { count: columnTotal, row: rowTotal, column: columnTotal, total: n }[percent];
  const heat = of === null || of === 0 ? 0 : Math.round((count / of) * 9);
  const isPlain = percent === 'count' || of === null || of === 0;
  const text = isPlain ? String(count) : `${String(count)} (${shareText(count, of)})`;
  return { text, heat };
}
