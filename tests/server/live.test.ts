import { afterEach, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { closeAllSessions } from '~/features/accounts/sessions.server';
import { cancelRegistration } from '~/features/registration/states.server';
import { accessTopic } from '~/live/protocol';
import type { LoadClient } from '../support/load-client';
import { until } from '../support/follower';
import { openLive, type LiveSite } from './open-live';

const sites: LiveSite[] = [];

async function site(): Promise<LiveSite> {
  const opened = await openLive();
  sites.push(opened);
  return opened;
}

afterEach(async () => {
  for (const opened of sites.splice(0)) await opened.close();
});

/** All that the client hears from now on, as it came. */
function heardBy(client: LoadClient): string[] {
  const heard: string[] = [];
  client.onEvent = (raw) => void heard.push(raw);
  return heard;
}

it('L9: who loses a role leaves its streams and its topics', async () => {
  const { app, cast, connect } = await site();
  const client = await connect(cast.tokyoChair);
  const heard = heardBy(client);
  const [curation, page] = [`challenges/${cast.seminarId}`, `seminar/${cast.seminarId}`];
  expect(await client.emitWithAck('listen', curation)).toEqual({ ok: true });
  expect(await client.emitWithAck('listen', page)).toEqual({ ok: true });
  const stream = `board/${cast.parts.lecture}/mod`;
  expect(await client.emitWithAck('follow', { stream, position: null })).toMatchObject({ ok: true });
  await app.write(async (work) => {
    await work.tx.deleteFrom('seminar_role').where('person_id', '=', cast.tokyoChair.id).execute();
    work.nudge(accessTopic(cast.tokyoChair.id));
  });
  await until('the stream is dropped', () => heard.some((raw) => raw.includes('dropped')));
  await app.write((work) => Promise.resolve([curation, page].forEach((topic) => work.nudge(topic))));
  await until('the page is told', () => heard.some((raw) => raw.includes(page)));
  expect(heard.filter((raw) => raw.includes(curation))).toEqual([]);
  expect(await client.emitWithAck('listen', curation)).toEqual({ ok: false });
  client.close();
});

it('L9: who gives their place back hears the board no more, and can do nothing there', async () => {
  const { app, cast, connect } = await site();
  const client = await connect(cast.aki);
  const heard = heardBy(client);
  const stream = `board/${cast.parts.lecture}/pub`;
  expect(await client.emitWithAck('follow', { stream, position: null })).toMatchObject({ ok: true });
  await cancelRegistration(app, cast.aki, { seminarId: cast.seminarId, version: 1 });
  await until('the stream is dropped', () => heard.some((raw) => raw.includes('dropped')));
  const ask = { cmd_id: app.newId(), name: 'board.ask', input: { partId: cast.parts.lecture, text: 'まだいます' } };
  expect(await client.emitWithAck('command', ask)).toMatchObject({ ok: false, status: 404 });
  client.close();
});

it('L9: a session that ends takes its sockets with it', async () => {
  const { app, cast, connect } = await site();
  const client = await connect(cast.aki);
  let isClosed = false;
  client.onClose = () => void (isClosed = true);
  await closeAllSessions(app, cast.aki.id);
  await until('the socket is closed', () => isClosed);
});

it.each(['https://elsewhere.example', 'null', 'http://127.0.0.1.elsewhere.example'])(
  'takes no socket from a page of %s',
  async (origin) => {
    const { address } = await site();
    const url = `${address.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`;
    const refused = new Promise<string>((resolve) => {
      const socket = new WebSocket(url, { headers: { origin } });
      socket.once('open', () => resolve('open'));
      socket.once('error', ({ message }) => resolve(message));
    });
    expect(await refused).toContain('400');
  },
);

it('answers messages of any shape, and goes on', async () => {
  const { cast, connect, faults } = await site();
  const client = await connect(cast.aki);
  const shapes = [
    null,
    7,
    'x',
    [],
    {},
    [[]],
    { stream: {} },
    { stream: 'board//pub', position: { epoch: 1, seq: -1 } },
  ];
  for (const shape of [...shapes, { stream: 'x'.repeat(500), position: null }, { toString: null }]) {
    for (const name of ['follow', 'mine', 'listen', 'command']) {
      expect(await client.emitWithAck(name, shape), `${name} ${JSON.stringify(shape)}`).toMatchObject({ ok: false });
    }
    client.send('unfollow', shape);
    client.send('follow', shape, 'no callback', shape);
  }
  expect(faults).toEqual([]);
  client.close();
});

it('L12: who follows a board taps, and all see the sum within seconds; who does not is not heard', async () => {
  const { app, cast, connect, faults } = await site();
  const stream = `board/${cast.parts.lecture}/pub`;
  const start = { cmd_id: app.newId(), name: 'board.startPart', input: { partId: cast.parts.lecture } };
  await (await connect(cast.tokyoChair)).emitWithAck('command', start);
  const [aki, ben] = [await connect(cast.aki), await connect(cast.ben)];
  const outside = await connect(cast.stranger);
  for (const client of [aki, ben]) await client.emitWithAck('follow', { stream, position: null });
  const heard = heardBy(ben);
  aki.send('tap', stream, { clap: 2, nod: 1 });
  outside.send('tap', stream, { clap: 5 });
  for (const odd of [null, { stream }, ['x'], 7]) aki.send('tap', odd, odd);
  await until('the sum came', () => heard.some((raw) => raw.includes('+clap')));
  expect(heard.filter((raw) => raw.startsWith('42["counts"')).join()).toContain('"+clap":2');
  expect(faults).toEqual([]);
});
