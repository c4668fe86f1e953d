import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServer, type Server } from '../support/server';
import { ask, signIn } from './hostile/site';

let server: Server;

beforeAll(async () => {
  server = await startServer({ mode: 'demo' });
});

afterAll(async () => {
  await server.stop();
  server.clear();
});

/** Links to script files, written or preloaded. */
const loadsScript = (page: string) => /<script|rel="modulepreload"/.test(page);

async function findThread(): Promise<string> {
  const { text } = await ask(server, { path: '/archive' });
  return /href="(\/archive\/[^"?/]+)"/.exec(text)?.[1] ?? '';
}

describe('pages that a guest only reads', () => {
  it('load no script', async () => {
    for (const path of ['/', '/seminars/no15', '/privacy', await findThread()]) {
      const { status, text } = await ask(server, { path });
      expect([status, loadsScript(text)], path).toEqual([200, false]);
    }
  });

  it('load it for who is signed in, and where there is something to fill in', async () => {
    const cookie = await signIn(server, 'member');
    expect(loadsScript((await ask(server, { path: await findThread(), cookie })).text)).toBe(true);
    expect(loadsScript((await ask(server, { path: '/seminars/no15/register' })).text)).toBe(true);
  });
});
