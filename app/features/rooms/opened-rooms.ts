import type { PartKind } from '~/features/seminars/seminar';
import type { Counts, LoggedFrame } from '~/live/protocol';
import { applyRoomChange, type OwnInRoom, type RoomChange, type RoomState } from './room';
import { applyRoomsChange, type OwnSeat, type RoomsChange, type RoomsState } from './rooms';

/** A part's rooms, and one room, as a page is rendered with them. */
export type OpenedRooms = { epoch: string; seq: number; state: RoomsState; counts: Counts; mine: OwnSeat };
export type OpenedRoom = { epoch: string; seq: number; state: RoomState; counts: Counts; mine: OwnInRoom };

/** What a screen of rooms is told beside what is live. */
export type RoomsPart = { id: string; kind: PartKind };

/** What a page was made with: the server's time, and 22 letters of which the ids of plain forms are made. */
export type Served = { servedAt: string; pageKey: string };

/** Applies a line of a part's rooms. */
export function reduceRooms(state: RoomsState, event: LoggedFrame): RoomsState {
  // Our own server wrote the line as the change of this very stream.
  return applyRoomsChange(state, event.b as RoomsChange);
}

/** Applies a line of one room. */
export function reduceRoom(state: RoomState, event: LoggedFrame): RoomState {
  // Our own server wrote the line as the change of this very stream.
  return applyRoomChange(state, event.b as RoomChange);
}

/** Tables where people choose freely, rooms where the chair opened them for cards. */
export function areTables(part: RoomsPart): boolean {
  return part.kind === 'roundtable';
}
