import { useTranslation } from 'react-i18next';
import { Table } from '~/ui/table';
import type { Report } from './report';

/** For those who wrote: what was received, and what became of it. Numbers alone, no text. */
export function ReportPage({ report }: { report: Report }) {
  const { t } = useTranslation('authors');
  const count = (number: number) => t('report.count', { count: number });
  const lines = report.entries.map(({ key, count: number }) => ({ key, head: t(`report.entries.${key}`), number }));
  const total = { key: 'sum', head: t('report.sum'), number: report.received + report.split };
  const columns = [
    { key: 'head', head: t('report.what'), cell: ({ head }: { head: string }) => head },
    {
      key: 'number',
      head: t('report.counts'),
      numeric: true,
      cell: ({ number }: { number: number }) => count(number),
    },
  ];
  return (
    <>
      <p className="report-sum">
        <span>
          {t('report.received')} <b>{count(report.received)}</b>
        </span>
        {report.split > 0 && (
          <span>
            {t('report.split')} <b>{count(report.split)}</b>
          </span>
        )}
      </p>
      <Table caption={t('report.title')} columns={columns} rows={lines} keyOf={({ key }) => key} totals={[total]} />
      <section>
        <h2 className="opens">{t('report.rulesTitle')}</h2>
        {report.rules.length === 0 && <p className="soft">{t('report.rulesNone')}</p>}
        <ul className="report-rules">
          {report.rules.map(({ rule, count: number }) => (
            <li key={rule ?? ''}>
              {rule === null ? t('report.noRule') : t(`rules.${rule}`)} {count(number)}
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}
