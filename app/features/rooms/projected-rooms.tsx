import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNow } from '~/features/board/use-now';
import { useStream } from '~/live/use-stream';
import { countdown } from '~/shared/dates';
import { Written } from '~/ui/written';
import { HarvestWall } from './harvest-wall';
import { reduceRooms, type OpenedRooms, type RoomsPart } from './opened-rooms';
import { secondsLeft } from './room-clock';
import { Seats } from './room-signs';
import {
  figuresOf,
  roomsStream,
  stateAt,
  type OwnSeat,
  type RoomCard,
  type RoomSet,
  type RoomsState,
  type SetState,
} from './rooms';

type ProjectedProps = {
  part: RoomsPart;
  opened: OpenedRooms;
  servedAt: string;
  /** When what is on stage came there. */
  since: string | null;
  /** The stage, for as long as the rooms have nothing to show. */
  children: ReactNode;
};

/** The rooms on the projector: who has seats left, the last minute, and the harvests side by side. Needs a LiveProvider above. */
export function ProjectedRooms({ part, opened, servedAt, since, children }: ProjectedProps) {
  const { t } = useTranslation('rooms');
  const streamId = roomsStream(part.id, 'pub');
  const { state, counts } = useStream<RoomsState, OwnSeat>({ streamId, opened, reduce: reduceRooms });
  const now = useNow(servedAt);
  const { set, rooms } = state;
  const reached = set && stateAt(set, now);
  if (!set || !reached || !takesProjector(set, reached, since)) return children;
  if (reached === 'harvested') return <HarvestWall rooms={withHarvest(rooms)} size="projector" level={2} />;
  return (
    <div className="projected-rooms" data-state={reached}>
      {reached === 'closing' && set.endsAt && (
        <p className="projected-clock" data-closing="">
          {t('clock.closing', { seconds: secondsLeft(set.endsAt, now) })}
        </p>
      )}
      {reached === 'open' && set.endsAt && <p className="projected-clock num">{countdown(set.endsAt, now)}</p>}
      <ul data-crowd={rooms.length > 6 ? 'many' : 'few'}>
        {rooms.map((room) => (
          <li key={room.id}>
            <b>{room.name}</b>
            <span className="words">
              <Written text={room.topic?.text ?? t('choose.freeTopic')} />
            </span>
            <Seats room={room} figures={figuresOf(counts, room.id)} />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** On the projector there is no space for rooms that brought nothing, unless none did. */
function withHarvest(rooms: RoomCard[]): RoomCard[] {
  const brought = rooms.filter((room) => room.harvest !== null);
  return brought.length > 0 ? brought : rooms;
}

/** Rooms at work come before the stage; harvests until something is brought on stage after them. */
function takesProjector(set: RoomSet, reached: SetState, since: string | null): boolean {
  if (reached === 'harvested') return since === null || set.endsAt === null || since < set.endsAt;
  return reached === 'open' || reached === 'closing';
}
