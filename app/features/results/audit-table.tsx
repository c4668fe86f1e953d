import { useTranslation } from 'react-i18next';
import { Table, type Column } from '~/ui/table';
import type { AuditLine } from './results.server';

/** The proof: how far everybody can narrow down what is not shown. */
export function AuditTable({ lines, isShared }: { lines: readonly AuditLine[]; isShared: boolean }) {
  const { t } = useTranslation('results');
  if (!isShared) return null;
  const columns: Column<AuditLine>[] = [
    { key: 'table', head: t('auditTable'), cell: ({ table }) => table },
    { key: 'place', head: t('auditPlace'), cell: ({ place }) => place },
    { key: 'range', head: t('auditRange'), numeric: true, cell: ({ low, high }) => t('range', { low, high }) },
    { key: 'width', head: t('auditWidth'), numeric: true, cell: ({ low, high }) => high - low },
  ];
  const narrowest = Math.min(...lines.map(({ low, high }) => high - low));
  return (
    <section className="flow">
      <h2 className="opens">{t('audit')}</h2>
      <p className="small soft">{t('auditIntro')}</p>
      {lines.length === 0 ? (
        <p>{t('auditNone')}</p>
      ) : (
        <>
          <p>{t('auditGood', { width: narrowest })}</p>
          <Table
            caption={t('audit')}
            columns={columns}
            rows={lines}
            keyOf={({ table, place }) => `${table} ${place}`}
          />
        </>
      )}
    </section>
  );
}
