import { useTranslation } from 'react-i18next';
import { Progress } from '~/ui/progress';
import type { Time } from './agenda';

/** How long the agenda takes, as planned card by card, and how long the part is. */
export function AgendaTime({ time: { planned, available } }: { time: Time }) {
  const { t } = useTranslation('challenges');
  const left = available - planned;
  const word =
    left > 0
      ? t('agenda.within', { minutes: left })
      : left < 0
        ? t('agenda.over', { minutes: -left })
        : t('agenda.full');
  return (
    <div className="agenda-time" data-over={left < 0 ? '' : undefined}>
      <p>
        <b className="num">{t('agenda.minutes', { planned })}</b> {t('agenda.minutesOf', { available })}{' '}
        <span className="left">{word}</span>
      </p>
      <Progress label={t('agenda.planned')} value={Math.min(planned, available)} max={Math.max(available, 1)} />
    </div>
  );
}
