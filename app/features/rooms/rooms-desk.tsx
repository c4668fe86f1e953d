import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNow } from '~/features/board/use-now';
import type { AgendaCard } from '~/features/challenges/agenda';
import type { Counts } from '~/live/protocol';
import { useStream } from '~/live/use-stream';
import { DeskHead } from './desk-head';
import { HarvestWall } from './harvest-wall';
import { areTables, reduceRooms, type OpenedRooms, type RoomsPart, type Served } from './opened-rooms';
import { PlanSheet } from './plan-sheet';
import { ChairMessage, ClosingBanner } from './room-clock';
import { PageKeyProvider } from '~/features/board/step-form';
import type { Place } from './room-signs';
import { RoomTile } from './room-tile';
import { roomsStream, stateAt, type OwnSeat, type RoomCard, type RoomsState } from './rooms';

type RoomsDeskProps = { part: RoomsPart; agenda: readonly AgendaCard[]; opened: OpenedRooms; place: Place } & Served;

/** From here the chairs plan, open, watch and close the rooms of a part. Needs a LiveProvider above. */
export function RoomsDesk({ part, agenda, opened, place, servedAt, pageKey }: RoomsDeskProps) {
  const streamId = roomsStream(part.id, 'mod');
  const { state, counts } = useStream<RoomsState, OwnSeat>({ streamId, opened, reduce: reduceRooms });
  const now = useNow(servedAt);
  const { set, rooms } = state;
  const reached = set && stateAt(set, now);
  return (
    <PageKeyProvider value={pageKey}>
      <div className="rooms-desk">
        {set && reached ? (
          <>
            <DeskHead {...{ part, agenda, set, rooms, counts, now, place }} state={reached} />
            {reached === 'closing' && set.endsAt && <ClosingBanner endsAt={set.endsAt} now={now} />}
            <ChairMessage set={set} state={reached} />
            {reached === 'harvested' ? <HarvestWall rooms={rooms} /> : <Tiles {...{ rooms, counts }} />}
          </>
        ) : (
          <FirstPlan part={part} agenda={agenda} />
        )}
      </div>
    </PageKeyProvider>
  );
}

function FirstPlan({ part, agenda }: Pick<RoomsDeskProps, 'part' | 'agenda'>) {
  const { t } = useTranslation('rooms');
  const tables = areTables(part);
  return (
    <section className="rooms-first">
      <h2>{t(tables ? 'plan.titleTables' : 'plan.title')}</h2>
      <p className="soft">{t(tables ? 'plan.ledeTables' : 'plan.lede')}</p>
      <PlanSheet part={part} agenda={agenda} set={null} rooms={[]} />
    </section>
  );
}

/** Cards of equal height; who calls comes first, but not while somebody's pointer or focus is on the grid. */
function Tiles({ rooms, counts }: { rooms: readonly RoomCard[]; counts: Counts }) {
  const { t } = useTranslation('rooms');
  const [held, setHeld] = useState<readonly string[] | null>(null);
  const wished = [...rooms].sort((one, other) => Number(other.calledAt !== null) - Number(one.calledAt !== null));
  const placeOf = (room: RoomCard) => (held ? held.indexOf(room.id) : wished.indexOf(room));
  const shown = [...rooms].sort((one, other) => placeOf(one) - placeOf(other));
  const hold = () => setHeld((before) => before ?? shown.map((room) => room.id));
  const release = () => setHeld(null);
  return (
    <ul
      className="room-tiles"
      aria-label={t('rooms')}
      onPointerEnter={hold}
      onPointerLeave={release}
      onFocus={hold}
      onBlur={release}
    >
      {shown.map((room) => (
        <li key={room.id}>
          <RoomTile room={room} counts={counts} />
        </li>
      ))}
    </ul>
  );
}
