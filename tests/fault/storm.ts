import { newCommandId } from '~/live/command-id';
import { receiveEvent, receiveFollowed, type Following } from '~/live/follow';
import type { Ack, Command, EventFrame, Followed, LoggedFrame } from '~/live/protocol';
import { openStore } from '../../db/open';
import type { Crowd } from '../support/crowd';
import { LoadClient } from '../support/load-client';
import { startServer, type Server } from '../support/server';

/** What a storm did, held against the database and every client: only `acked` may be more than zero. */
export type Toll = { acked: number; lost: number; doubled: number; diverged: number; leaked: number };

type Storm = { crowd: Crowd; commands: number; kills: number; random: () => number };

/** A sent command, and whether an answer came. */
type Sent = { command: Command; sender: number; acked: boolean };

const settle = 200;

/**
 * Attendees ask as fast as they can while the server is killed and started again; after each start everybody comes
 * back and sends what was not acknowledged, under the same cmd_id, as a browser's outbox does. Then the books are held
 * against each other.
 */
export async function rideStorm(storm: Storm): Promise<Toll> {
  const { crowd } = storm;
  const partId = crowd.cast.parts.lecture;
  const sent: Sent[] = Array.from({ length: storm.commands }, (_, index) => ({
    command: { cmd_id: newCommandId(), name: 'board.ask', input: { partId, text: `嵐の中の質問 ${String(index)}` } },
    sender: index % crowd.attendees.length,
    acked: false,
  }));
  for (let kill = 0; kill < storm.kills; kill += 1) await rideOne(storm, sent);
  const server = await startServer({ databaseUrl: crowd.databaseUrl });
  const clients = await comeBack(server, crowd);
  await Promise.all(sent.filter((one) => !one.acked).map((one) => send(clients, one)));
  const toll = { ...(await booksOf(crowd, sent)), ...(await screensOf(server, crowd)) };
  for (const client of clients) client.close();
  await server.stop();
  return toll;
}

/** One life of the server, ended in the middle of what it does. */
async function rideOne({ crowd, kills, random }: Storm, sent: Sent[]): Promise<void> {
  const server = await startServer({ databaseUrl: crowd.databaseUrl });
  const clients = await comeBack(server, crowd);
  const open = sent.filter((one) => !one.acked);
  const goal = Math.ceil((open.length / (kills + 1)) * (0.5 + random()));
  let answered = 0;
  const reached = new Promise<void>((resolve) => {
    for (const one of open) {
      void send(clients, one).then(() => {
        answered += 1;
        if (answered >= goal) resolve();
      });
    }
  });
  await reached;
  await server.kill9();
  for (const client of clients) client.close();
}

function comeBack(server: Server, crowd: Crowd): Promise<LoadClient[]> {
  return Promise.all(crowd.attendees.map((cookie) => LoadClient.connect(server.url, cookie)));
}

/** Never resolves where the server dies before it answers: nobody can tell then. */
async function send(clients: readonly LoadClient[], one: Sent): Promise<void> {
  // The client's answer is the server's; a broken one fails the count below.
  const ack = (await clients[one.sender]?.emitWithAck('command', one.command)) as Ack;
  if (!ack.ok) throw new Error(`refused: ${ack.code}`);
  one.acked = true;
}

/** Each acknowledged question stands in the database once; the numbers of both streams are dense. */
async function booksOf(crowd: Crowd, sent: readonly Sent[]): Promise<Pick<Toll, 'acked' | 'lost' | 'doubled'>> {
  const store = openStore(crowd.databaseUrl);
  const rows = await store.db.selectFrom('question').select('cmd_id').execute();
  await store.close();
  const times = new Map<string, number>();
  for (const row of rows) times.set(row.cmd_id, (times.get(row.cmd_id) ?? 0) + 1);
  const acked = sent.filter((one) => one.acked);
  return {
    acked: acked.length,
    lost: acked.filter((one) => !times.has(one.command.cmd_id)).length,
    doubled: [...times.values()].filter((count) => count > 1).length,
  };
}

type Lines = { seq: number; events: LoggedFrame[] };

/** Approves a few and follows with all: every attendee ends with the same events, none of them of what still waits. */
async function screensOf(server: Server, crowd: Crowd): Promise<Pick<Toll, 'diverged' | 'leaked'>> {
  const watching = await Promise.all(crowd.attendees.map((cookie) => watch(server, cookie, crowd.cast.parts.lecture)));
  const approved = await approveSome(server, crowd);
  await waitUntil(() => watching.every((one) => one.lines().events.length >= approved));
  const screens = watching.map((one) => JSON.stringify(one.lines()));
  for (const one of watching) one.client.close();
  const leaks = watching.filter((one) => JSON.stringify(one.heard).includes('"pending"')).length;
  return { diverged: screens.filter((screen) => screen !== screens[0]).length, leaked: leaks };
}

async function watch(server: Server, cookie: string, partId: string) {
  const client = await LoadClient.connect(server.url, cookie);
  const heard: string[] = [];
  const reduce = (lines: Lines, event: LoggedFrame): Lines => ({ seq: event.q, events: [...lines.events, event] });
  let following: Following<Lines> = {
    position: { epoch: '', seq: 0 },
    state: { seq: 0, events: [] },
    counts: {},
  };
  client.onEvent = (raw) => {
    heard.push(raw);
    const [name, frame] = JSON.parse(raw.slice(2)) as [string, EventFrame];
    if (name !== 'event') return;
    const received = receiveEvent(following, frame, reduce);
    if (received.kind === 'applied') following = received.following;
  };
  const asked = { stream: `board/${partId}/pub`, position: null };
  const followed = (await client.emitWithAck('follow', asked)) as Followed;
  if (!followed.ok) throw new Error(`could not follow: ${followed.code}`);
  const parse = (): Lines => ({ seq: followed.seq, events: [] });
  following = receiveFollowed(following, followed, { reduce, parse });
  return { client, heard, lines: () => following.state };
}

async function approveSome(server: Server, crowd: Crowd): Promise<number> {
  const some = 5;
  const store = openStore(crowd.databaseUrl);
  const pending = await store.db
    .selectFrom('question')
    .select('id')
    .where('state', '=', 'pending')
    .limit(some)
    .execute();
  await store.close();
  const chair = await LoadClient.connect(server.url, crowd.chair);
  for (const { id } of pending) {
    const command = { cmd_id: newCommandId(), name: 'board.approve', input: { questionId: id } };
    const ack = (await chair.emitWithAck('command', command)) as Ack;
    if (!ack.ok) throw new Error(`refused: ${ack.code}`);
  }
  chair.close();
  return pending.length;
}

async function waitUntil(holds: () => boolean): Promise<void> {
  const end = Date.now() + 10_000;
  while (!holds() && Date.now() < end) await new Promise((resolve) => setTimeout(resolve, settle));
}
