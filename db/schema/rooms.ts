import type { Flag, Instant } from './columns';

export type RoomSetTable = {
  part_id: string;
  state: 'planned' | 'announced' | 'open' | 'closing' | 'closed' | 'harvested';
  /** How long the rooms are meant to be open; null for tables. */
  minutes: number | null;
  /** When the rooms end; null for tables, which have no countdown. */
  ends_at: Instant | null;
  message: string;
  message_at: Instant | null;
  version: number;
};

export type RoomTable = {
  id: string;
  part_id: string;
  challenge_id: string | null;
  position: number;
  name: string;
  capacity: number | null;
  /** Since when the room asks for a chair. */
  called_at: Instant | null;
};

export type RoomSeatTable = {
  part_id: string;
  person_id: string;
  room_id: string;
  display_name: string;
  listening: Flag;
  since: Instant;
};

export type NoteTable = {
  id: string;
  room_id: string;
  position: number;
  text: string;
  revision: number;
  /** The note that this one was meant to replace when another hand had been quicker. */
  conflict_of: string | null;
  state: 'open' | 'removed';
  written_at: Instant;
};

export type NoteRevisionTable = { note_id: string; revision: number; text: string; at: Instant };

export type HarvestTable = {
  room_id: string;
  views: string;
  agreements: string;
  open_questions: string;
  version: number;
  at: Instant;
};
