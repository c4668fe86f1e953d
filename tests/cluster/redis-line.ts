import { connect, createServer, type Server, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';

/** A line to Redis that can be cut and mended: a port of its own that passes everything on. */
export type RedisLine = { url: string; cut: () => void; mend: () => void; close: () => void };

export async function layRedisLine(target: string): Promise<RedisLine> {
  const { hostname, port } = new URL(target);
  const open = new Set<Socket>();
  let isCut = false;
  const server = createServer((socket) => {
    if (isCut) return void socket.destroy();
    const onward = connect(Number(port), hostname);
    pass(socket, onward, open);
    pass(onward, socket, open);
  });
  const url = `redis://127.0.0.1:${String(await listen(server))}`;
  const cut = () => {
    isCut = true;
    for (const socket of open) socket.destroy();
  };
  return {
    url,
    cut,
    mend: () => {
      isCut = false;
    },
    close: () => {
      cut();
      server.close();
    },
  };
}

function pass(from: Socket, to: Socket, open: Set<Socket>): void {
  open.add(from);
  from.pipe(to);
  // One end that breaks takes the other with it; that is what this line is for.
  from.on('error', () => undefined);
  from.on('close', () => {
    open.delete(from);
    to.destroy();
  });
}

async function listen(server: Server): Promise<number> {
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  // A server that listens on a port has an AddressInfo.
  return (server.address() as AddressInfo).port;
}
