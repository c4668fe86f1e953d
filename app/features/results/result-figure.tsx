import { useTranslation } from 'react-i18next';
import { useLocale } from '~/i18n/use-locale';
import { longDate } from '~/shared/dates';
import { BarChart, type Bar, type BarTone } from '~/ui/charts/bar-chart';
import { Table, type Column } from '~/ui/table';
import { HiddenMark } from '~/ui/charts/hidden-mark';
import { CrossTable, type Percent } from './cross-table';
import { chartOrder, shareText, type ResultView } from './result-view';

type FigureProps = {
  view: ResultView;
  /** Of its heading. */
  level?: 2 | 3;
  percent?: Percent;
};

/** A result with its sentence, what was asked, the people it counts, its picture and the numbers behind it. */
export function ResultFigure({ view, level = 3, percent = 'column' }: FigureProps) {
  const { t } = useTranslation('results');
  const locale = useLocale();
  const { rows, columns, numbers } = view;
  const asked = columns ? t('crossTitle', { rows: rows.question, columns: columns.question }) : rows.question;
  const Heading = level === 2 ? 'h2' : 'h3';
  const several = rows.kind === 'several' || columns?.kind === 'several';
  const isHiding = [...numbers.rowTotals, ...numbers.columnTotals, ...numbers.cells.flat()].includes(null);
  return (
    <figure className="result">
      <figcaption>
        <Heading>{view.title || asked}</Heading>
        {view.title !== '' && <p>{asked}</p>}
        <p className="small soft">{t('base', { count: view.n, date: longDate(view.takenAt, locale) })}</p>
      </figcaption>
      {columns ? <CrossTable view={{ ...view, columns }} percent={percent} /> : <Bars view={view} />}
      <p className="small soft">
        {columns ? t(`of.${percent}`) : t(several ? 'several' : 'single')}
        {columns && several && ` ${t('severalCrossed')}`}
        {isHiding && ` ${t('hiddenNote')}`}
      </p>
    </figure>
  );
}

type Line = { key: string; label: string; count: number | null };

function Bars({ view }: { view: ResultView }) {
  const { t } = useTranslation('results');
  const { rows, numbers, n } = view;
  const lines = chartOrder(view).map((place): Line & { tone: BarTone } => {
    const { key = '', label = '', is = 'answer' } = rows.groups[place] ?? {};
    return {
      key,
      label,
      count: numbers.rowTotals[place] ?? null,
      tone: is === 'answer' ? toneOf(view, place) : 'none',
    };
  });
  const longest = Math.max(1, ...lines.map(({ count }) => count ?? 0));
  const bars = lines.map(({ key, label, count, tone }): Bar => ({
    ...{ key, label, tone },
    value: count === null ? null : { count: String(count), share: shareText(count, n) },
    length: (count ?? 0) / longest,
  }));
  const parts = lines.map(({ label, count }) =>
    count === null ? t('chartHidden', { label }) : t('chartPart', { label, count }),
  );
  return (
    <>
      <BarChart
        bars={bars}
        label={t('chart', { title: rows.question, parts: parts.join(t('between')) })}
        hidden={t('hidden')}
      />
      <details>
        <summary>{t('table')}</summary>
        <Numbers caption={rows.question} lines={lines} n={n} />
      </details>
    </>
  );
}

/** Ordered answers take the steps of one hue, spread over as many as there are. */
function toneOf({ rows }: Pick<ResultView, 'rows'>, place: number): BarTone {
  if (!rows.ordered) return 'plain';
  const answers = rows.groups.filter(({ is }) => is === 'answer').length;
  const steps = [2, 3, 4, 5] as const;
  return steps[Math.min(3, Math.floor((place * steps.length) / Math.max(answers, 1)))] ?? 'plain';
}

function Numbers({ caption, lines, n }: { caption: string; lines: readonly Line[]; n: number }) {
  const { t } = useTranslation('results');
  const hidden = <HiddenMark words={t('hidden')} />;
  const columns: Column<Line>[] = [
    { key: 'label', head: t('answer'), cell: ({ label }) => label },
    { key: 'count', head: t('countHead'), numeric: true, cell: ({ count }) => count ?? hidden },
    {
      key: 'share',
      head: t('shareHead'),
      numeric: true,
      cell: ({ count }) => (count === null ? hidden : shareText(count, n)),
    },
  ];
  return <Table caption={caption} columns={columns} rows={lines} keyOf={({ key }) => key} />;
}
