import type { Server, Socket } from 'socket.io';
import type { Actor } from '~/features/accounts/actor';
import type { ClientFrames, ServerFrames } from '~/live/protocol';

/** What one node tells the others: that there is something new to read, never what. */
export type BetweenNodes = {
  published: (streams: string[]) => void;
  counted: (streamId: string, ids: string[]) => void;
  nudged: (topics: string[]) => void;
};

/**
 * Who stands behind a connection; the cookie finds them again when their rights change. `looks` counts how often that
 * was: what was allowed before a look is asked again after it.
 */
type Connected = { actor: Actor; cookie: string; looks: number };

export type LiveClient = Socket<ClientFrames, ServerFrames, BetweenNodes, Connected>;
export type LiveServer = Server<ClientFrames, ServerFrames, BetweenNodes, Connected>;
