import type { BarTone, Stack } from '~/ui/charts/chart-marks';
import { shareText } from './result-view';
import type { Crossed } from './cross-grid';

/**
 * The rows of a table as bars of the same length, divided by the answers to the other question: of the numbers that are
 * shown. What is left of a row are those that are not; a row whose total is not shown has nothing to divide.
 */
export function stackedRows({ rows, columns, numbers }: Crossed): Stack[] {
  return rows.groups.map(({ key, label }, row) => {
    const total = numbers.rowTotals[row] ?? null;
    const parts = columns.groups.flatMap(({ key: answer, label: name }, at) => {
      const count = numbers.cells[row]?.[at] ?? null;
      if (!total || !count) return [];
      return [{ key: answer, number: at + 1, label: name, share: count / total, text: shareText(count, total) }];
    });
    return { key, label, total: total === null ? null : String(total), parts };
  });
}

/** One hue in steps from the first answer to the last, grey for what is none of the answers. */
export function stackTones({ columns }: Pick<Crossed, 'columns'>): BarTone[] {
  const answers = columns.groups.filter(({ is }) => is === 'answer').length;
  const steps = [1, 2, 3, 4, 5] as const;
  return columns.groups.map(({ is }, at) =>
    is === 'answer' ? (steps[Math.floor((at * steps.length) / Math.max(answers, 1))] ?? 5) : 'none',
  );
}
