import { Link, useNavigate } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { BoardHead } from '~/features/board/board-head';
import { NetBanner } from '~/features/board/net-banner';
import { usePartName } from '~/features/board/part-name';
import { useNow } from '~/features/board/use-now';
import { LiveProvider } from '~/live/live-provider';
import { useStream } from '~/live/use-stream';
import { Banner } from '~/ui/banner';
import { ButtonLink } from '~/ui/button-link';
import { Mark } from '~/ui/mark';
import { HarvestForm } from './harvest-form';
import { HarvestWall } from './harvest-wall';
import { areTables, reduceRoom, reduceRooms, type OpenedRoom, type OpenedRooms, type Served } from './opened-rooms';
import { roomStream, type OwnInRoom, type RoomState } from './room';
import { ChairMessage, ClosingBanner, RoomsClock } from './room-clock';
import { PageKeyProvider } from '~/features/board/step-form';
import { RoomHead } from './room-head';
import { RoomNotes } from './room-notes';
import {
  mayHandIn,
  mayWrite,
  roomsStream,
  stateAt,
  type OwnSeat,
  type RoomCard,
  type RoomSet,
  type RoomsState,
} from './rooms';

type RoomPageProps = { head: BoardHead; roomId: string; room: OpenedRoom; rooms: OpenedRooms } & Served;

/** Inside a room: what it talks about, who is here, the notes, and what it brings back. */
export function RoomPage(props: RoomPageProps) {
  return (
    <LiveProvider viewer={props.head.reader.id}>
      <PageKeyProvider value={props.pageKey}>
        <Inside {...props} key={props.roomId} />
      </PageKeyProvider>
    </LiveProvider>
  );
}

function Inside({ head, roomId, room: openedRoom, rooms: openedRooms, servedAt }: RoomPageProps) {
  const inRoom = useStream<RoomState, OwnInRoom>({
    streamId: roomStream(roomId),
    opened: openedRoom,
    reduce: reduceRoom,
  });
  const streamId = roomsStream(head.part.id, head.steers ? 'mod' : 'pub');
  const inPart = useStream<RoomsState, OwnSeat>({ streamId, opened: openedRooms, reduce: reduceRooms });
  const now = useNow(servedAt);
  const { set } = inPart.state;
  const card = inPart.state.rooms.find((one) => one.id === roomId);
  const moved = inRoom.dropped || !set || !card;
  return (
    <div className="room-page">
      <RoomBar head={head} set={set} now={now} />
      <NetBanner link={inRoom.link} dropped={false} />
      {moved ? (
        <Moved partId={head.part.id} />
      ) : (
        <Work {...{ head, set, card, now }} room={inRoom.state} mine={inRoom.mine} />
      )}
    </div>
  );
}

function RoomBar({ head, set, now }: { head: BoardHead; set: RoomSet | null; now: number }) {
  const { t } = useTranslation('rooms');
  const { full } = usePartName();
  return (
    <header className="live-bar">
      <Link className="brand" to={`/live/${head.part.id}?tab=rooms`} aria-label={t('room.toAll')}>
        <Mark live={head.part.state === 'live'} />
      </Link>
      <p className="live-part">
        <b>{full(head.part)}</b>
        <Link to={head.steers ? `/rooms-overview/${head.part.id}` : `/live/${head.part.id}?tab=rooms`}>
          {t('room.toAll')}
        </Link>
      </p>
      <div className="bar-end">{set && stateAt(set, now) === 'open' && <RoomsClock set={set} now={now} />}</div>
    </header>
  );
}

function Moved({ partId }: { partId: string }) {
  const { t } = useTranslation('rooms');
  return (
    <main id="main" className="room-moved">
      <Banner tone="care" role="status" title={t('room.moved')} />
      <ButtonLink to={`/live/${partId}?tab=rooms`}>{t('room.toAll')}</ButtonLink>
    </main>
  );
}

type WorkProps = {
  head: BoardHead;
  set: RoomSet;
  card: RoomCard;
  room: RoomState;
  mine: OwnInRoom;
  now: number;
};

function Work({ head, set, card, room, mine, now }: WorkProps) {
  const { t } = useTranslation('rooms');
  const navigate = useNavigate();
  const state = stateAt(set, now);
  const open = mayWrite(state);
  return (
    <>
      {state === 'closing' && set.endsAt && <ClosingBanner endsAt={set.endsAt} now={now} />}
      <main id="main" tabIndex={-1} className="room-work">
        <div className="room-talk">
          <ChairMessage set={set} state={state} />
          {!open && <Banner tone="open">{t(noticeOf(state))}</Banner>}
          <RoomHead {...{ card, room, mine, state }} onLeft={() => navigate(`/live/${head.part.id}?tab=rooms`)} />
          <RoomNotes {...{ room, mine, open }} roomId={card.id} steers={head.steers} />
        </div>
        {mayHandIn(state) && <HarvestForm roomId={card.id} harvest={room.harvest} tables={areTables(head.part)} />}
        {state === 'harvested' && (
          <HarvestWall
            rooms={[card]}
            level={2}
            title={t(areTables(head.part) ? 'harvest.titleTables' : 'harvest.title')}
          />
        )}
      </main>
    </>
  );
}

function noticeOf(state: RoomSet['state']) {
  if (state === 'harvested') return 'room.harvested';
  return state === 'closed' ? 'room.closed' : 'room.soon';
}
