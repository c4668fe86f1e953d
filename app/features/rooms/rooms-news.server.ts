import type { Work } from '~/app';
import type { Audience } from '~/features/seminars/board-streams';
import { roomStream, type RoomChange, type RoomEventName } from './room';
import { findHarvest, findSet, listNotes, listPeople, listRooms } from './room-rows.server';
import { roomsStream, type RoomsChange, type RoomsEventName } from './rooms';

/** What one change touched of a part's rooms; each is read again, so that events carry what a snapshot would. */
type TouchedRooms = {
  name: RoomsEventName;
  set?: true;
  rooms?: readonly string[] | 'all';
  gone?: readonly string[];
  /** Left out: everybody at the board. `mod`: nothing of it is to be seen by attendees. */
  only?: Audience;
};

/** One event for each audience that has something to see; before the announcement attendees see nothing. */
export async function tellRooms(work: Work, partId: string, touched: TouchedRooms): Promise<void> {
  const set = await findSet(work.tx, partId);
  const audiences: readonly Audience[] =
    touched.only === 'mod' || !set || set.state === 'planned' ? ['mod'] : ['mod', 'pub'];
  for (const audience of audiences) {
    const ids = touched.rooms === 'all' ? {} : { ids: touched.rooms ?? [] };
    const state = set?.state ?? 'planned';
    const rooms = touched.rooms ? await listRooms(work.tx, { partId, audience, state, ...ids }) : [];
    const body: RoomsChange = {
      ...(touched.set && { set }),
      ...(touched.rooms && { rooms }),
      ...(touched.gone?.length && { gone: [...touched.gone] }),
    };
    await work.append(roomsStream(partId, audience), { name: touched.name, body });
  }
}

/** Says after the commit that seats, listeners or notes of a room are other ones. */
export function countRoom(work: Work, room: { id: string; partId: string }): void {
  work.count(roomsStream(room.partId, 'pub'), room.id);
  work.count(roomsStream(room.partId, 'mod'), room.id);
}

type TouchedRoom = {
  name: RoomEventName;
  people?: true;
  notes?: readonly string[];
  gone?: readonly string[];
  harvest?: true;
  call?: { since: string | null };
};

/** Tells those who are in a room. */
export async function tellRoom(work: Work, roomId: string, touched: TouchedRoom): Promise<void> {
  const body: RoomChange = {
    ...(touched.people && { people: await listPeople(work.tx, roomId) }),
    ...(touched.notes?.length && { notes: await listNotes(work.tx, roomId, touched.notes) }),
    ...(touched.gone?.length && { gone: [...touched.gone] }),
    ...(touched.harvest && { harvest: await findHarvest(work.tx, roomId) }),
    ...(touched.call && { calledAt: touched.call.since }),
  };
  await work.append(roomStream(roomId), { name: touched.name, body });
}
