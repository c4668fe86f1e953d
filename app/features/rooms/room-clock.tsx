import { useTranslation } from 'react-i18next';
import { countdown } from '~/shared/dates';
import { Banner } from '~/ui/banner';
import { Icon } from '~/ui/icon';
import { mayChoose, type RoomSet, type SetState } from './rooms';

/** Seconds until the rooms close; never less than none. */
export function secondsLeft(endsAt: string, now: number): number {
  return Math.max(0, Math.ceil((Date.parse(endsAt) - now) / 1000));
}

/** 06:40: what is left of the rooms' time, or by how much it is over. Nothing for tables without an end. */
export function RoomsClock({ set, now }: { set: RoomSet; now: number }) {
  const { t } = useTranslation('rooms');
  if (set.endsAt === null || (set.state !== 'open' && set.state !== 'closing')) return null;
  const over = Date.parse(set.endsAt) < now;
  return (
    <span className="rooms-clock" role="timer">
      <small>{t(over ? 'clock.over' : 'clock.left')}</small>
      <b className="num">{countdown(set.endsAt, now)}</b>
    </span>
  );
}

/** あと48秒で閉じます, across the page. */
export function ClosingBanner({ endsAt, now }: { endsAt: string; now: number }) {
  const { t } = useTranslation('rooms');
  return (
    <p className="rooms-closing" role="timer">
      <Icon name="clock" />
      <b className="num">{t('clock.closing', { seconds: secondsLeft(endsAt, now) })}</b>
      <span className="body">{t('clock.closingAbout')}</span>
    </p>
  );
}

/** What the chair said to all rooms, for as long as they are at work or about to be. */
export function ChairMessage({ set, state }: { set: RoomSet; state: SetState }) {
  const { t } = useTranslation('rooms');
  if (set.message === '' || !(mayChoose(state) || state === 'closed')) return null;
  return (
    <Banner tone="open" icon="bell" role="status" className="rooms-message" title={t('message.title')}>
      <span className="words">{set.message}</span>
    </Banner>
  );
}
