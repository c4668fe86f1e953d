import { afterAll, beforeAll, expect, it } from 'vitest';
import { newCommandId } from '~/live/command-id';
import { gatherCrowd, type Crowd } from '../support/crowd';
import { LoadClient } from '../support/load-client';
import { startServer, type Server } from '../support/server';

/**
 * Of 200 questions 100 are opened. Everything that twenty attendees are told while that goes on and after it, over
 * their sockets and by every page of theirs, holds nothing of the others, and nowhere who asked.
 */
const questions = 200;
const watchers = 20;
const askers = 40;
/** A socket sends so many at once; a chair at work is slower than this script. */
const stepsEach = 40;

let crowd: Crowd;
let server: Server;

beforeAll(async () => {
  crowd = await gatherCrowd(watchers + askers);
  server = await startServer({ databaseUrl: crowd.databaseUrl });
});

afterAll(async () => {
  await server.stop();
  await crowd.clear();
});

const isOpened = (at: number) => at % 2 === 0;
const textOf = (at: number) => `${isOpened(at) ? '公開' : '未公開'}の合言葉${String(at)}番について伺います。`;

it('no byte to twenty attendees holds one of a hundred unapproved questions, or anybody who asked', async () => {
  const heard = crowd.attendees.slice(0, watchers).map(() => [] as string[]);
  const sockets = await Promise.all(heard.map((bytes, at) => watch(crowd.attendees[at] ?? '', bytes)));
  const asked = await askAll();
  await settleAll(asked);
  await Promise.all(sockets.map((socket, at) => catchUp(socket, heard[at] ?? [])));
  for (const [at, bytes] of heard.entries()) bytes.push(...(await pagesOf(crowd.attendees[at] ?? '')));
  for (const socket of sockets) socket.close();

  const everything = heard.flat().join('\n');
  for (let at = 0; at < questions; at += 2) expect(everything).toContain(textOf(at));
  expect(everything).not.toContain('未公開の合言葉');
  for (const id of asked) expect(everything).not.toContain(id);
  for (let at = watchers; at < watchers + askers; at += 1) expect(everything).not.toContain(`crowd-${String(at)}`);
  expect(everything).not.toContain('見送りの秘密の理由');
  // Where they may be seen they are: what was looked for above is what is written.
  const console = await fetch(`${server.url}/console/${crowd.cast.parts.lecture}`, {
    headers: { cookie: crowd.chair },
  });
  const desk = await console.text();
  expect(desk).toContain(textOf(1));
  expect(desk).toContain('見送りの秘密の理由');
});

const streams = () => ['pub', 'mod'].map((audience) => `board/${crowd.cast.parts.lecture}/${audience}`);

/** A socket that keeps each byte it is sent; it asks for the chairs' stream too, as a forger would. */
async function watch(cookie: string, bytes: string[]): Promise<LoadClient> {
  const client = await LoadClient.connect(server.url, cookie);
  client.onEvent = (raw) => bytes.push(raw);
  await catchUp(client, bytes);
  return client;
}

async function catchUp(client: LoadClient, bytes: string[]): Promise<void> {
  for (const stream of streams()) {
    bytes.push(JSON.stringify(await client.emitWithAck('follow', { stream, position: null })));
    bytes.push(JSON.stringify(await client.emitWithAck('mine', stream)));
  }
}

async function askAll(): Promise<string[]> {
  const ids: string[] = [];
  for (let from = 0; from < askers; from += 1) {
    const client = await LoadClient.connect(server.url, crowd.attendees[watchers + from] ?? '');
    for (let at = from; at < questions; at += askers) {
      const input = { partId: crowd.cast.parts.lecture, text: textOf(at) };
      ids[at] = (await done(client, 'board.ask', input)).id ?? '';
    }
    client.close();
  }
  return ids;
}

/** Every second one is opened; of the others some are refused, some found good, some left as they came. */
async function settleAll(asked: readonly string[]): Promise<void> {
  for (let from = 0; from < asked.length; from += stepsEach) {
    const chair = await LoadClient.connect(server.url, crowd.chair);
    await chair.emitWithAck('follow', { stream: streams()[1], position: null });
    for (const [step, questionId] of asked.slice(from, from + stepsEach).entries()) {
      const at = from + step;
      if (isOpened(at)) await done(chair, 'board.approve', { questionId });
      else if (at % 3 === 0) await done(chair, 'board.reject', { questionId, reason: '見送りの秘密の理由' });
      else if (at % 5 === 0) await done(chair, 'board.check', { questionId });
    }
    chair.close();
  }
}

async function done(client: LoadClient, name: string, input: unknown): Promise<Record<string, string>> {
  const ack = await client.emitWithAck('command', { cmd_id: newCommandId(), name, input });
  expect(ack, name).toMatchObject({ ok: true });
  // Our own server's acknowledgement of what was done.
  return (ack as { result: Record<string, string> | null }).result ?? {};
}

/** Every page, feed and file that an attendee may ask for with what they know, and those of the staff that they may not. */
async function pagesOf(cookie: string): Promise<string[]> {
  const { slug, parts } = crowd.cast;
  const { lecture } = parts;
  const paths = [
    ...['', '/attendees', '/challenges', '/deck', '/deck.pptx', '/me', '/policy', '/report', '/results'].map(
      (page) => `/seminars/${slug}${page}`,
    ),
    ...[`/seminars/${slug}/results.csv`, `/seminars/${slug}.ics`, '/', '/archive', '/me', '/privacy'],
    ...[`/live/${lecture}`, `/live/${lecture}?_data=routes/live.$partId`, `/live/${lecture}?tab=questions&order=new`],
    ...[`/console/${lecture}`, `/console/${lecture}?_data=routes/console.$partId`],
    ...[`/projector/${lecture}`, `/projector/${lecture}?_data=routes/projector.$partId`],
    ...['/archive?q=合言葉', '/archive?_data=routes/archive._index', '/staff', `/staff/seminars/${slug}`],
  ];
  return Promise.all(
    paths.map(async (path) => {
      const answer = await fetch(`${server.url}${path}`, { headers: { cookie } });
      expect([200, 302, 401, 403, 404], path).toContain(answer.status);
      return answer.text();
    }),
  );
}
