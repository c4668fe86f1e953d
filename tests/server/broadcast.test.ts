import { once } from 'node:events';
import { createServer, type Server as HttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { io as connect, type Socket } from 'socket.io-client';
import { Server } from 'socket.io';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { directBroadcast, plainBroadcast, type Broadcast } from '../../server/broadcast';
import type { LiveServer } from '../../server/live-types';

const texts = ['a', '復旧の手順を誰が知っていますか。', 'あ'.repeat(60), '💡'.repeat(2000), '𠮷'.repeat(20_000)];

let http: HttpServer;
let io: LiveServer;
let clients: Socket[];

beforeEach(async () => {
  http = createServer();
  io = new Server(http, { serveClient: false, perMessageDeflate: false });
  io.on('connection', (socket) => void socket.join('room'));
  http.listen(0, '127.0.0.1');
  await once(http, 'listening');
  clients = [];
});

afterEach(async () => {
  for (const client of clients) client.close();
  await io.close();
});

describe('a broadcast written straight to the connections', () => {
  it.each([[['websocket']], [['polling']], [['polling', 'websocket']]])(
    'is the same stream as socket.io’s own, over %s',
    async (transports) => {
      const { told } = await heardBy(transports, 2 * texts.length);
      const frame = (text: string, q: number) => ({ s: 'room', q, n: 'said', b: text, at: '' });
      const both: Broadcast[] = [directBroadcast(io), plainBroadcast(io)];
      texts.forEach((text, at) => both.forEach((say, way) => say('room', 'event', frame(text, 2 * at + way))));
      expect(await told).toEqual(texts.flatMap((text, at) => [frame(text, 2 * at), frame(text, 2 * at + 1)]));
    },
  );

  it('keeps the order with what socket.io itself has to send to a connection', async () => {
    const { told } = await heardBy(['websocket'], 300);
    const say = directBroadcast(io);
    for (let q = 0; q < 300; q += 1) {
      const frame = { s: 'room', q, n: 'said', b: 'x'.repeat(q * 10), at: '' };
      if (q % 3 === 0) io.to('room').emit('event', frame);
      else say('room', 'event', frame);
    }
    const heard = await told;
    expect(heard.map((one) => (one as { q: number }).q)).toEqual(heard.map((_, at) => at));
  });

  it('reaches nobody who is in another room', async () => {
    const { told } = await heardBy(['websocket'], 1);
    const say = directBroadcast(io);
    say('elsewhere', 'event', { s: 'elsewhere', q: 1, n: 'said', b: 'secret', at: '' });
    say('room', 'event', { s: 'room', q: 1, n: 'said', b: 'open', at: '' });
    expect((await told)[0]).toMatchObject({ b: 'open' });
  });

  it('writes straight where nothing waits: what it reaches behind is there in the versions we have', async () => {
    await heardBy(['websocket'], 1);
    let writes = 0;
    for (const socket of io.sockets.sockets.values()) {
      const write = socket.conn.write.bind(socket.conn);
      socket.conn.write = (...given: Parameters<typeof write>) => {
        writes += 1;
        return write(...given);
      };
    }
    directBroadcast(io)('room', 'counts', { s: 'room', c: { a: 1 } });
    expect(writes).toBe(0);
  });
});

/** Connects one client that is in the room; `told` are the first frames it hears, in their order. */
async function heardBy(transports: string[], count: number): Promise<{ told: Promise<unknown[]> }> {
  const { port } = http.address() as AddressInfo;
  const client = connect(`http://127.0.0.1:${String(port)}`, { transports, reconnection: false });
  clients.push(client);
  const heard: unknown[] = [];
  const told = new Promise<unknown[]>((resolve) => {
    client.on('event', (frame: unknown) => {
      heard.push(frame);
      if (heard.length === count) resolve(heard);
    });
  });
  await new Promise<void>((connected) => client.once('connect', connected));
  return { told };
}
