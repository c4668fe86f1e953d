import { useTranslation } from 'react-i18next';
import { freeIn, limitedPools, seatsLeft, waitingIn, type Pool, type Seats } from './seats';
import { usePoolName } from './use-pool-name';

/** How many seats are left, in all and per venue or part, or that a registration now waits; nothing without a limit. */
export function SeatsLine({ seats }: { seats: Seats }) {
  const { t } = useTranslation('registration');
  const left = seatsLeft(seats);
  const pools = limitedPools(seats);
  return (
    <>
      {left === 0 && <p className="care-line">{t('seats.full', { count: waitingIn(seats) })}</p>}
      {left !== null && left > 0 && <p>{t('seats.left', { count: left })}</p>}
      {pools.length > 0 && left !== 0 && (
        <ul className="seats-by-pool">
          {pools.map((pool) => (
            <li key={JSON.stringify(pool.name)}>
              <PoolLine pool={pool} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function PoolLine({ pool }: { pool: Pool }) {
  const { t } = useTranslation('registration');
  const name = usePoolName()(pool.name);
  const left = freeIn(pool) ?? 0;
  if (left > 0) return t('seats.poolLeft', { pool: name, count: left });
  return <span className="care-line">{t('seats.poolFull', { pool: name, count: pool.waiting })}</span>;
}
