import { useTranslation } from 'react-i18next';
import { seatsLeft, type Seats } from './registration';

/** How many seats are left, or that a registration now goes on the waiting list; nothing without a limit. */
export function SeatsLine({ seats }: { seats: Seats }) {
  const { t } = useTranslation('registration');
  const left = seatsLeft(seats);
  if (left === null) return null;
  if (left === 0) return <p className="care-line">{t('seats.full', { count: seats.waiting })}</p>;
  return <p>{t('seats.left', { count: left, capacity: seats.capacity ?? 0 })}</p>;
}
