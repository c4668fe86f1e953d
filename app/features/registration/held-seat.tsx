import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { clock } from '~/shared/dates';
import { Time } from '~/ui/time';

/** Until when a seat is kept for this form, and once that is over, what it means. */
export function HeldSeat({ until }: { until: string }) {
  const { t } = useTranslation('registration');
  const over = useOver(until);
  if (over) return <p className="care-line">{t('seats.heldOver')}</p>;
  return (
    <p>
      <Time instant={until} text={t('seats.heldUntil', { time: clock(until) })} />
    </p>
  );
}

function useOver(until: string): boolean {
  const [over, setOver] = useState<string | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => setOver(until), Math.max(0, Date.parse(until) - Date.now()));
    return () => clearTimeout(timer);
  }, [until]);
  return over === until;
}
