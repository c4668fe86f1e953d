import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PartClock } from '~/features/seminars/board-streams';
import { clock, countdown, tokyoDateAndTime, tokyoInstant } from '~/shared/dates';
import { Button } from '~/ui/button';
import { Dialog } from '~/ui/dialog';
import { StatusLine } from '~/ui/status-line';
import { Time } from '~/ui/time';
import { isRunning } from './board';
import { ending, extending } from './noting-steps';
import { nearness } from './pushed-starts';
import { useNow } from './use-now';
import type { Steering } from './use-steering';

type ClockProps = { part: PartClock; servedAt: string; steering: Steering };

const steps = [-5, -1, 1, 5] as const;

/** The time, what is left of the part, and its end, which moves by minutes or to a time of the day. */
export function ConsoleClock({ part, servedAt, steering }: ClockProps) {
  const { t } = useTranslation('board');
  const now = useNow(servedAt);
  const [setting, setSetting] = useState(false);
  return (
    <div className="clock">
      <p className="is">
        <b>
          <Time instant={new Date(now).toISOString()} text={clock(now)} />
        </b>
        {isRunning(part.state) ? (
          <button type="button" className="until" onClick={() => setSetting(true)}>
            {t('console.until', { time: clock(part.endsAt) })}
          </button>
        ) : (
          t('clock.planned', { time: clock(part.startsAt) })
        )}
      </p>
      {isRunning(part.state) && <Left {...{ part, now, steering }} />}
      {setting && <EndDialog {...{ part, steering, now }} close={() => setSetting(false)} />}
    </div>
  );
}

function Left({ part, now, steering }: Omit<ClockProps, 'servedAt'> & { now: number }) {
  const { t } = useTranslation('board');
  const seconds = Math.ceil((Date.parse(part.endsAt) - now) / 1000);
  const figures = { minutes: Math.floor(Math.abs(seconds) / 60), seconds: Math.abs(seconds) % 60 };
  const near = nearness(seconds);
  return (
    <>
      <StatusLine>{near === 'far' ? null : t(`console.near.${near}`)}</StatusLine>
      <span
        className="time-left num"
        role="timer"
        data-near={near}
        aria-label={t(seconds < 0 ? 'console.timeOver' : 'console.timeLeft', figures)}
      >
        {countdown(part.endsAt, now)}
      </span>
      <div className="segments" role="group" aria-label={t('console.adjust')}>
        {steps.map((minutes) => (
          <button
            key={minutes}
            type="button"
            aria-label={t('console.minutes', { minutes: signed(minutes) })}
            onClick={() => steering.steer(extending(part, minutes))}
          >
            {signed(minutes)}
          </button>
        ))}
      </div>
    </>
  );
}

/** −5 and ＋5, as they are set in Japanese. */
function signed(minutes: number): string {
  return `${minutes < 0 ? '−' : '＋'}${String(Math.abs(minutes))}`;
}

/** Sets the end to a time of the day in Tokyo. */
function EndDialog({ part, steering, now, close }: Omit<ClockProps, 'servedAt'> & { now: number; close: () => void }) {
  const { t } = useTranslation('board');
  const id = useId();
  const [time, setTime] = useState(tokyoDateAndTime(part.endsAt).time);
  const set = () => {
    if (time === '') return;
    steering.steer(ending(part, nextAt(time, now)));
    close();
  };
  return (
    <Dialog
      open
      title={t('console.endTitle')}
      onClose={close}
      actions={
        <Button kind="primary" onClick={set}>
          {t('console.endSet')}
        </Button>
      }
    >
      <div className="field">
        <label htmlFor={id}>{t('console.endLabel')}</label>
        <input
          className="input"
          id={id}
          type="time"
          aria-describedby={`${id}-hint`}
          value={time}
          onChange={(event) => setTime(event.currentTarget.value)}
          onKeyDown={(event) => event.key === 'Enter' && set()}
        />
        <p className="hint" id={`${id}-hint`}>
          {t('console.endHint')}
        </p>
      </div>
    </Dialog>
  );
}

const day = 24 * 3_600_000;

/** That time of today, yesterday or tomorrow which is nearest to now: a part may run over midnight. */
function nextAt(time: string, now: number): string {
  const today = Date.parse(tokyoInstant(tokyoDateAndTime(new Date(now).toISOString()).date, time));
  const nearest = [today - day, today, today + day].sort((one, other) => Math.abs(one - now) - Math.abs(other - now));
  return new Date(nearest[0] ?? today).toISOString();
}
