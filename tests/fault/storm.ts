import { newCommandId } from '~/live/command-id';
import type { Ack, Command } from '~/live/protocol';
import { openStore } from '../../db/open';
import type { Crowd } from '../support/crowd';
import { Follower, until } from '../support/follower';
import { LoadClient } from '../support/load-client';
import { startServer, type Server } from '../support/server';

/** What a storm did, held against the database and every client: only `acked` may be more than zero. */
export type Toll = { acked: number; lost: number; doubled: number; diverged: number; leaked: number };

type Storm = { crowd: Crowd; commands: number; kills: number; random: () => number };

const opening = '嵐の中の質問その';

function questionsIn(heard: string): string[] {
  return heard.match(new RegExp(`${opening}\\d+。`, 'g')) ?? [];
}

/** A sent command, and whether an answer came. */
type Sent = { command: Command; sender: number; acked: boolean };

/**
 * Attendees ask as fast as they can while the server is killed and started again; after each start everybody comes
 * back and sends what was not acknowledged, under the same cmd_id, as a browser's outbox does. Then the books are held
 * against each other.
 */
export async function rideStorm(storm: Storm): Promise<Toll> {
  const { crowd } = storm;
  const partId = crowd.cast.parts.lecture;
  const sent: Sent[] = Array.from({ length: storm.commands }, (_, index) => ({
    command: { cmd_id: newCommandId(), name: 'board.ask', input: { partId, text: `${opening}${String(index)}。` } },
    sender: index % crowd.attendees.length,
    acked: false,
  }));
  for (let kill = 0; kill < storm.kills; kill += 1) await rideOne(storm, sent);
  const life = await begin(crowd);
  await Promise.all(sent.filter((one) => !one.acked).map((one) => send(life, one)));
  const toll = { ...(await booksOf(crowd, sent)), ...(await screensOf(life.server, crowd)) };
  life.over = true;
  for (const client of life.clients) client.close();
  await life.server.stop();
  return toll;
}

/** One life of the server, with a connection for each attendee. */
type Life = {
  server: Server;
  crowd: Crowd;
  clients: LoadClient[];
  /** Connections on their way, by their attendee. */
  comingBack: (Promise<LoadClient> | undefined)[];
  over: boolean;
};

async function begin(crowd: Crowd): Promise<Life> {
  const server = await startServer({ databaseUrl: crowd.databaseUrl });
  const clients = await Promise.all(crowd.attendees.map((cookie) => LoadClient.connect(server.url, cookie)));
  return { server, crowd, clients, comingBack: [], over: false };
}

/** Ends a life in the middle of what it does. */
async function rideOne({ crowd, kills, random }: Storm, sent: Sent[]): Promise<void> {
  const life = await begin(crowd);
  const open = sent.filter((one) => !one.acked);
  const goal = Math.ceil((open.length / (kills + 1)) * (0.5 + random()));
  let answered = 0;
  const reached = new Promise<void>((resolve, reject) => {
    for (const one of open) {
      send(life, one).then((isAcked) => {
        if (isAcked) answered += 1;
        if (answered >= goal) resolve();
      }, reject);
    }
  });
  await reached;
  life.over = true;
  await life.server.kill9();
  for (const client of life.clients) client.close();
}

/**
 * Whether an answer came: where the server dies before it answers, nobody can tell. Who is cut while it lives comes back
 * and sends the same again, as a browser does.
 */
async function send(life: Life, one: Sent): Promise<boolean> {
  while (!life.over) {
    const client = life.clients[one.sender];
    if (!client) throw new Error(`nobody sends as ${String(one.sender)}`);
    // The client's answer is the server's; a broken one fails the count below.
    const ack = (await Promise.race([client.emitWithAck('command', one.command), client.lost])) as Ack | null;
    if (ack && !ack.ok && ack.after !== undefined) {
      // Told when to come again, a browser's outbox waits as long.
      await new Promise((resolve) => setTimeout(resolve, (ack.after ?? 0) * 1000));
      continue;
    }
    if (ack && !ack.ok) throw new Error(`refused: ${ack.code}`);
    one.acked ||= ack !== null;
    if (ack) return true;
    await comeBack(life, { sender: one.sender, lost: client });
  }
  return false;
}

/** Once for each connection that was lost while the server lives, however many answers waited on it. */
async function comeBack(life: Life, { sender, lost }: { sender: number; lost: LoadClient }): Promise<void> {
  if (life.over) return;
  const cookie = life.crowd.attendees[sender] ?? '';
  const again = (life.comingBack[sender] ??= LoadClient.connect(life.server.url, cookie));
  const client = await again;
  if (life.clients[sender] === lost) life.clients[sender] = client;
  life.comingBack[sender] = undefined;
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

/** Approves a few and follows with all: every attendee ends with the same events, none of them of what still waits. */
async function screensOf(server: Server, crowd: Crowd): Promise<Pick<Toll, 'diverged' | 'leaked'>> {
  const stream = `board/${crowd.cast.parts.lecture}/pub`;
  const watching = await Promise.all(crowd.attendees.map((cookie) => Follower.follow(server.url, cookie, stream)));
  const approved = await approveSome(server, crowd);
  await until('everybody sees what was approved', () =>
    watching.every(({ seen }) => seen.events.length >= approved.length),
  );
  const screens = watching.map(({ seen }) => JSON.stringify(seen));
  for (const one of watching) one.close();
  const leaks = watching.filter(({ heard }) =>
    questionsIn(heard.join()).some((text) => !approved.includes(text)),
  ).length;
  return { diverged: screens.filter((screen) => screen !== screens[0]).length, leaked: leaks };
}

/** Gives the texts of what it approved. */
async function approveSome(server: Server, crowd: Crowd): Promise<string[]> {
  const some = 5;
  const store = openStore(crowd.databaseUrl);
  const pending = await store.db
    .selectFrom('question')
    .select(['id', 'text'])
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
  return pending.map(({ text }) => text);
}
