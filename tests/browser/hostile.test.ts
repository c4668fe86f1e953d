import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { catalogue } from '~/catalogue.server';
import { LoadClient } from '../support/load-client';
import { seededRandom } from '../support/seeded-random';
import { startServer, type Server } from '../support/server';
import { commandInput, fieldsOf, fill } from './hostile/made-up';
import { ask, openLink, signIn, type Answer, type Asked } from './hostile/site';
import { listRoutes, readStock, takeStock, type Stock } from './hostile/stock';
import { others, picking, texts } from './hostile/values';

/** Another seed throws other things. */
const seed = 16;
const cast = ['secretariat', 'tokyoChair', 'speaker', 'operator', 'attendee', 'member', 'administrator'] as const;
const slowest = 1000;
const routes = listRoutes();

let server: Server;
let stock: Stock;
let cookies: Record<string, string>;

beforeAll(async () => {
  server = await startServer({ mode: 'demo', settings: { TRUST_PROXY: '1' } });
  stock = await readStock(server, takeStock);
  const signedIn = await Promise.all(cast.map(async (who) => [who, await signIn(server, who)] as const));
  const link = stock.links[0] ?? '';
  cookies = { guest: '', ...Object.fromEntries(signedIn), link: await openLink(server, link) };
});

afterAll(async () => {
  await server.stop();
  server.clear();
});

async function throwAt(asked: readonly Asked[]): Promise<void> {
  const faults: string[] = [];
  for (const one of asked) {
    const answer = await ask(server, one).catch((reason: unknown) => String(reason));
    const fault = typeof answer === 'string' ? `${answer} ${one.path}` : faultOf(answer);
    if (fault !== null) faults.push(fault);
  }
  expect(faults.slice(0, 20)).toEqual([]);
  await mustBeWell();
}

function faultOf({ status, milliseconds, text, what }: Answer): string | null {
  if (status >= 500) return `${String(status)} ${what}`;
  if (milliseconds > slowest) return `${String(Math.round(milliseconds))} ms ${what}`;
  const mute = status >= 400 && !/[ぁ-ん]|refusal|"code":|issues|"result":|"step":/.test(text);
  return mute ? `${String(status)} without a sentence ${what}: ${text.slice(0, 100)}` : null;
}

/** Still there, and nothing was its own fault. */
async function mustBeWell(): Promise<void> {
  expect((await ask(server, { path: '/healthz' })).status).toBe(200);
  expect(
    server
      .said()
      .split('\n')
      .filter((line) => line.startsWith('{')),
  ).toEqual([]);
}

describe('whatever is sent', () => {
  const random = seededRandom(seed);
  const pick = picking(random);
  const whom = () => pick(Object.values(cookies));

  it('no address fails, is slow or says nothing', async () => {
    const asked = routes.flatMap((route) =>
      Array.from({ length: 8 }, (): Asked => {
        const query = new URLSearchParams(Array.from({ length: 3 }, () => [pick(queries), pick(texts).slice(0, 400)]));
        if (random() < 0.5) query.set('_data', random() < 0.8 ? route.id : pick(texts).slice(0, 200));
        return { path: `${fill(route.path, { stock, pick, random })}?${query.toString()}`, cookie: whom() };
      }),
    );
    await throwAt(asked);
  });

  it('no form fails, is slow or says nothing', async () => {
    const asked = routes.flatMap((route) =>
      Array.from({ length: 8 }, (): Asked => {
        const path = fill(route.path, { stock, pick, random });
        const loader = random() < 0.7 ? `?_data=${encodeURIComponent(route.id)}` : '';
        return { method: 'POST', path: path + loader, cookie: whom(), ...fieldsOf({ stock, pick, random }) };
      }),
    );
    await throwAt(asked);
  });

  it('no command fails, is slow or says nothing', async () => {
    const names = [...catalogue.commands.keys(), '__proto__', ''];
    const asked = names.flatMap((name) =>
      Array.from({ length: 6 }, (): Asked => {
        const input = random() < 0.1 ? pick(others) : commandInput({ stock, pick, random });
        const cmd_id = random() < 0.95 ? idOf(random) : pick(texts);
        return {
          ...{ method: 'POST', path: '/command', type: 'application/json', cookie: whom() },
          body: JSON.stringify({ cmd_id, name, input, role: 'administrator' }),
        };
      }),
    );
    await throwAt(asked);
  });

  it('no message over a socket ends the process', async () => {
    for (const cookie of Object.values(cookies)) {
      const client = await LoadClient.connect(server.url, cookie);
      for (const name of ['follow', 'unfollow', 'mine', 'listen', 'command', 'error', 'disconnect', '__proto__']) {
        for (const other of others.slice(0, 12)) client.send(name, other);
        client.send(name);
        client.send(name, pick(texts).slice(0, 500), pick(others));
      }
      client.close();
      await mustBeWell();
    }
  });
});

const queries = [
  'q',
  'before',
  'year',
  'category',
  'state',
  'lng',
  'return',
  'c',
  'list',
  'sort',
  'kept',
  'stream',
  'seq',
  'code',
  'back',
];

function idOf(random: () => number): string {
  return Array.from({ length: 22 }, () => Math.floor(random() * 10)).join('');
}
