import { useTranslation } from 'react-i18next';
import { useNow } from '~/features/board/use-now';
import { useStream } from '~/live/use-stream';
import { countdown } from '~/shared/dates';
import { HarvestWall } from './harvest-wall';
import { reduceRooms, type OpenedRooms, type RoomsPart } from './opened-rooms';
import { secondsLeft } from './room-clock';
import { Seats } from './room-signs';
import { figuresOf, roomsStream, stateAt, type OwnSeat, type RoomsState } from './rooms';

type ProjectedProps = { part: RoomsPart; opened: OpenedRooms; servedAt: string };

/** The rooms on the projector: who has seats left, the last minute, and the harvests side by side. Needs a LiveProvider above. */
export function ProjectedRooms({ part, opened, servedAt }: ProjectedProps) {
  const { t } = useTranslation('rooms');
  const streamId = roomsStream(part.id, 'pub');
  const { state, counts } = useStream<RoomsState, OwnSeat>({ streamId, opened, reduce: reduceRooms });
  const now = useNow(servedAt);
  const { set, rooms } = state;
  if (!set) return null;
  const reached = stateAt(set, now);
  if (reached === 'harvested') return <HarvestWall rooms={rooms} size="projector" level={2} />;
  return (
    <div className="projected-rooms" data-state={reached}>
      {reached === 'closing' && set.endsAt && (
        <p className="projected-clock" data-closing="">
          {t('clock.closing', { seconds: secondsLeft(set.endsAt, now) })}
        </p>
      )}
      {reached === 'open' && set.endsAt && <p className="projected-clock num">{countdown(set.endsAt, now)}</p>}
      {reached === 'closed' && <p className="projected-clock">{t('state.closed')}</p>}
      <ul>
        {rooms.map((room) => (
          <li key={room.id}>
            <b>{room.name}</b>
            <span className="words">{room.topic?.text ?? t('choose.freeTopic')}</span>
            <Seats room={room} figures={figuresOf(counts, room.id)} />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Whether the rooms have something to show on the projector that comes before the stage. */
export function roomsTakeProjector(state: RoomsState, now: number): boolean {
  const reached = state.set && stateAt(state.set, now);
  return reached === 'open' || reached === 'closing' || reached === 'harvested';
}
