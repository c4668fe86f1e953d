import type { Instant } from './columns';

/** A line of delivery with its own dense numbering; `head` is the last number given. */
export type StreamTable = { id: string; head: number };

export type EventTable = { stream_id: string; seq: number; name: string; body: string; at: Instant };

export type CommandTable = {
  /** SHA-256 of actor and cmd_id: the row names neither. */
  key: string;
  body_hash: string;
  result: string;
  at: Instant;
};
