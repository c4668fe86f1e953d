import type { Audience } from '~/features/seminars/board-streams';
import type { Counts } from '~/live/protocol';

/** In graphemes. */
export const longestRoomName = 40;
export const longestMessage = 200;
export const longestDisplayName = 20;

export const mostRooms = 40;
export const mostSeats = 200;
export const mostMinutes = 180;

/** What people have after the chair has said that the rooms close. */
export const countdownSeconds = 60;
export const minutesMore = 5;

export type SetState = 'planned' | 'announced' | 'open' | 'closing' | 'closed' | 'harvested';

/** The rooms of one part, as a whole. */
export type RoomSet = {
  state: SetState;
  /** How long they are meant to be open; null for tables. */
  minutes: number | null;
  /**
   * Null for tables, which have no countdown. An open set whose time is over stays open: clocks advise. Of harvested
   * rooms the instant since when their harvests are shown.
   */
  endsAt: string | null;
  /** What a chair said to all rooms last; empty when nothing was said. */
  message: string;
  messageAt: string | null;
  version: number;
};

export type HarvestWords = { views: string; agreements: string; openQuestions: string };

/** How many lines a room handed in under each heading; the words are there once the set is harvested. */
export type HarvestGist = {
  views: number;
  agreements: number;
  openQuestions: number;
  words: HarvestWords | null;
};

/** A card of the agenda that a room talks about. */
export type RoomTopic = { publicId: string; text: string; categoryJa: string; categoryEn: string };

/** A room as everybody at the board sees it; who sits in it is told in the room alone. */
export type RoomCard = {
  id: string;
  position: number;
  name: string;
  topic: RoomTopic | null;
  capacity: number | null;
  harvest: HarvestGist | null;
  /** Since when it asks for a chair; those who steer see it, null for all others. */
  calledAt: string | null;
  /** The last note; those who steer see it, null for all others. */
  lastLine: string | null;
};

/** What all followers of `rooms/<part>` share; without a set there is nothing to see. */
export type RoomsState = { set: RoomSet | null; rooms: RoomCard[] };

export type RoomsEventName = 'rooms_planned' | 'set_changed' | 'room_changed';

/** The new whole of each thing that changed; `gone` names rooms that are no more. */
export type RoomsChange = { set?: RoomSet | null; rooms?: RoomCard[]; gone?: string[] };

/** What is the reader's own in `rooms/<part>`. */
export type OwnSeat = {
  /** The room they sit in. */
  roomId: string | null;
  displayName: string;
  listening: boolean;
  /** The name the form begins with. */
  suggestedName: string;
};

/** The stream for all at the board; the one for those who steer has last lines, calls and harvests before their time. */
export function roomsStream(partId: string, audience: Audience): string {
  return audience === 'mod' ? `rooms/${partId}/mod` : `rooms/${partId}`;
}

/** Applies an event's change; applying it twice changes nothing. */
export function applyRoomsChange(state: RoomsState, change: RoomsChange): RoomsState {
  const gone = new Set([...(change.gone ?? []), ...(change.rooms ?? []).map((room) => room.id)]);
  const kept = state.rooms.filter((room) => !gone.has(room.id));
  return {
    set: change.set === undefined ? state.set : change.set,
    rooms: [...kept, ...(change.rooms ?? [])].sort((one, other) => one.position - other.position),
  };
}

/** The state at an instant: a countdown that has run out is closed, whether or not somebody has written it down. */
export function stateAt(set: Pick<RoomSet, 'state' | 'endsAt'>, now: number): SetState {
  const over = set.state === 'closing' && set.endsAt !== null && Date.parse(set.endsAt) <= now;
  return over ? 'closed' : set.state;
}

/** Whether people may choose a room; they may as soon as the rooms are announced. */
export function mayChoose(state: SetState): boolean {
  return state === 'announced' || mayWrite(state);
}

/** Whether rooms are at work. */
export function mayWrite(state: SetState): boolean {
  return state === 'open' || state === 'closing';
}

/** A harvest may be finished after the rooms have closed, until it is shown to all. */
export function mayHandIn(state: SetState): boolean {
  return mayWrite(state) || state === 'closed';
}

/** Whether the list of rooms may still grow. */
export function mayPlan(state: SetState | null): boolean {
  return state === null || state === 'planned' || state === 'announced' || state === 'open';
}

export type Figures = { seats: number; listening: number; lines: number };

/** The key of one of a room's counts in its stream. */
export function countKey(roomId: string, figure: keyof Figures): string {
  return `${roomId}.${figure}`;
}

export function figuresOf(counts: Counts, roomId: string): Figures {
  const of = (figure: keyof Figures) => counts[countKey(roomId, figure)] ?? 0;
  return { seats: of('seats'), listening: of('listening'), lines: of('lines') };
}

/** Of all rooms together. */
export function sumOf(counts: Counts, rooms: readonly RoomCard[]): Figures {
  return rooms
    .map((room) => figuresOf(counts, room.id))
    .reduce(
      (sum, one) => ({
        seats: sum.seats + one.seats,
        listening: sum.listening + one.listening,
        lines: sum.lines + one.lines,
      }),
      { seats: 0, listening: 0, lines: 0 },
    );
}

export function isFull(room: Pick<RoomCard, 'capacity'>, figures: Figures): boolean {
  return room.capacity !== null && figures.seats >= room.capacity;
}

export type RoomMark = 'calling' | 'harvested' | 'silent' | 'talking' | 'empty';

/** What a room's badge says: the one thing that a chair should know of it first. */
export function markOf(room: RoomCard, figures: Figures): RoomMark {
  if (room.calledAt !== null) return 'calling';
  if (room.harvest !== null) return 'harvested';
  if (figures.seats === 0) return 'empty';
  return figures.lines === 0 ? 'silent' : 'talking';
}

/** Lines that say something. */
export function linesIn(text: string): string[] {
  return text.split('\n').filter((line) => line.trim() !== '');
}
