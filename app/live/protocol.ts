import type { RefusalCode } from '~/i18n/texts';

/**
 * What goes over the wire, both ways. docs/live-protocol.md states the rules (L1 …); tests carry their ids.
 * This file knows no feature: a stream's state, its events and the commands are somebody else's words.
 */

/** A wish to change something. `cmd_id` is made when the button is pressed and kept for every retry. */
export type Command = { cmd_id: string; name: string; input: unknown };

/** 128 random bits as 22 letters of base64url. */
export const commandIdPattern = /^[A-Za-z0-9_-]{22}$/;

/** Why something was not done; `after`: in how many seconds it may be, where only time is in the way. */
export type Refused = { ok: false; code: RefusalCode; status: number; after?: number };

export type Ack = { ok: true; result: unknown } | Refused;

/** Where a client stands in a stream: the database's epoch, and the number of the last event it has applied. */
export type Position = { epoch: string; seq: number };

/** What a client asks for when it begins to follow, or after a gap; without a position it gets the whole state. */
export type Follow = { stream: string; position: Position | null };

type Caught = { ok: true; epoch: string; seq: number; counts: Counts; mine: unknown };

export type Followed =
  ({ kind: 'state'; state: unknown } & Caught) | ({ kind: 'events'; events: LoggedFrame[] } & Caught) | Refused;

/** One line of a log. Short names: these bytes go to every attendee. */
export type EventFrame = { s: string; q: number; n: string; b: unknown; at: string };
export type LoggedFrame = Omit<EventFrame, 's'>;

/** Absolute numbers, by what is counted; applying one twice, or missing one, does no harm. */
export type Counts = Record<string, number>;
export type CountsFrame = { s: string; c: Counts };

/** The number of the last event, which uncovers that the last one was lost; and how many follow on this node. */
export type HeadFrame = { s: string; e: string; q: number; n: number | null };

export type ServerFrames = {
  event: (frame: EventFrame) => void;
  counts: (frame: CountsFrame) => void;
  head: (frame: HeadFrame) => void;
  /** The topic changed: load again. `mine` says that what is the reader's own changed. */
  changed: (topic: string) => void;
  /** The reader may no longer follow this stream. */
  dropped: (stream: string) => void;
};

export type ClientFrames = {
  follow: (asked: Follow, answer: (followed: Followed) => void) => void;
  unfollow: (stream: string) => void;
  /** What of a stream is the reader's own: own questions, own votes, own seat. */
  mine: (stream: string, answer: (mine: unknown) => void) => void;
  listen: (topic: string, answer: (heard: { ok: boolean }) => void) => void;
  command: (command: Command, answer: (ack: Ack) => void) => void;
  /** So many taps of each kind since the last message; nobody answers, the counts tell. */
  tap: (stream: string, taps: Counts) => void;
};

/** More taps of one kind in one message are a script's. */
export const mostTapsAtOnce = 10;

/** No message of ours is longer; socket.io closes the connection of one that sends more. */
export const longestMessage = 64 * 1024;

/** The topic on which a person's own tabs hear that something of theirs changed. */
export function mineTopic(personId: string): string {
  return `mine/${personId}`;
}

/** The topic on which the server hears that a person's rights changed, and looks at their rooms again. */
export function accessTopic(personId: string): string {
  return `access/${personId}`;
}
