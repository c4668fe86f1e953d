import { crossGrid, isCrossed, type Crossed } from '~/features/results/cross-grid';
import { resultBars } from '~/features/results/result-bars';
import { resultBase, resultNotes, resultQuestion } from '~/features/results/result-notes';
import type { ResultView } from '~/features/results/result-view';
import type { HeatGrid } from '~/ui/charts/chart-marks';
import type { Slide } from './deck';
import type { DeckWords } from './deck-words';
import { chartHeight, fitBars, fitTable } from './slide-layout';

/** A result on as many slides as it needs; its title is what the secretariat says that it shows. */
export function resultSlides(view: ResultView, words: DeckWords): Slide[] {
  const bodies = isCrossed(view) ? crossBodies(view, words) : barBodies(view, words);
  const title = view.title || resultQuestion(view, words.results);
  return bodies.map((body, at) => ({
    ...body,
    title: bodies.length > 1 ? words.deck('ofSlides', { title, at: at + 1, of: bodies.length }) : title,
    notes: [resultBase(view, words.results, words.locale), ...resultNotes(view, 'column', words.results)],
  }));
}

/** The title of a result on many slides: room is left for it from the first. */
function longestTitle(title: string, deck: DeckWords['deck']): string {
  return deck('ofSlides', { title, at: 88, of: 88 });
}

function barBodies(view: ResultView, { deck, results: t, locale }: DeckWords) {
  const asked = resultQuestion(view, t);
  const room = chartHeight(longestTitle(view.title || asked, deck), asked);
  return fitBars(resultBars(view), room).map(({ size, bars }, at) => ({
    ...{ is: 'bars' as const, asked, size, bars },
    figure: at === 0 ? mostChosen(view) : null,
    foot: [resultBase(view, t, locale), ...(bars.some(({ value }) => value === null) ? [t('hiddenNote')] : [])],
  }));
}

/** The one number of the slide: the answer that most gave, of those that are shown. */
function mostChosen({ rows, numbers, n }: ResultView): { share: string; label: string } | null {
  const answers = resultBars({ rows, numbers, n }).filter(({ value, tone }) => value !== null && tone !== 'none');
  const [most] = answers.sort((a, b) => b.length - a.length);
  return most?.value && most.length > 0 ? { share: most.value.share, label: most.label } : null;
}

function crossBodies(view: Crossed, { deck, results: t, locale }: DeckWords) {
  const asked = resultQuestion(view, t);
  const room = chartHeight(longestTitle(view.title || asked, deck), asked);
  const foot = [resultBase(view, t, locale), ...resultNotes(view, 'column', t)];
  const grid = crossGrid(view, 'column');
  const labels = (of: readonly { label: string }[]) => of.map(({ label }) => label);
  return fitTable(labels(grid.rows), labels(grid.columns), room).map(({ size, rows, columns }) => ({
    ...{ is: 'cross' as const, asked, size, foot },
    grid: partOf(grid, rows, columns),
  }));
}

/** What of a table stands on one slide; each part keeps its totals. */
function partOf(grid: HeatGrid, rows: readonly number[], columns: readonly number[]): HeatGrid {
  return {
    ...{ ...grid, columns: some(grid.columns, columns), totals: some(grid.totals, columns) },
    rows: some(grid.rows, rows).map((row) => ({ ...row, cells: some(row.cells, columns) })),
  };
}

function some<Value>(values: readonly Value[], places: readonly number[]): Value[] {
  return places.flatMap((at) => values.slice(at, at + 1));
}
