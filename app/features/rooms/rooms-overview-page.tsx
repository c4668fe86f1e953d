import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { BoardHead } from '~/features/board/board-head';
import { usePartName } from '~/features/board/part-name';
import type { AgendaCard } from '~/features/challenges/agenda';
import { LiveProvider } from '~/live/live-provider';
import { Mark } from '~/ui/mark';
import type { OpenedRooms, Served } from './opened-rooms';
import { RoomsDesk } from './rooms-desk';

type OverviewProps = { head: BoardHead; agenda: readonly AgendaCard[]; rooms: OpenedRooms } & Served;

/** The rooms of a part on a page of their own, for those who steer. */
export function RoomsOverviewPage({ head, agenda, rooms, servedAt, pageKey }: OverviewProps) {
  const { t } = useTranslation('rooms');
  const { full } = usePartName();
  return (
    <LiveProvider viewer={head.reader.id}>
      <div className="rooms-overview" data-density="staff">
        <header className="live-bar">
          <Link className="brand" to={`/console/${head.part.id}`} aria-label={t('overview.toConsole')}>
            <Mark live={head.part.state === 'live'} />
          </Link>
          <h1 className="live-part">{full(head.part)}</h1>
          <Link className="bar-end" to={`/console/${head.part.id}`}>
            {t('overview.toConsole')}
          </Link>
        </header>
        <main id="main" tabIndex={-1}>
          <RoomsDesk place="page" part={head.part} opened={rooms} {...{ agenda, servedAt, pageKey }} />
        </main>
      </div>
    </LiveProvider>
  );
}
