import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../db/open';
import { challengesWithTexts } from '../support/challenges';
import { LoadClient } from '../support/load-client';
import { startServer, type Server } from '../support/server';
import { ask, openLink, signIn } from './hostile/site';
import { listRoutes, readStock, takeStock, type Stock } from './hostile/stock';

/** None of them may read originals or the list of registrants; the chair reads what waits for approval. */
const cast = ['attendee', 'member', 'speaker', 'operator', 'tokyoChair'] as const;
const outside = ['guest', 'member'];
/** The demo opens the outbox to all, and the gallery of controls shows samples of its own. */
const ofTheDemo = /outbox|^\/ui$/;
const mostIds = 20;

type Secret = { what: string; text: string; keptFrom: readonly string[] };

let server: Server;
let stock: Stock;
let secrets: Secret[];
let cookies: Record<string, string>;

beforeAll(async () => {
  server = await startServer({ mode: 'demo', settings: { TRUST_PROXY: '1' } });
  [stock, secrets] = await Promise.all([readStock(server, takeStock), readStock(server, listSecrets)]);
  const signedIn = await Promise.all(cast.map(async (who) => [who, await signIn(server, who)] as const));
  cookies = { guest: '', link: await openLink(server, stock.links[0] ?? ''), ...Object.fromEntries(signedIn) };
});

afterAll(async () => {
  await server.stop();
  server.clear();
});

async function listSecrets(db: Database): Promise<Secret[]> {
  const shown = await shownTexts(db);
  const all = ['guest', 'link', ...cast];
  const secret = (what: string, text: string, keptFrom: readonly string[] = all): Secret[] =>
    text.length < 6 || shown.includes(text) ? [] : [{ what, text: JSON.stringify(text).slice(1, -1), keptFrom }];
  const challenges = await challengesWithTexts(db).execute();
  const waiting = await db
    .selectFrom('question')
    .select(['id', 'text'])
    .where('state', 'in', ['pending', 'rejected', 'hidden', 'withdrawn'])
    .execute();
  const people = await db
    .selectFrom('person')
    .select(['email'])
    .where('email', 'not in', await castAddresses(db))
    .execute();
  const seminars = await db.selectFrom('seminar').select(['join_url']).execute();
  return [
    ...challenges.flatMap(({ original }) =>
      secret(
        'an original',
        original,
        all.filter((who) => who !== 'attendee'),
      ),
    ),
    ...challenges.flatMap((one) => (one.public_id === null ? secret('a draft', one.public_text) : [])),
    ...waiting.flatMap(({ text }) => secret('a question', text, ['guest', 'link', 'member', 'speaker', 'operator'])),
    ...people.flatMap(({ email }) => secret('an address', email)),
    ...seminars.flatMap(({ join_url: url }) => secret('the call', url, outside)),
  ];
}

async function shownTexts(db: Database): Promise<string> {
  const cards = await db.selectFrom('challenge').select('public_text').where('public_id', 'is not', null).execute();
  const threads = await db.selectFrom('thread').select(['title', 'body', 'answer']).execute();
  return JSON.stringify([cards, threads]);
}

async function castAddresses(db: Database): Promise<string[]> {
  const staff = await db
    .selectFrom('seminar_role')
    .innerJoin('person', 'person.id', 'person_id')
    .select('email')
    .execute();
  return [...staff.map(({ email }) => email), 'aki@mihon.example.jp', 'mio@kaku.example.jp'];
}

function leaksIn(text: string, who: string, where: string): string[] {
  return secrets
    .filter((secret) => secret.keptFrom.includes(who) && text.includes(secret.text))
    .map((secret) => `${who} reads ${secret.what} at ${where}: ${secret.text.slice(0, 40)}`);
}

function addresses(): string[] {
  return listRoutes()
    .filter(({ path }) => !ofTheDemo.test(path))
    .flatMap(({ id, path }) => {
      const name = /:(\w+)/.exec(path)?.[1];
      const ids = name === undefined ? [''] : (stock.ids[name] ?? []).slice(0, mostIds);
      const filled = ids.map((one) => path.replace(/:\w+/, one));
      return filled.flatMap((one) => [one, `${one}?_data=${encodeURIComponent(id)}`]);
    });
}

function streams(): string[] {
  const parts = stock.ids['partId'] ?? [];
  const named = ['board/*/pub', 'board/*/mod', 'board/*/pub/extra', 'rooms/*', 'rooms/*/mod', 'rooms/*/pub', 'board/*'];
  const ofRooms = (stock.ids['roomId'] ?? []).map((roomId) => `room/${roomId}`);
  return [
    ...parts.flatMap((partId) => named.map((name) => name.replace('*', partId))),
    ...ofRooms,
    'rooms/',
    'board//mod',
  ];
}

describe.each(['guest', 'link', ...cast])('what may not be seen by %s', (who) => {
  it('is on no page and in no loader', async () => {
    const leaks: string[] = [];
    for (const path of addresses()) {
      const answer = await ask(server, { path, cookie: cookies[who] ?? '' });
      leaks.push(...leaksIn(answer.text, who, path));
    }
    expect(leaks).toEqual([]);
  });

  it('is in no stream, from now or from the start', async () => {
    const epoch = await readStock(server, (db) =>
      db.selectFrom('meta').select('value').where('key', '=', 'epoch').executeTakeFirstOrThrow(),
    );
    const leaks: string[] = [];
    const client = await LoadClient.connect(server.url, cookies[who] ?? '');
    client.onEvent = (raw) => void leaks.push(...leaksIn(raw, who, 'a frame'));
    for (const stream of streams()) {
      for (const from of ['', `&seq=0&epoch=${epoch.value}`]) {
        const path = `/stream?stream=${encodeURIComponent(stream)}${from}`;
        leaks.push(...leaksIn((await ask(server, { path, cookie: cookies[who] ?? '' })).text, who, path));
      }
    }
    for (const stream of streams().slice(0, 14)) {
      const followed = await client.emitWithAck('follow', { stream, position: { epoch: epoch.value, seq: 0 } });
      leaks.push(...leaksIn(JSON.stringify(followed), who, stream));
    }
    client.close();
    expect(leaks).toEqual([]);
  });
});

it('has enough to look for', () => {
  const kinds = new Set(secrets.map(({ what }) => what));
  expect([...kinds].sort()).toEqual(['a draft', 'a question', 'an address', 'an original', 'the call']);
  expect(secrets.length).toBeGreaterThan(50);
});

it('keeps addresses of people out of what the process says', () => {
  expect(secrets.filter(({ text }) => text.includes('@') && server.said().includes(text))).toEqual([]);
});
