import { useTranslation } from 'react-i18next';
import { useNow } from '~/features/board/use-now';
import { useStream } from '~/live/use-stream';
import { Empty } from '~/ui/empty';
import { HarvestWall } from './harvest-wall';
import { areTables, reduceRooms, type OpenedRooms, type RoomsPart, type Served } from './opened-rooms';
import { ChairMessage, ClosingBanner, RoomsClock } from './room-clock';
import { RoomChoice } from './room-choice';
import { PageKeyProvider } from '~/features/board/step-form';
import { SetBadge } from './room-signs';
import { roomsStream, stateAt, type OwnSeat, type RoomsState } from './rooms';

type LiveRoomsProps = { part: RoomsPart; opened: OpenedRooms } & Served;

/** The rooms on an attendee's page of a part: to choose from, and what they brought back. Needs a LiveProvider above. */
export function LiveRooms({ part, opened, servedAt, pageKey }: LiveRoomsProps) {
  const { t } = useTranslation('rooms');
  const streamId = roomsStream(part.id, 'pub');
  const { state, counts, mine } = useStream<RoomsState, OwnSeat>({ streamId, opened, reduce: reduceRooms });
  const now = useNow(servedAt);
  const { set, rooms } = state;
  const tables = areTables(part);
  if (!set)
    return (
      <Empty title={t(tables ? 'choose.noneTables' : 'choose.none')}>
        {t(tables ? 'choose.noneAboutTables' : 'choose.noneAbout')}
      </Empty>
    );
  const reached = stateAt(set, now);
  return (
    <PageKeyProvider value={pageKey}>
      <div className="rooms-tab">
        {reached === 'closing' && set.endsAt && <ClosingBanner endsAt={set.endsAt} now={now} />}
        <div className="rooms-head">
          <h2>{t(titleOf(reached === 'harvested', tables))}</h2>
          <SetBadge state={reached} place="panel" />
          {reached === 'open' && <RoomsClock set={set} now={now} />}
        </div>
        <ChairMessage set={set} state={reached} />
        {reached === 'announced' && <p className="soft">{t('choose.soon')}</p>}
        {reached === 'open' && <p className="soft">{t('choose.lede')}</p>}
        {reached === 'closed' && <p className="soft">{t('choose.closed')}</p>}
        {reached === 'harvested' ? (
          <HarvestWall rooms={rooms} />
        ) : (
          <RoomChoice {...{ rooms, counts, mine }} state={reached} />
        )}
      </div>
    </PageKeyProvider>
  );
}

function titleOf(harvested: boolean, tables: boolean) {
  if (harvested) return tables ? 'wall.titleTables' : 'wall.title';
  return tables ? 'choose.titleTables' : 'choose.title';
}
