import { chartOrder, shareText, type ResultView } from './result-view';

/** What one seminar shows of a question. */
export type TrendPoint = { number: number; view: Pick<ResultView, 'rows' | 'numbers' | 'n'> };

/** The share of an answer in one seminar; null where it is not shown, be it hidden or not asked. */
export type TrendShare = { text: string; part: number } | null;

export type Trend = {
  question: string;
  /** The oldest first, this one last. */
  seminars: { number: number; n: number }[];
  /** For each answer of this seminar its shares, in the order of the seminars. */
  panels: { key: string; label: string; shares: TrendShare[] }[];
};

/**
 * The same coded question over the seminars, answer by answer, known by its codes: bands that were merged elsewhere are
 * another answer. Null where no earlier seminar shows one of this seminar's answers.
 */
export function trendOf(earlier: readonly TrendPoint[], now: TrendPoint): Trend | null {
  const points = [...earlier, now].sort((a, b) => a.number - b.number);
  const panels = chartOrder(now.view)
    .flatMap((place) => now.view.rows.groups.slice(place, place + 1))
    .filter(({ is }) => is !== 'silent')
    .map(({ key, label }) => ({ key, label, shares: points.map(({ view }) => shareIn(view, key)) }))
    .filter(({ shares }) => shares.filter((share) => share !== null).length > 1);
  if (panels.length === 0) return null;
  return {
    question: now.view.rows.question,
    seminars: points.map(({ number, view }) => ({ number, n: view.n })),
    panels,
  };
}

function shareIn({ rows, numbers, n }: TrendPoint['view'], key: string): TrendShare {
  const count = numbers.rowTotals[rows.groups.findIndex((group) => group.key === key)] ?? null;
  return count === null || n === 0 ? null : { text: shareText(count, n), part: count / n };
}
