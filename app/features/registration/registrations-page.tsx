import { useTranslation } from 'react-i18next';
import { Link } from '@remix-run/react';
import { seminarPath, staffPath } from '~/features/seminars/seminar';
import { listDate } from '~/shared/dates';
import { Badge } from '~/ui/badge';
import { Empty } from '~/ui/empty';
import { Table, type Column } from '~/ui/table';
import { Time } from '~/ui/time';
import { ChangeState } from './change-state';
import { venues } from './registration';
import { RegistrationBadge } from './registration-badge';
import { figuresOf, listOrders, type Figure, type ListOrder } from './registration-list';
import type { ListedRegistration } from './registration-list';
import type { Seats } from './seats';
import { SeatsTable } from './seats-table';
import { useReasonWords } from './use-reason-words';

type Props = { slug: string; seats: Seats; rows: readonly ListedRegistration[]; order: ListOrder };

/** The secretariat's list: figures first, then every registration on a line. */
export function RegistrationsPage({ slug, seats, rows, order }: Props) {
  const { t } = useTranslation('registration');
  if (rows.length === 0) {
    const action = (
      <>
        <Link to={seminarPath(slug)}>{t('list.seminar')}</Link>{' '}
        <Link to={staffPath(slug, '/registrations/new')}>{t('hand.title')}</Link>{' '}
        <Link to={staffPath(slug, '/registrations/import')}>{t('list.import')}</Link>
      </>
    );
    return (
      <Empty title={t('list.empty')} action={action}>
        {t('list.emptyNote')}
      </Empty>
    );
  }
  return (
    <>
      <SeatsTable seats={seats} />
      <Figures figures={figuresOf(rows)} />
      <div className="row spread">
        <span>{t('list.count', { count: rows.length })}</span>
        <Link to={staffPath(slug, '/registrations/new')}>{t('hand.title')}</Link>
        <Link to={staffPath(slug, '/registrations/import')}>{t('list.import')}</Link>
        <Orders order={order} />
      </div>
      <Rows slug={slug} rows={rows} />
    </>
  );
}

function Figures({ figures }: { figures: readonly Figure[] }) {
  const { t } = useTranslation('registration');
  const columns: Column<Figure>[] = [
    {
      key: 'state',
      head: t('list.state'),
      cell: ({ state }) => (state === 'total' ? t('list.total') : <RegistrationBadge state={state} />),
    },
    ...venues.map((venue) => ({
      key: venue,
      head: t(`venues.${venue}`),
      numeric: true,
      cell: (figure: Figure) => figure.byVenue[venue],
    })),
    { key: 'total', head: t('list.total'), numeric: true, cell: ({ total }) => total },
  ];
  return (
    <div className="registration-figures">
      <Table
        caption={t('list.figures')}
        columns={columns}
        rows={figures.slice(0, -1)}
        totals={figures.slice(-1)}
        keyOf={({ state }) => state}
      />
    </div>
  );
}

function Orders({ order }: { order: ListOrder }) {
  const { t } = useTranslation('registration');
  return (
    <nav aria-label={t('list.sort')} className="row small">
      {listOrders.map((one) => (
        <Link key={one} to={`?sort=${one}`} aria-current={one === order ? 'true' : undefined} preventScrollReset>
          {t(`list.sorts.${one}`)}
        </Link>
      ))}
    </nav>
  );
}

function Rows({ slug, rows }: { slug: string; rows: readonly ListedRegistration[] }) {
  const { t } = useTranslation('registration');
  const reason = useReasonWords();
  const columns: Column<ListedRegistration>[] = [
    { key: 'receipt', head: t('list.receipt'), cell: (row) => <Receipts row={row} /> },
    {
      key: 'name',
      head: t('list.name'),
      cell: (row) => <Link to={staffPath(slug, `/registrations/${row.id}`)}>{row.name}</Link>,
    },
    { key: 'kana', head: t('list.kana'), cell: (row) => row.kana },
    { key: 'company', head: t('list.company'), cell: (row) => row.company },
    { key: 'venue', head: t('list.venue'), cell: (row) => <span className="nowrap">{t(`venues.${row.venue}`)}</span> },
    { key: 'kind', head: t('list.kind'), cell: (row) => <span className="nowrap">{t(`kinds.${row.kind}`)}</span> },
    {
      key: 'state',
      head: t('list.state'),
      cell: (row) => (
        <>
          <RegistrationBadge state={row.state} />
          <span className="state-reason small soft">{reason(row.reason)}</span>
          {row.unreached && <Badge tone="wrong">{t('list.unreached')}</Badge>}
        </>
      ),
    },
    {
      key: 'date',
      head: t('list.date'),
      cell: (row) => <Time instant={row.submittedAt} text={listDate(row.submittedAt)} />,
    },
    { key: 'change', head: t('list.change'), cell: (row) => <ChangeState row={row} /> },
  ];
  return <Table caption={t('list.caption')} columns={columns} rows={rows} keyOf={({ id }) => id} />;
}

/** Who filled the form twice may name the second number. */
function Receipts({ row }: { row: ListedRegistration }) {
  const { t } = useTranslation('registration');
  return (
    <>
      <span className="num nowrap">{row.receipt}</span>
      {row.repeated.length > 0 && (
        <span className="num small soft"> {t('list.repeated', { receipts: row.repeated.join(', ') })}</span>
      )}
    </>
  );
}
