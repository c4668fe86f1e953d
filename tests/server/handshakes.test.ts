import { afterEach, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { openLive, type LiveSite } from './open-live';

const sites: LiveSite[] = [];

async function site(limits: Parameters<typeof openLive>[0]): Promise<LiveSite> {
  const opened = await openLive(limits);
  sites.push(opened);
  return opened;
}

afterEach(async () => {
  for (const opened of sites.splice(0)) await opened.close();
});

const path = '/socket.io/?EIO=4&transport=polling';

/** Begins so many sessions by plain requests, one after the other, each as from that address. */
async function begin(address: string, times: number, from: string): Promise<Response[]> {
  const answers: Response[] = [];
  for (let time = 0; time < times; time += 1) {
    answers.push(await fetch(address + path, { headers: { 'X-Forwarded-For': from } }));
  }
  return answers;
}

const statuses = (answers: readonly Response[]) => answers.map(({ status }) => status);

it('L8: of one address as many sockets begin as a company has people; the next is told when to come again', async () => {
  const { address } = await site({ handshakesPerSecond: 1, trustProxy: 1 });
  const answers = await begin(address, 7, '192.0.2.1');
  expect(statuses(answers)).toEqual([200, 200, 200, 200, 200, 200, 429]);
  const wait = Number(answers.at(-1)?.headers.get('retry-after'));
  expect(wait).toBeGreaterThan(0);
  expect(wait).toBeLessThanOrEqual(10);
  expect(statuses(await begin(address, 1, '192.0.2.2'))).toEqual([200]);
});

it('L8: all addresses together have a limit too, and what has begun goes on', async () => {
  const { address } = await site({ handshakesPerSecond: 1, trustProxy: 1 });
  const [first] = await begin(address, 5, '192.0.2.1');
  await begin(address, 5, '192.0.2.2');
  expect(statuses(await begin(address, 1, '192.0.2.3'))).toEqual([429]);
  const { sid } = JSON.parse((await first?.text())?.slice(1) ?? '{}') as { sid: string };
  const under = await fetch(`${address}${path}&sid=${sid}`, { method: 'POST', body: '40' });
  expect(under.status).toBe(200);
});

it('L8: a WebSocket that is too many gets the answer too', async () => {
  const { address } = await site({ handshakesPerSecond: 1, trustProxy: false });
  await begin(address, 6, '192.0.2.1');
  const socket = new WebSocket(`${address.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`);
  const answer = await new Promise<{ status: number | undefined; wait: string | undefined }>((resolve) => {
    socket.on('error', () => undefined);
    socket.once('unexpected-response', (_request, { statusCode, headers }) =>
      resolve({ status: statusCode, wait: headers['retry-after'] }),
    );
  });
  expect(answer.status).toBe(429);
  expect(Number(answer.wait)).toBeGreaterThan(0);
});

it('L8: twenty messages at once are a person’s; what is more is told when to come, and a chair may do more', async () => {
  const { cast, connect } = await site({});
  const [attendee, chair] = [await connect(cast.aki), await connect(cast.tokyoChair)];
  const listen = (client: typeof attendee, times: number) =>
    Promise.all(Array.from({ length: times }, () => client.emitWithAck('listen', `seminar/${cast.seminarId}`)));
  const heard = await listen(attendee, 21);
  expect(heard.slice(0, 20)).toEqual(Array.from({ length: 20 }, () => ({ ok: true })));
  expect(heard.at(-1)).toEqual({ ok: false, code: 'common.tooMany', status: 429, after: 1 });
  const stream = `board/${cast.parts.lecture}/mod`;
  expect(await chair.emitWithAck('follow', { stream, position: null })).toMatchObject({ ok: true });
  expect(await listen(chair, 100)).toEqual(Array.from({ length: 100 }, () => ({ ok: true })));
});
