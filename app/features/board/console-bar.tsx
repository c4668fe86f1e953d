import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PartClock } from '~/features/seminars/board-streams';
import { seminarPath } from '~/features/seminars/seminar';
import { clock } from '~/shared/dates';
import { Badge } from '~/ui/badge';
import { Mark } from '~/ui/mark';
import type { BoardHead } from './board-head';
import { ConsoleClock } from './console-clock';
import { usePartName } from './part-name';
import { PartSteps } from './part-steps';
import { pushedStarts } from './pushed-starts';
import { useNow } from './use-now';
import type { Steering } from './use-steering';

type BarProps = { head: BoardHead; part: PartClock; servedAt: string; steering: Steering; children?: ReactNode };

/** The console's bar: the parts, the clock with its minutes, and what the part can do now. */
export function ConsoleBar({ head, part, servedAt, steering, children }: BarProps) {
  const { t } = useTranslation('board');
  return (
    <header className="bar">
      <Link className="brand" to={seminarPath(head.seminar.slug)}>
        <Mark live={part.state === 'live'} />
        {t('console.number', { number: head.seminar.number })}
      </Link>
      <PartTabs {...{ head, part, servedAt }} />
      <ConsoleClock {...{ part, servedAt, steering }} />
      <PartSteps part={part} steering={steering} />
      {children}
    </header>
  );
}

function PartTabs({ head, part, servedAt }: Pick<BarProps, 'head' | 'part' | 'servedAt'>) {
  const { t } = useTranslation('board');
  const pushed = pushedStarts(head.parts, part, useNow(servedAt));
  const { full, short } = usePartName();
  return (
    <nav className="parts" aria-label={t('console.parts')}>
      {head.parts.map((one) => {
        const here = one.id === part.id;
        const state = here ? part.state : one.state;
        return (
          <Link key={one.id} to={`/console/${one.id}`} aria-current={here ? 'page' : undefined}>
            {state === 'live' && <Badge tone="live">{t('states.live')}</Badge>}
            {here && state !== 'live' && (
              <Badge tone={state === 'done' ? 'shut' : 'care'}>{t(`states.${state}`)}</Badge>
            )}
            {here ? full(one) : short(one)}
            {pushed.has(one.id) && (
              <span className="pushed num">{t('console.pushed', { time: clock(pushed.get(one.id) ?? '') })}</span>
            )}
          </Link>
        );
      })}
    </nav>
  );
}
