import type { Server as HttpServer, IncomingMessage } from 'node:http';
import { Server } from 'socket.io';
import type { App } from '~/app';
import { catalogue } from '~/catalogue.server';
import type { Actor } from '~/features/accounts/actor';
import { actorFromCookie } from '~/features/accounts/sessions.server';
import { familyOf, type StreamKind } from '~/live/catalogue.server';
import { execute } from '~/live/execute.server';
import { catchUp, followable } from '~/live/following.server';
import { KeptSnapshots } from '~/live/kept-snapshots.server';
import { longestMessage, type Ack, type Follow, type Followed } from '~/live/protocol';
import { Pump } from '~/live/pump.server';
import { Tally } from '~/live/tally.server';
import { Taps } from '~/live/taps.server';
import type { Publisher } from '~/live/work.server';
import { missing, Refusal } from '~/shared/refusal';
import { directBroadcast, type Broadcast } from './broadcast';
import { limitHandshakes, type HandshakeSettings } from './handshakes';
import { Lagging } from './lagging';
import type { LiveClient, LiveServer } from './live-types';
import { joinNodes } from './nodes';
import { guard, oneByOne, type InTurn } from './socket-turns';
import { z } from 'zod';

export type Live = { publisher: Publisher; close: () => Promise<void> };

const headEveryMilliseconds = 5000;
const lagLookEveryMilliseconds = 1000;
const mostStreamsEach = 8;
const mostTopicsEach = 16;
/** PostgreSQL's texts hold no NUL, and neither does any name of ours. */
const nameSchema = z
  .string()
  .max(120)
  .regex(/^[^\0]*$/);
const followSchema = z.object({
  stream: nameSchema,
  position: z.object({ epoch: z.string().max(64), seq: z.number().int().min(0).max(1_000_000_000) }).nullable(),
});

/** The one door of socket.io: who connects, what they may follow, and the way of news to them. */
export async function attachLive(parts: {
  server: HttpServer;
  app: App;
  redisUrl: string | null;
  sameOrigin: (request: IncomingMessage) => boolean;
  settings: HandshakeSettings;
}): Promise<Live> {
  const { app } = parts;
  const io: LiveServer = new Server(parts.server, {
    serveClient: false,
    maxHttpBufferSize: longestMessage,
    perMessageDeflate: false,
    httpCompression: false,
    allowRequest: (request, decide) => decide(null, parts.sameOrigin(request)),
  });
  io.engine.use(limitHandshakes(parts.settings));
  const broadcast = directBroadcast(io);
  const pump = new Pump(app, (frame) => broadcast(streamRoom(frame.s), 'event', frame));
  const kept = new KeptSnapshots(app);
  const tally = new Tally(app, catalogue, (frame) => {
    kept.forget(frame.s);
    broadcast(streamRoom(frame.s), 'counts', frame);
  });
  const here: Publisher = {
    published: (streams) => streams.forEach((streamId) => pump.look(streamId)),
    counted: (streamId, ids) => {
      kept.forget(streamId);
      tally.counted(streamId, ids);
    },
    nudged: (topics) => topics.forEach((topic) => tellChanged({ io, app, broadcast }, topic)),
  };
  const taps = new Taps(app, catalogue);
  const nodes = await joinNodes(io, { redisUrl: parts.redisUrl, here, log: app.log });

  io.use((socket, next) => void greet(app, socket).then(() => next(), next));
  io.on('connection', (socket) => {
    const guarded = guard(app, () => (steers(socket) ? 'crew' : 'attendee'));
    const inTurn = oneByOne();
    socket.on('follow', (asked, answer) => guarded(answer, () => follow({ app, socket, pump, kept, inTurn }, asked)));
    socket.on('unfollow', (streamId) => void inTurn(() => unfollow(socket, streamId)));
    socket.on('mine', (streamId, answer) => guarded(answer, () => mineOf(app, socket.data.actor, streamId)));
    socket.on('listen', (topic, answer) => guarded(answer, () => listen(app, socket, topic)));
    socket.on('tap', (streamId, tapped) => guarded(null, () => tap(taps, socket, streamId, tapped)));
    socket.on('command', (command, answer) =>
      guarded<Ack>(answer, () => execute(app, catalogue, socket.data.actor, command)),
    );
  });
  const heads = setInterval(() => sendHeads({ io, app, pump, broadcast }), headEveryMilliseconds);
  const lagging = new Lagging({
    roomOf: streamRoom,
    welcomeBack: (client, streams) => void welcomeBack({ app, socket: client, pump }, streams),
  });
  const lagLooks = setInterval(() => lagging.look(io, streamsOf, app.now().getTime()), lagLookEveryMilliseconds);

  return {
    publisher: nodes.publisher,
    close: async () => {
      clearInterval(heads);
      clearInterval(lagLooks);
      // What it keeps is counted once more, so the tally stops after it.
      await taps.flush();
      tally.stop();
      await io.close();
      await nodes.close();
    },
  };
}

function streamRoom(streamId: string): string {
  return `s:${streamId}`;
}

function topicRoom(topic: string): string {
  return `t:${topic}`;
}

async function greet(app: App, socket: LiveClient): Promise<void> {
  const cookie = socket.handshake.headers.cookie ?? '';
  socket.data = { actor: await actorFromCookie(app, cookie), cookie, looks: 0 };
  // socket.io keeps the whole first request of every connection alive; at thousands of them that is most of the memory.
  Object.assign(socket.conn, { request: null });
  if (socket.data.actor.kind === 'person') {
    await socket.join([topicRoom(`mine/${socket.data.actor.id}`), topicRoom(`access/${socket.data.actor.id}`)]);
  }
}

type Told = { app: App; socket: LiveClient; pump: Pump };
type Follower = Told & { kept: KeptSnapshots; inTurn: InTurn };

/** Joins first and reads after: what is committed in between is in the reading, or comes as an event, or both (L4). */
async function follow({ app, socket, pump, kept, inTurn }: Follower, message: Follow): Promise<Followed> {
  const asked = followSchema.safeParse(message);
  if (!asked.success) throw new Refusal('common.malformed', 422);
  const { stream: streamId, position } = asked.data;
  const { actor } = socket.data;
  const kind = await inTurn(() => join(app, socket, streamId));
  await pump.follow(streamId);
  return catchUp(app, { kind, streamId, actor, position }, () => kept.of(kind, streamId));
}

async function join(app: App, socket: LiveClient, streamId: string): Promise<StreamKind> {
  const { actor, looks } = socket.data;
  const kind = await followable(app, catalogue, actor, streamId);
  const room = streamRoom(streamId);
  if (streamsOf(socket).length >= mostStreamsEach && !socket.rooms.has(room)) throw new Refusal('common.tooMany', 429);
  await socket.join(room);
  // Rights that went while we asked for them: the look at this socket's rooms came before it was in this one.
  if (socket.data.looks !== looks) await checkSocket(app, socket);
  if (!socket.rooms.has(room)) throw missing();
  return kind;
}

/** What is no name is no stream; an error thrown here would end the process. */
async function unfollow(socket: LiveClient, streamId: unknown): Promise<void> {
  const name = nameSchema.safeParse(streamId);
  if (name.success) await socket.leave(streamRoom(name.data));
}

function streamsOf(socket: LiveClient): string[] {
  return [...socket.rooms].filter((room) => room.startsWith('s:')).map((room) => room.slice(2));
}

/** Who may tap at a stream is who follows it: that was looked at when they joined. */
function tap(taps: Taps, socket: LiveClient, streamId: unknown, tapped: unknown): Promise<void> {
  const name = nameSchema.safeParse(streamId);
  if (name.success && socket.rooms.has(streamRoom(name.data))) taps.add(name.data, tapped);
  return Promise.resolve();
}

/** Whether it follows what only those may who steer: that was looked at when it joined. */
function steers(socket: LiveClient): boolean {
  for (const room of socket.rooms) if (room.startsWith('s:') && room.endsWith('/mod')) return true;
  return false;
}

async function mineOf(app: App, actor: Actor, streamId: unknown): Promise<unknown> {
  const name = nameSchema.safeParse(streamId);
  if (!name.success) throw new Refusal('common.malformed', 422);
  const kind = await followable(app, catalogue, actor, name.data);
  return { ok: true, mine: await kind.mine(app.db, actor, name.data) };
}

async function listen(app: App, socket: LiveClient, topic: unknown): Promise<{ ok: boolean }> {
  const name = nameSchema.safeParse(topic);
  if (!name.success || !(await mayHear(app, socket, name.data))) return { ok: false };
  const room = topicRoom(name.data);
  const { looks } = socket.data;
  if (topicsOf(socket).length >= mostTopicsEach && !socket.rooms.has(room)) throw new Refusal('common.tooMany', 429);
  await socket.join(room);
  if (socket.data.looks !== looks) await checkSocket(app, socket);
  return { ok: socket.rooms.has(room) };
}

/** Topics that a page asked for; those of the socket's own person are none of them, and stay. */
function topicsOf(socket: LiveClient): string[] {
  return [...socket.rooms]
    .filter((room) => room.startsWith('t:'))
    .map((room) => room.slice(2))
    .filter((topic) => catalogue.topics.has(familyOf(topic)));
}

async function mayHear(app: App, socket: LiveClient, topic: string): Promise<boolean> {
  const kind = catalogue.topics.get(familyOf(topic));
  return kind !== undefined && (await kind.mayHear(app.db, socket.data.actor, topic));
}

type Telling = { io: LiveServer; app: App; broadcast: Broadcast };

function tellChanged({ io, app, broadcast }: Telling, topic: string): void {
  if (familyOf(topic) === 'access') return void checkAccess(io, app, topic);
  broadcast(topicRoom(topic), 'changed', familyOf(topic) === 'mine' ? 'mine' : topic);
}

/** A person's rights changed: their sockets leave what they may no longer follow (L9). */
async function checkAccess(io: LiveServer, app: App, topic: string): Promise<void> {
  const sockets = await io.local.in(topicRoom(topic)).fetchSockets();
  for (const { id } of sockets) {
    const socket = io.sockets.sockets.get(id);
    if (!socket) continue;
    try {
      await checkSocket(app, socket);
    } catch (reason) {
      app.log.error(reason, 'looking at a socket’s rights failed; it is cut');
      socket.disconnect(true);
    }
  }
}

async function checkSocket(app: App, socket: LiveClient): Promise<void> {
  socket.data.looks += 1;
  socket.data.actor = await actorFromCookie(app, socket.data.cookie);
  if (socket.data.actor.kind === 'guest') return void socket.disconnect(true);
  for (const topic of topicsOf(socket)) {
    if (!(await mayHear(app, socket, topic))) await socket.leave(topicRoom(topic));
  }
  for (const streamId of streamsOf(socket)) {
    if (await mayStillFollow(app, socket, streamId)) continue;
    await socket.leave(streamRoom(streamId));
    socket.emit('dropped', streamId);
  }
}

async function mayStillFollow(app: App, socket: LiveClient, streamId: string): Promise<boolean> {
  const kind = catalogue.streams.get(familyOf(streamId));
  return kind !== undefined && (await kind.mayFollow(app.db, socket.data.actor, streamId));
}

/** A laggard's rights may have gone while it was in no room, where no look at them finds it. */
async function welcomeBack({ app, socket, pump }: Told, streams: readonly string[]): Promise<void> {
  try {
    for (const streamId of streams) {
      if (await mayStillFollow(app, socket, streamId)) await socket.join(streamRoom(streamId));
      else socket.emit('dropped', streamId);
    }
    await tellHeads({ app, socket, pump }, streamsOf(socket));
  } catch (reason) {
    app.log.error(reason, 'looking at a socket’s rights failed; it is cut');
    socket.disconnect(true);
  }
}

async function tellHeads({ app, socket, pump }: Told, streams: readonly string[]): Promise<void> {
  await Promise.all(streams.map((streamId) => pump.follow(streamId)));
  for (const { streamId, seq } of pump.heads()) {
    if (streams.includes(streamId)) socket.emit('head', { s: streamId, e: app.epoch, q: seq, n: null });
  }
}

type Heads = Telling & { pump: Pump };

/**
 * Looks into the logs too: what another node did not get told, or could not be read at its time, is sent then.
 * Not volatile: of two volatile frames to one socket in a row the second is dropped.
 */
function sendHeads({ io, app, pump, broadcast }: Heads): void {
  for (const { streamId, seq } of pump.heads()) {
    const present = io.sockets.adapter.rooms.get(streamRoom(streamId))?.size ?? 0;
    if (present === 0) {
      pump.forget(streamId);
      continue;
    }
    pump.look(streamId);
    broadcast(streamRoom(streamId), 'head', { s: streamId, e: app.epoch, q: seq, n: present });
  }
}
