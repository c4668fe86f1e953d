import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { PartClock } from '~/features/seminars/board-streams';
import { seminarPath } from '~/features/seminars/seminar';
import { ButtonLink } from '~/ui/button-link';
import { Mark } from '~/ui/mark';
import { isRunning } from './board';
import type { BoardHead } from './board-head';
import { usePartName } from './part-name';
import { TimeLeft } from './time-left';

/** The page's own header: the mark, which part it is, and the clock. */
export function LiveBar({ head, part, servedAt }: { head: BoardHead; part: PartClock; servedAt: string }) {
  const { t } = useTranslation('board');
  const { full, about } = usePartName();
  return (
    <header className="live-bar">
      <Link className="brand" to={seminarPath(head.seminar.slug)} aria-label={t('live.home')}>
        <Mark live={part.state === 'live'} />
      </Link>
      <p className="live-part">
        <b>{full(head.part)}</b>
        <span>{isRunning(part.state) && part.segment ? `${part.segment.title}　${about(head)}` : about(head)}</span>
      </p>
      {head.steers && (
        <ButtonLink className="live-steer" kind="quiet" to={`/console/${head.part.id}`}>
          {t('live.console')}
        </ButtonLink>
      )}
      <TimeLeft part={part} servedAt={servedAt} />
    </header>
  );
}
