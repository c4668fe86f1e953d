import type { Actor } from '~/features/accounts/actor';
import { findPlace } from '~/features/board/standing-at-board.server';
import type { Audience } from '~/features/seminars/board-streams';
import { mayModerate } from '~/features/seminars/roles';
import type { StreamKind } from '~/live/catalogue.server';
import type { Reader } from '~db/open';
import { findOwnSeat, findOwnInRoom } from './own-seat.server';
import { countInRooms, findRooms, findRoomState } from './room-rows.server';
import { findInRoom } from './standing-in-rooms.server';

/** `rooms/<part>` for everybody at the board, `rooms/<part>/mod` for those who steer. */
export const roomsStreams: StreamKind = {
  family: 'rooms',
  // Nearly every event rewords something (harvests, last lines), and the state of some rooms is small.
  takesBack: () => true,
  mayFollow: async (db, actor, streamId) => {
    const { partId, audience } = partsOf(streamId);
    const place = audience && (await findPlace(db, actor, partId));
    return place ? audience === 'pub' || mayModerate(place.standing.roles) : false;
  },
  snapshot: (db, streamId) => {
    const { partId, audience } = partsOf(streamId);
    return findRooms(db, partId, audience ?? 'pub');
  },
  counts: async (db, streamId, ids) => {
    const { partId, audience } = partsOf(streamId);
    const { rooms } = await findRooms(db, partId, audience ?? 'pub');
    return rooms.length === 0 ? {} : countInRooms(db, partId, ids);
  },
  mine: (db, actor, streamId) => findOwnSeat(db, actor, partsOf(streamId).partId),
};

function partsOf(streamId: string): { partId: string; audience: Audience | null } {
  const [, partId = '', audience = 'pub', ...more] = streamId.split('/');
  const known = more.length === 0 && (audience === 'mod' || streamId === `rooms/${partId}`);
  return { partId, audience: known ? (audience === 'mod' ? 'mod' : 'pub') : null };
}

/** `room/<room>` for those who sit in it, and for those who steer: they may look in. */
export const roomStreams: StreamKind = {
  family: 'room',
  // Notes, names and harvests are reworded and removed; who sits down later reads what stands there now.
  takesBack: () => true,
  mayFollow: (db, actor, streamId) => maySee(db, actor, streamId),
  snapshot: (db, streamId) => findRoomState(db, roomOf(streamId)),
  counts: () => Promise.resolve({}),
  mine: (db, actor, streamId) => findOwnInRoom(db, actor, roomOf(streamId)),
};

async function maySee(db: Reader, actor: Actor, streamId: string): Promise<boolean> {
  return streamId === `room/${roomOf(streamId)}` && (await findInRoom(db, actor, roomOf(streamId))) !== null;
}

function roomOf(streamId: string): string {
  return streamId.split('/')[1] ?? '';
}
