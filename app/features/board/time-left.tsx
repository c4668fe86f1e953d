import { useTranslation } from 'react-i18next';
import type { PartClock } from '~/features/seminars/board-streams';
import { clock, minutesLeft } from '~/shared/dates';
import { Time } from '~/ui/time';
import { useNow } from './use-now';

/** 16:38 and 残り 22分: the time of the server, and what is left of the part. */
export function TimeLeft({ part, servedAt }: { part: PartClock; servedAt: string }) {
  const now = useNow(servedAt);
  const left = useLeft(part, now);
  return (
    <p className="time-left">
      <b>
        <Time instant={new Date(now).toISOString()} text={clock(now)} />
      </b>
      {left}
    </p>
  );
}

/** What is left, in words: minutes, overtime, or why no time runs. */
function useLeft(part: PartClock, now: number): string {
  const { t } = useTranslation('board');
  if (part.state === 'planned') return t('clock.planned', { time: clock(part.startsAt) });
  if (part.state === 'done') return t('clock.done');
  const minutes = minutesLeft(part.endsAt, now);
  if (part.state === 'paused') return t('clock.paused');
  return minutes < 0 ? t('clock.over', { minutes: -minutes }) : t('clock.left', { minutes });
}

/** 話して 2分10秒: how long it has been on stage. */
export function Spoken({ since, servedAt }: { since: string; servedAt: string }) {
  const { t } = useTranslation('board');
  const now = useNow(servedAt);
  const seconds = Math.max(0, Math.floor((now - Date.parse(since)) / 1000));
  return <span>{t('spoken', { minutes: Math.floor(seconds / 60), seconds: seconds % 60 })}</span>;
}
