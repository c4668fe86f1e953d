import type { LiveClient, LiveServer } from './live-types';
import type { ServerFrames } from '~/live/protocol';

/** Sends one frame to all sockets of a room at this node. */
export type Broadcast = <Name extends 'event' | 'counts' | 'head' | 'changed'>(
  room: string,
  name: Name,
  ...values: Parameters<ServerFrames[Name]>
) => void;

/** By socket.io's own way: what the direct one must be equal to, and its way out. */
export function plainBroadcast(io: LiveServer): Broadcast {
  return (room, name, ...values) => void io.local.to(room).emit(name, ...values);
}

/**
 * The same bytes to the same sockets, framed once and written straight to every connection that has nothing waiting;
 * all others (long-polling, a transport being changed, something unsent) get them from socket.io, in their order.
 * It reaches behind what engine.io 6.6 and ws 8 show of themselves: where a part is missing, socket.io does it.
 */
export function directBroadcast(io: LiveServer): Broadcast {
  return (room, name, ...values) => {
    const text = `2${JSON.stringify([name, ...values])}`;
    const frame = framed(`4${text}`);
    for (const id of io.sockets.adapter.rooms.get(room) ?? []) {
      const socket = io.sockets.sockets.get(id);
      if (!socket) continue;
      const way = idleWay(socket);
      if (way) way.write(frame);
      else socket.conn.write(text);
    }
  };
}

type Writable = { write: (bytes: Buffer) => unknown };

/** One buffer, so that each connection costs one write: an unmasked text frame as RFC 6455, 5.2, has it. */
function framed(text: string): Buffer {
  const bytes = Buffer.from(text);
  return Buffer.concat([headOf(bytes.length), bytes]);
}

const wholeText = 0x81;

function headOf(length: number): Buffer {
  if (length < 126) return Buffer.from([wholeText, length]);
  const short = Buffer.from([wholeText, 126, 0, 0]);
  if (length < 65_536) {
    short.writeUInt16BE(length, 2);
    return short;
  }
  const long = Buffer.from([wholeText, 127, 0, 0, 0, 0, 0, 0, 0, 0]);
  long.writeUInt32BE(length, 6);
  return long;
}

/** The connection under a socket, if nothing waits on its way there: then a frame written now keeps the order. */
function idleWay(socket: LiveClient): Writable | null {
  // Its types hide all but a few of these; each is looked for before it is used.
  const conn = socket.conn as unknown as Partial<EngineConnection>;
  const transport = conn.transport;
  if (conn.readyState !== 'open' || conn.upgrading || conn.writeBuffer?.length !== 0) return null;
  if (transport?.name !== 'websocket' || !transport.writable) return null;
  const { socket: web } = transport;
  return web?.readyState === open && web._sender?._bufferedBytes === 0 && web._socket?.writable ? web._socket : null;
}

const open = 1;

/** What engine.io and ws keep to themselves. */
type EngineConnection = {
  readyState: string;
  upgrading: boolean;
  writeBuffer: unknown[];
  transport: {
    name: string;
    writable: boolean;
    socket?: {
      readyState: number;
      _sender?: { _bufferedBytes: number };
      _socket?: Writable & { writable: boolean };
    };
  };
};
