import { useTranslation } from 'react-i18next';
import { HeatTable, type HeatCell } from '~/ui/charts/heat-table';
import { shareText, type AxisView, type ResultView } from './result-view';

export const percents = ['count', 'row', 'column', 'total'] as const;
export type Percent = (typeof percents)[number];

type Crossed = ResultView & { columns: AxisView };

/** Two questions crossed; a share stands only where its number and what it is of are shown. */
export function CrossTable({ view, percent }: { view: Crossed; percent: Percent }) {
  const { t } = useTranslation('results');
  const { rows, columns, numbers, n } = view;
  const totals = numbers.columnTotals.map((total) => (total === null ? null : String(total)));
  return (
    <HeatTable
      caption={t('crossTitle', { rows: rows.question, columns: columns.question })}
      corner={rows.question}
      columns={columns.groups}
      rows={rows.groups.map(({ key, label }, row) => ({
        ...{ key, label },
        total: textOf(numbers.rowTotals[row]),
        cells: columns.groups.map((_, column) => cellOf(view, { row, column }, percent)),
      }))}
      totals={totals}
      whole={String(n)}
      totalWord={t('total')}
      hidden={t('hidden')}
    />
  );
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
