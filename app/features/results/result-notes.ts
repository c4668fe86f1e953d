import type { Translate } from '~/i18n/translate';
import type { Locale } from '~/i18n/texts';
import { longDate } from '~/shared/dates';
import type { Percent } from './cross-grid';
import type { ResultView } from './result-view';

/** How many people a result counts, and when they were counted. */
export function resultBase(view: Pick<ResultView, 'n' | 'takenAt'>, t: Translate<'results'>, locale: Locale): string {
  return t('base', { count: view.n, date: longDate(view.takenAt, locale) });
}

/** What its reader has to know of the numbers: what a share is of, and that some are not shown. */
export function resultNotes(view: ResultView, percent: Percent, t: Translate<'results'>): string[] {
  const { rows, columns, numbers } = view;
  const several = rows.kind === 'several' || columns?.kind === 'several';
  const isHiding = [...numbers.rowTotals, ...numbers.columnTotals, ...numbers.cells.flat()].includes(null);
  return [
    columns ? t(`of.${percent}`) : t(several ? 'several' : 'single'),
    ...(columns && several ? [t('severalCrossed')] : []),
    ...(isHiding ? [t('hiddenNote')] : []),
  ];
}

/** The question, or both that are crossed. */
export function resultQuestion(
  { rows, columns }: Pick<ResultView, 'rows' | 'columns'>,
  t: Translate<'results'>,
): string {
  return columns ? t('crossTitle', { rows: rows.question, columns: columns.question }) : rows.question;
}
