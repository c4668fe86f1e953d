import { useTranslation } from 'react-i18next';
import { Table, type Column } from '~/ui/table';
import { freeIn, limitedPools, type Pool, type Seats } from './seats';
import { usePoolName } from './use-pool-name';

/** For the secretariat: each venue and part with seats of its own, and the whole seminar. */
export function SeatsTable({ seats }: { seats: Seats }) {
  const { t } = useTranslation('registration');
  const poolName = usePoolName();
  const figure = (
    key: 'capacity' | 'limit' | 'taken' | 'held' | 'free' | 'waiting',
    of: (pool: Pool) => number | null,
  ) => ({
    key,
    head: t(`seats.${key}`),
    numeric: true,
    cell: (pool: Pool) => of(pool) ?? t('seats.noLimit'),
  });
  const columns: Column<Pool>[] = [
    { key: 'pool', head: t('seats.pool'), cell: ({ name }) => <span className="nowrap">{poolName(name)}</span> },
    figure('capacity', ({ capacity }) => capacity),
    figure('limit', ({ limit }) => limit),
    figure('taken', ({ taken }) => taken),
    ...(seats.some(({ held }) => held > 0) ? [figure('held', ({ held }) => held)] : []),
    figure('free', freeIn),
    figure('waiting', ({ waiting }) => waiting),
  ];
  const whole = seats.filter(({ name }) => name.of === 'seminar');
  return (
    <div className="registration-figures">
      <Table
        caption={t('seats.caption')}
        columns={columns}
        rows={limitedPools(seats)}
        totals={whole}
        keyOf={({ name }) => JSON.stringify(name)}
      />
    </div>
  );
}
