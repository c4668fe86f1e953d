import { afterAll, beforeAll, expect, it } from 'vitest';
import { newCommandId } from '~/live/command-id';
import { openStore, type Store } from '~db/open';
import { gatherCrowd, type Crowd } from '../support/crowd';
import { Follower, until } from '../support/follower';
import { startServer, type Server } from '../support/server';
import { layRedisLine, type RedisLine } from './redis-line';

let crowd: Crowd;
let store: Store;
let line: RedisLine;
let nodeA: Server;
let nodeB: Server;
const followers: Follower[] = [];

beforeAll(async () => {
  const redisUrl = process.env['TEST_REDIS_URL'];
  if (redisUrl === undefined) throw new Error('TEST_REDIS_URL names no Redis');
  line = await layRedisLine(redisUrl);
  crowd = await gatherCrowd(12, 'postgres');
  store = openStore(crowd.databaseUrl);
  [nodeA, nodeB] = await Promise.all([startNode(), startNode()]);
});

afterAll(async () => {
  for (const follower of followers) follower.close();
  await Promise.all([nodeA.stop(), nodeB.stop()]);
  line.close();
  await store.close();
  await crowd.clear();
});

function startNode(): Promise<Server> {
  return startServer({ databaseUrl: crowd.databaseUrl, settings: { REDIS_URL: line.url } });
}

function boardOf(audience: 'pub' | 'mod'): string {
  return `board/${crowd.cast.parts.lecture}/${audience}`;
}

function cookieOf(attendee: number): string {
  const cookie = crowd.attendees[attendee];
  if (cookie === undefined) throw new Error('the crowd is smaller');
  return cookie;
}

async function follow(node: Server, cookie: string, audience: 'pub' | 'mod' = 'pub'): Promise<Follower> {
  const follower = await Follower.follow(node.url, cookie, boardOf(audience));
  followers.push(follower);
  return follower;
}

/** Asks through one follower and approves through the chair; gives the question's public id. */
async function openQuestion(asker: Follower, chair: Follower, text: string): Promise<string> {
  const { id } = await asker.does('board.ask', { partId: crowd.cast.parts.lecture, text });
  const { publicId } = await chair.does('board.approve', { questionId: id });
  return publicId ?? '';
}

function submit(node: Server, path: string, cookie: string, fields: Record<string, string>): Promise<Response> {
  const headers = { cookie, origin: node.url };
  return fetch(node.url + path, { method: 'POST', headers, body: new URLSearchParams(fields), redirect: 'manual' });
}

it('what is asked on one node is pending on the other, and once approved there reaches both audiences once, in dense numbers', async () => {
  const [here, there, chair] = await Promise.all([
    follow(nodeA, cookieOf(0)),
    follow(nodeB, cookieOf(1)),
    follow(nodeB, crowd.chair, 'mod'),
  ]);
  const text = '二つのノードのあいだの質問';
  const { id } = await here.does('board.ask', { partId: crowd.cast.parts.lecture, text });
  await until('the chair sees the question', () => chair.heard.some((raw) => raw.includes(text)));
  expect([...here.heard, ...there.heard].some((raw) => raw.includes(text))).toBe(false);
  const { publicId } = await chair.does('board.approve', { questionId: id });
  for (const audience of [here, there]) {
    await until('the question is open', () => audience.seen.events.length > 0);
    const frames = audience.heard.filter((raw) => raw.startsWith('42["event"') && raw.includes(text));
    expect(frames).toHaveLength(1);
    expect(frames[0]).toContain(publicId);
    expect(audience.seen.events.map((event) => event.q)).toEqual([audience.seen.from + 1]);
  }
});

it('numbers both streams densely while questions are approved on both nodes at once', async () => {
  const [here, there] = await Promise.all([follow(nodeA, cookieOf(0)), follow(nodeB, cookieOf(1))]);
  const chairs = await Promise.all([follow(nodeA, crowd.chair, 'mod'), follow(nodeB, crowd.chair, 'mod')]);
  const each = 30;
  await Promise.all(
    chairs.flatMap((chair, node) =>
      Array.from({ length: each }, (_, index) =>
        openQuestion(node === 0 ? here : there, chair, `同時の質問 ${String(node)}-${String(index)}`),
      ),
    ),
  );
  const count = chairs.length * each;
  await until('both audiences have all', () => [here, there].every(({ seen }) => seen.events.length === count));
  expect(here.seen).toEqual(there.seen);
  expect(here.seen.events.map((event) => event.q)).toEqual(
    Array.from({ length: count }, (_, index) => here.seen.from + index + 1),
  );
  await until('both desks stand at the same number', () => new Set(chairs.map(({ seq }) => seq)).size === 1);
});

it('count = distinct voters, whichever node they vote on and however often', async () => {
  const half = crowd.attendees.length / 2;
  const voters = await Promise.all(
    crowd.attendees.map((cookie, index) => follow(index < half ? nodeA : nodeB, cookie)),
  );
  const again = await follow(nodeB, cookieOf(0));
  const chair = await follow(nodeA, crowd.chair, 'mod');
  const publicId = await openQuestion(again, chair, '票を集める質問');
  await Promise.all([...voters, again, ...voters].map((voter) => voter.does('board.vote', { publicId })));
  const everybody = [...voters, again, chair];
  await until('all count the same', () => everybody.every(({ counts }) => counts[publicId] === voters.length));
  await Promise.all(voters.slice(half - 2, half + 2).map((voter) => voter.does('board.unvote', { publicId })));
  await until('four fewer', () => everybody.every(({ counts }) => counts[publicId] === voters.length - 4));
});

it('no cmd_id has two effects, where both nodes get it at the same time', async () => {
  const [here, there] = await Promise.all([follow(nodeA, cookieOf(2)), follow(nodeB, cookieOf(2))]);
  const commands = Array.from({ length: 20 }, (_, index) => {
    const input = { partId: crowd.cast.parts.lecture, text: `二重の質問 ${String(index)}` };
    return { cmd_id: newCommandId(), name: 'board.ask', input };
  });
  const acks = await Promise.all(commands.map((command) => Promise.all([here, there].map((tab) => tab.send(command)))));
  for (const [first, second] of acks) {
    expect(first).toMatchObject({ ok: true });
    expect(second).toEqual(first);
  }
  const rows = await store.db.selectFrom('question').select('id').where('text', 'like', '二重の質問%').execute();
  expect(rows).toHaveLength(commands.length);
});

it('a closed board accepts nothing, where the bell rings on one node while the other is asked', async () => {
  const partId = crowd.cast.parts.discussion;
  const [asker, chair] = await Promise.all([follow(nodeA, cookieOf(3)), follow(nodeB, crowd.chair, 'mod')]);
  await chair.does('board.startPart', { partId });
  const asking = Array.from({ length: 30 }, (_, index) =>
    asker.send({ cmd_id: newCommandId(), name: 'board.ask', input: { partId, text: `鐘の前後 ${String(index)}` } }),
  );
  await chair.does('board.wrap', { partId });
  const late = await asker.send({ cmd_id: newCommandId(), name: 'board.ask', input: { partId, text: '鐘のあと' } });
  const acks = await Promise.all(asking);
  expect(late).toEqual({ ok: false, code: 'board.closed', status: 409 });
  const stream = `board/${partId}/mod`;
  const log = await store.db
    .selectFrom('event')
    .select(['name', 'body'])
    .where('stream_id', '=', stream)
    .orderBy('seq')
    .execute();
  const bell = log.findIndex((event) => event.name === 'part_changed' && event.body.includes('wrapping'));
  const received = log.flatMap((event, place) => (event.name === 'question_received' ? [place] : []));
  expect(received).toHaveLength(acks.filter((ack) => ack.ok).length);
  expect(received.filter((place) => place > bell)).toEqual([]);
});

it('drops a cancelled registration’s sockets on the other node within a second', async () => {
  const attendee = await follow(nodeB, cookieOf(4));
  const answer = await submit(nodeA, `/staff/seminars/${crowd.cast.slug}/registrations`, crowd.secretariat, {
    registrationId: 'registration-crowd-4',
    version: '1',
    to: 'cancelled',
    note: '都合がつかない',
  });
  expect(answer.status).toBeLessThan(400);
  await until('the socket is dropped', () => attendee.dropped, 1000);
});

it('closes the sockets of a session that ends on the other node within a second', async () => {
  const attendee = await follow(nodeB, cookieOf(5));
  const answer = await submit(nodeA, '/sign-out', cookieOf(5), {});
  expect(answer.status).toBe(303);
  await until('the socket is closed', () => attendee.closed, 1000);
});

it('goes on while Redis is away, and lets everybody come back and converge when it is there again', async () => {
  const [here, there, chair] = await Promise.all([
    follow(nodeA, cookieOf(6)),
    follow(nodeB, cookieOf(7)),
    follow(nodeA, crowd.chair, 'mod'),
  ]);
  line.cut();
  const publicId = await openQuestion(here, chair, 'Redis のない間の質問');
  await here.does('board.vote', { publicId });
  await until('the own node has both', () => here.seen.events.length === 1 && here.counts[publicId] === 1);
  await until('the log is read without being told', () => there.seen.events.length === 1);
  line.mend();
  await until('the other node cut its connections', () => there.closed);
  await there.moveTo(nodeB.url, cookieOf(7));
  expect(there.counts[publicId]).toBe(1);
  expect(there.seen).toEqual(here.seen);
});

it('clients of a node that is killed follow on the other, and converge from where they stood', async () => {
  const nodeC = await startNode();
  const lost = await Promise.all([8, 9, 10].map((attendee) => follow(nodeC, cookieOf(attendee))));
  const [stays, chair] = await Promise.all([follow(nodeA, cookieOf(11)), follow(nodeA, crowd.chair, 'mod')]);
  await openQuestion(stays, chair, '落ちる前の質問');
  await until('all have it', () => lost.every(({ seen }) => seen.events.length === 1));
  await nodeC.kill9();
  await openQuestion(stays, chair, '落ちている間の質問');
  await until('the sockets are gone', () => lost.every(({ closed }) => closed));
  await Promise.all(lost.map((follower, index) => follower.moveTo(nodeB.url, cookieOf(8 + index))));
  await openQuestion(stays, chair, '移ったあとの質問');
  await until('all have three', () => [...lost, stays].every(({ seen }) => seen.events.length === 3));
  for (const follower of lost) expect(follower.seen).toEqual(stays.seen);
  nodeC.clear();
});
