import { useTranslation } from 'react-i18next';
import { BarChart } from '~/ui/charts/bar-chart';
import { HiddenMark } from '~/ui/charts/hidden-mark';
import { Table, type Column } from '~/ui/table';
import type { Trend } from './trend';

/** The same question over the seminars: a small chart for each answer, all to one scale. */
export function TrendFigure({ trend }: { trend: Trend }) {
  const { t } = useTranslation('results');
  const names = useSeminarNames(trend);
  const longest = Math.max(...trend.panels.flatMap(({ shares }) => shares.map((share) => share?.part ?? 0)), 0.01);
  return (
    <details className="trend">
      <summary>{t('trend')}</summary>
      <div className="trend-panels">
        {trend.panels.map(({ key, label, shares }) => (
          <section key={key}>
            <h3>{label}</h3>
            <BarChart
              label={t('trendPanel', {
                label,
                parts: shares.map((share, at) => `${names[at] ?? ''} ${share?.text ?? t('hidden')}`).join(t('between')),
              })}
              hidden={t('hidden')}
              bars={shares.map((share, at) => ({
                key: names[at] ?? '',
                label: names[at] ?? '',
                tone: at === shares.length - 1 ? 'plain' : 'none',
                value: share && { count: share.text, share: '' },
                length: (share?.part ?? 0) / longest,
              }))}
            />
          </section>
        ))}
      </div>
      <details>
        <summary>{t('table')}</summary>
        <TrendTable trend={trend} names={names} />
      </details>
      <p className="small soft">{t('trendNote')}</p>
    </details>
  );
}

function useSeminarNames({ seminars }: Trend): string[] {
  const { t } = useTranslation('results');
  return seminars.map(({ number }) => t('seminarNumber', { number }));
}

function TrendTable({ trend, names }: { trend: Trend; names: readonly string[] }) {
  const { t } = useTranslation('results');
  const hidden = <HiddenMark words={t('hidden')} />;
  const columns: Column<Trend['panels'][number]>[] = [
    { key: 'label', head: t('answer'), cell: ({ label }) => label },
    ...trend.seminars.map(({ n }, at) => ({
      key: names[at] ?? '',
      head: t('trendHead', { name: names[at] ?? '', n }),
      numeric: true as const,
      cell: ({ shares }: Trend['panels'][number]) => shares[at]?.text ?? hidden,
    })),
  ];
  return <Table caption={trend.question} columns={columns} rows={trend.panels} keyOf={({ key }) => key} />;
}
