import { useTranslation } from 'react-i18next';
import { useLocale } from '~/i18n/use-locale';
import { useTranslate } from '~/i18n/use-translate';
import { BarChart } from '~/ui/charts/bar-chart';
import type { Bar } from '~/ui/charts/chart-marks';
import { HeatTable } from '~/ui/charts/heat-table';
import { HiddenMark } from '~/ui/charts/hidden-mark';
import { StackedBars } from '~/ui/charts/stacked-bars';
import { Table, type Column } from '~/ui/table';
import { crossGrid, isCrossed, type Crossed, type Percent } from './cross-grid';
import { resultBars } from './result-bars';
import { resultBase, resultNotes, resultQuestion } from './result-notes';
import type { ResultView } from './result-view';
import { stackedRows, stackTones } from './stacked-rows';

type FigureProps = {
  view: ResultView;
  /** Of its heading. */
  level?: 2 | 3;
  percent?: Percent;
};

/** A result with its sentence, what was asked, the people it counts, its picture and the numbers behind it. */
export function ResultFigure({ view, level = 3, percent = 'column' }: FigureProps) {
  const t = useTranslate('results');
  const locale = useLocale();
  const asked = resultQuestion(view, t);
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <figure className="result">
      <figcaption>
        <Heading>{view.title || asked}</Heading>
        {view.title !== '' && <p>{asked}</p>}
        <p className="small soft">{resultBase(view, t, locale)}</p>
      </figcaption>
      {isCrossed(view) ? <Crossing view={view} percent={percent} /> : <Bars view={view} />}
      <p className="small soft">{resultNotes(view, percent, t).join(' ')}</p>
    </figure>
  );
}

function Crossing({ view, percent }: { view: Crossed; percent: Percent }) {
  const t = useTranslate('results');
  const caption = resultQuestion(view, t);
  return (
    <>
      <HeatTable caption={caption} grid={crossGrid(view, percent)} totalWord={t('total')} hidden={t('hidden')} />
      {view.columns.kind === 'single' && (
        <details>
          <summary>{t('stacked')}</summary>
          <Stacks view={view} />
        </details>
      )}
    </>
  );
}

function Stacks({ view }: { view: Crossed }) {
  const t = useTranslate('results');
  const stacks = stackedRows(view);
  const tones = stackTones(view);
  const rows = stacks.map(({ label, parts }) => {
    const shares = parts.map((part) => t('stackPart', { label: part.label, share: part.text }));
    return t('stackRow', { label, parts: shares.join(t('between')) || t('hidden') });
  });
  return (
    <StackedBars
      stacks={stacks}
      legend={view.columns.groups.map(({ key, label }, at) => ({ key, label, tone: tones[at] ?? 'plain' }))}
      label={t('chart', { title: resultQuestion(view, t), parts: rows.join(' ') })}
    />
  );
}

function Bars({ view }: { view: ResultView }) {
  const { t } = useTranslation('results');
  const title = view.rows.question;
  const bars = resultBars(view);
  const parts = bars.map(({ label, value }) =>
    value ? t('chartPart', { label, count: Number(value.count) }) : t('chartHidden', { label }),
  );
  return (
    <>
      <BarChart bars={bars} label={t('chart', { title, parts: parts.join(t('between')) })} hidden={t('hidden')} />
      <details>
        <summary>{t('table')}</summary>
        <Numbers caption={title} bars={bars} />
      </details>
    </>
  );
}

function Numbers({ caption, bars }: { caption: string; bars: readonly Bar[] }) {
  const { t } = useTranslation('results');
  const hidden = <HiddenMark words={t('hidden')} />;
  const columns: Column<Bar>[] = [
    { key: 'label', head: t('answer'), cell: ({ label }) => label },
    { key: 'count', head: t('countHead'), numeric: true, cell: ({ value }) => value?.count ?? hidden },
    { key: 'share', head: t('shareHead'), numeric: true, cell: ({ value }) => value?.share ?? hidden },
  ];
  return <Table caption={caption} columns={columns} rows={bars} keyOf={({ key }) => key} />;
}
