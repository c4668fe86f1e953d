import type { HarvestWords } from './rooms';

/** In graphemes. */
export const longestNote = 500;
export const longestHarvest = 1500;

/** Who sits in a room, by the name they chose; an empty name is an attendee who gave none. */
export type Sitting = { displayName: string; listening: boolean };

/** A note as all in the room see it. Who wrote it is in no type of the room. */
export type Note = {
  id: string;
  position: number;
  text: string;
  revision: number;
  /** The note it was meant to replace when another hand had been quicker. */
  conflictOf: string | null;
  writtenAt: string;
};

/** `version` counts the times it was handed in. */
export type Harvest = HarvestWords & { version: number };

/** What all followers of `room/<room>` share. */
export type RoomState = {
  people: Sitting[];
  notes: Note[];
  harvest: Harvest | null;
  calledAt: string | null;
};

export type RoomEventName =
  'people_changed' | 'note_written' | 'note_changed' | 'note_removed' | 'harvest_handed_in' | 'call_changed';

/** The new whole of each thing that changed; `gone` names notes that are no more, and nothing of them. */
export type RoomChange = Partial<Omit<RoomState, 'notes'>> & { notes?: Note[]; gone?: string[] };

/** What is the reader's own in a room. */
export type OwnInRoom = {
  /** Sits here; who looks in from the chair does not. */
  seated: boolean;
  displayName: string;
  listening: boolean;
  /** Notes that the reader wrote and may therefore remove. */
  notes: string[];
};

export function roomStream(roomId: string): string {
  return `room/${roomId}`;
}

/** Applies an event's change; applying it twice changes nothing. */
export function applyRoomChange(state: RoomState, change: RoomChange): RoomState {
  return {
    people: change.people ?? state.people,
    notes: withNotes(state.notes, change),
    harvest: change.harvest === undefined ? state.harvest : change.harvest,
    calledAt: change.calledAt === undefined ? state.calledAt : change.calledAt,
  };
}

function withNotes(notes: Note[], change: RoomChange): Note[] {
  if (!change.notes && !change.gone) return notes;
  const fresh = change.notes ?? [];
  const left = new Set([...fresh.map((note) => note.id), ...(change.gone ?? [])]);
  return [...notes.filter((note) => !left.has(note.id)), ...fresh].sort((one, other) => one.position - other.position);
}

/** In the order of writing, but a note that missed its revision stands under the one it was meant to replace. */
export function inReadingOrder(notes: readonly Note[]): Note[] {
  const present = new Set(notes.map((note) => note.id));
  const under = (id: string): Note[] =>
    notes.filter((note) => note.conflictOf === id).flatMap((note) => [note, ...under(note.id)]);
  const first = notes.filter((note) => note.conflictOf === null || !present.has(note.conflictOf));
  return first.flatMap((note) => [note, ...under(note.id)]);
}
