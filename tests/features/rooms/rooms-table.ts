import type { SignedIn } from '~/features/accounts/actor';
import { applyRoomChange, roomStream, type OwnInRoom, type RoomChange, type RoomState } from '~/features/rooms/room';
import { applyRoomsChange, roomsStream, type OwnSeat, type RoomsChange, type RoomsState } from '~/features/rooms/rooms';
import type { Audience } from '~/features/seminars/board-streams';
import { catalogue } from '~/catalogue.server';
import { openStream } from '~/live/following.server';
import { eventsAfter, type LoggedEvent } from '~/live/log.server';
import type { Counts } from '~/live/protocol';
import { tableOf, withAgenda, type Table } from '../board/board-table';
import type { World } from '../../support/world';

type Opened<State, Mine> = { seq: number; state: State; counts: Counts; mine: Mine };

/** The rooms of the discussion under test, and the tables of the round table. */
export type Rooms = Table & {
  partId: string;
  /** Public ids of the agenda's cards. */
  cards: string[];
  chair: SignedIn;
  rooms: (partId?: string, audience?: Audience, who?: SignedIn) => Promise<Opened<RoomsState, OwnSeat>>;
  room: (roomId: string, who?: SignedIn) => Promise<Opened<RoomState, OwnInRoom>>;
  told: (streamId: string, after?: number) => Promise<LoggedEvent[]>;
};

/** Discussion and round table are live; two challenges are on the agenda; no room is planned. */
export async function roomsOf(world: World): Promise<Rooms> {
  const table = await tableOf(world);
  const { cast, does } = table;
  const cards = await withAgenda(table, ['夜間や休日に、一人で判断してよい範囲', '復元の訓練をどう試すか']);
  for (const partId of [cast.parts.discussion, cast.parts.roundtable]) {
    await does(cast.tokyoChair, 'board.startPart', { partId });
  }
  // The kind of the stream made the state; a test knows which it asked for.
  const open = <State, Mine>(who: SignedIn, streamId: string) =>
    openStream(world.app, catalogue, who, streamId) as unknown as Promise<Opened<State, Mine>>;
  return {
    ...table,
    partId: cast.parts.discussion,
    cards,
    chair: cast.tokyoChair,
    rooms: (partId = cast.parts.discussion, audience = 'pub', who = audience === 'mod' ? cast.tokyoChair : cast.aki) =>
      open(who, roomsStream(partId, audience)),
    room: (roomId, who = cast.tokyoChair) => open(who, roomStream(roomId)),
    told: (streamId, after = 0) => eventsAfter(world.app.db, streamId, after, 10_000),
  };
}

/** Plans two rooms of the discussion and gives their ids. */
export async function planned(table: Rooms, capacity: number | null = 8): Promise<[string, string]> {
  const { partId, cards } = table;
  const rooms = [
    { card: cards[0], name: 'ルーム一', capacity },
    { card: cards[1], name: 'ルーム二', capacity },
  ];
  await table.does(table.chair, 'rooms.plan', { partId, minutes: 15, rooms });
  const { state } = await table.rooms(partId, 'mod');
  return [state.rooms[0]?.id ?? '', state.rooms[1]?.id ?? ''];
}

/** The same, open for 15 minutes. */
export async function opened(table: Rooms, capacity: number | null = 8): Promise<[string, string]> {
  const ids = await planned(table, capacity);
  await table.does(table.chair, 'rooms.open', { partId: table.partId });
  return ids;
}

/** One open table of the round table. */
export async function openedTable(table: Rooms): Promise<string> {
  const partId = table.cast.parts.roundtable;
  const rooms = [{ name: 'テーブル一', capacity: null }];
  await table.does(table.chair, 'rooms.plan', { partId, minutes: null, rooms });
  await table.does(table.chair, 'rooms.open', { partId });
  const { state } = await table.rooms(partId);
  return state.rooms[0]?.id ?? '';
}

export async function written(table: Rooms, roomId: string, text: string, who = table.cast.aki): Promise<string> {
  const { id } = await table.does(who, 'room.writeNote', { roomId, text });
  return id ?? '';
}

/** More attendees with a confirmed place. */
export async function crowdOf(table: Pick<Table, 'world' | 'cast'>, size: number): Promise<SignedIn[]> {
  const { world, cast } = table;
  const crowd = Array.from({ length: size }, (_, index): SignedIn => {
    const id = `crowd-${String(index)}`;
    return { ...cast.aki, id, name: `群衆 ${String(index)}`, email: `${id}@cast.example` };
  });
  await world.store.writer.write(async (tx) => {
    const pattern = await tx.selectFrom('registration').selectAll().limit(1).executeTakeFirstOrThrow();
    for (const [index, { id, email, name }] of crowd.entries()) {
      await tx
        .insertInto('person')
        .values({
          id,
          email,
          name,
          locale: 'ja',
          standing: 'none',
          password_hash: null,
          created_at: pattern.submitted_at,
        })
        .execute();
      const own = { id: `registration-${id}`, person_id: id, email, receipt: `Z14-1${String(index)}` };
      await tx
        .insertInto('registration')
        .values({ ...pattern, ...own, running_number: 100 + index, form_key: `form-${id}` })
        .execute();
    }
  });
  return crowd;
}

export function replayRooms(before: RoomsState, events: readonly LoggedEvent[]): RoomsState {
  return events.reduce((state, event) => applyRoomsChange(state, event.body as RoomsChange), before);
}

export function replayRoom(before: RoomState, events: readonly LoggedEvent[]): RoomState {
  return events.reduce((state, event) => applyRoomChange(state, event.body as RoomChange), before);
}

export const minute = 60_000;
