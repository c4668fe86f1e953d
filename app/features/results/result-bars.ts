import type { Bar, BarTone } from '~/ui/charts/chart-marks';
import { chartOrder, shareText, type ResultView } from './result-view';

/** The bars of one question in the order of its chart; they are drawn against the longest of them. */
export function resultBars(view: Pick<ResultView, 'rows' | 'numbers' | 'n'>): Bar[] {
  const { rows, numbers, n } = view;
  const longest = Math.max(1, ...numbers.rowTotals.map((count) => count ?? 0));
  return chartOrder(view).map((place) => {
    const { key = '', label = '', is = 'answer' } = rows.groups[place] ?? {};
    const count = numbers.rowTotals[place] ?? null;
    return {
      ...{ key, label, tone: is === 'answer' ? toneOf(view, place) : 'none' },
      value: count === null ? null : { count: String(count), share: shareText(count, n) },
      length: (count ?? 0) / longest,
    };
  });
}

/** Ordered answers take the steps of one hue, spread over as many as there are. */
function toneOf({ rows }: Pick<ResultView, 'rows'>, place: number): BarTone {
  if (!rows.ordered) return 'plain';
  const answers = rows.groups.filter(({ is }) => is === 'answer').length;
  const steps = [2, 3, 4, 5] as const;
  return steps[Math.min(3, Math.floor((place * steps.length) / Math.max(answers, 1)))] ?? 'plain';
}
