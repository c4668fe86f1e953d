import { afterAll, beforeAll, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { openStore } from '../../db/open';
import { gatherCrowd, type Crowd } from '../support/crowd';
import { connectAll } from '../support/load';
import type { LoadClient } from '../support/load-client';
import { startServer, type Server } from '../support/server';
import { badShapes } from './bad-shapes';

const honest = 20;
const samples = 5;
/** Under this nobody feels a wait, and on a busy machine everything takes it. */
const unfelt = 50;
const framesEach = 8;

let crowd: Crowd;
let server: Server;

beforeAll(async () => {
  crowd = await gatherCrowd(honest + 1);
  server = await startServer({ databaseUrl: crowd.databaseUrl });
});

afterAll(async () => {
  await server.stop();
  await crowd.clear();
});

it('hundreds of malformed frames, binary and too long ones are refused or ignored, and honest people feel nothing', async () => {
  const { lecture } = crowd.cast.parts;
  const stream = `board/${lecture}/pub`;
  const clients = await connectAll(server.url, crowd.attendees.slice(0, honest), (client) =>
    client.emitWithAck('follow', { stream, position: null }),
  );
  const shapes = badShapes(lecture);
  expect(shapes.length).toBeGreaterThanOrEqual(318);
  const before = await slowest(clients, stream);
  const attack = attackWith(shapes);
  const during = await slowest(clients, stream);
  await attack;
  expect(during).toBeLessThan(Math.max(2 * before, unfelt));
  expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
  expect(clients.every((client) => client.isOpen)).toBe(true);
  expect(server.said()).not.toMatch(/failed|TypeError|SyntaxError/);
  expect(await textsAsked()).toEqual([]);
  for (const client of clients) client.close();
});

it('other versions of the protocol, and no protocol, are turned away', async () => {
  const ask = (query: string, init?: RequestInit) => fetch(`${server.url}/socket.io/?${query}`, init);
  for (const query of [
    'EIO=3&transport=polling',
    'EIO=99&transport=polling',
    'transport=polling',
    'EIO=4&transport=smoke',
  ]) {
    expect([400, 403], query).toContain((await ask(query)).status);
  }
  for (const query of ['EIO=4&transport=polling&sid=none', 'EIO=4&transport=polling&sid=__proto__']) {
    expect((await ask(query, { method: 'POST', body: '40' })).status, query).toBe(400);
  }
  expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
});

/** The 95th percentile of what honest people wait for an answer, in milliseconds. */
async function slowest(clients: readonly LoadClient[], stream: string): Promise<number> {
  const waits: number[] = [];
  for (let sample = 0; sample < samples; sample += 1) {
    for (const client of clients) {
      const began = performance.now();
      expect(await client.emitWithAck('mine', stream)).toMatchObject({ ok: true });
      waits.push(performance.now() - began);
    }
  }
  return waits.sort((one, other) => one - other)[Math.floor(waits.length * 0.95)] ?? 0;
}

/** Many sockets of one forger, each good for some frames; a line that the server cuts has done its work. */
async function attackWith(shapes: readonly string[]): Promise<void> {
  const cookie = crowd.attendees[honest] ?? '';
  const binary = [Buffer.alloc(0), Buffer.from([0xb4, 0x00]), Buffer.alloc(60_000, 0xff)];
  const tooLong = ['42["command",' + '"x"'.repeat(400_000), Buffer.alloc(1024 * 1024)];
  const frames: (string | Buffer)[] = [...shapes, ...binary, ...tooLong];
  for (let from = 0; from < frames.length; from += framesEach) {
    await throwFrames(cookie, frames.slice(from, from + framesEach));
  }
}

async function throwFrames(cookie: string, frames: readonly (string | Buffer)[]): Promise<void> {
  const address = `${server.url.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`;
  const socket = new WebSocket(address, { headers: { cookie, origin: server.url } });
  socket.on('error', () => undefined);
  const ended = new Promise((resolve) => socket.once('close', resolve));
  await new Promise<void>((resolve) => {
    socket.once('close', () => resolve());
    socket.on('message', (raw: Buffer) => {
      const said = raw.toString('utf8');
      if (said.startsWith('0')) socket.send('40');
      if (!said.startsWith('40')) return;
      for (const frame of frames) socket.send(frame, { fin: true });
      // Answered after all of them, unless the line is cut.
      socket.send('4277["listen","seminar/x"]');
      resolve();
    });
  });
  await Promise.race([ended, new Promise((resolve) => socket.on('message', resolve))]);
  socket.close();
}

/** Nothing of it has become a question. */
async function textsAsked(): Promise<string[]> {
  const store = openStore(crowd.databaseUrl);
  const rows = await store.db.selectFrom('question').select('text').execute();
  await store.close();
  return rows.map(({ text }) => text);
}
