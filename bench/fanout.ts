import { startServer } from '../tests/support/server';
import { percentile, rowOf, type Row } from './row';
import { startBare } from './support/bare-server';
import type { LoadClient } from '../tests/support/load-client';
import { gatherCrowd, type Crowd } from '../tests/support/crowd';
import { connectAll, countFrames } from '../tests/support/load';
import { acked, following, idIn } from './support/lecture-crowd';
import { evenly } from './support/pace';
import { processorTime } from './support/processor';

const sizes = { quick: [200], full: [200, 1000, 4000] };
const runs = 3;
const approvals = 40;

/** How long a message is on its way is asked at a pace that an evening has. */
const paced = { times: 100, seconds: 10 };
const pacedAt = 1000;
const pacedName = `${String(pacedAt)} attendees, 10 messages/s`;

/** Messages for each second of the processor; and milliseconds, p99, of those that are sent at a pace. */
type Heard = { rate: number; wait: number };
type Both = { ours: Heard; limit: Heard };

const rates = ({ ours: own, limit }: Both) => ({ ours: own.rate, limit: limit.rate });
const waits = ({ ours: own, limit }: Both) => ({ ours: own.wait, limit: limit.wait });

/** One pending question after the other is approved; each approval reaches every attendee. Delivered a CPU-second. */
export async function measure({ quick }: { quick: boolean }): Promise<Row[]> {
  const rows: Row[] = [];
  for (const size of quick ? sizes.quick : sizes.full) {
    const crowd = await gatherCrowd(size);
    const measured: { ours: Heard; limit: Heard }[] = [];
    for (let run = 0; run < runs; run += 1) measured.push({ ours: await ours(crowd, run), limit: await bare(crowd) });
    await crowd.clear();
    rows.push(rowOf(`${String(size)} attendees`, 'delivered/CPU-s (more)', measured.map(rates)));
    if (size === pacedAt) rows.push(rowOf(pacedName, 'ms, p99 (less)', measured.map(waits)));
  }
  return rows;
}

async function ours(crowd: Crowd, run: number): Promise<Heard> {
  const server = await startServer({ databaseUrl: crowd.databaseUrl });
  const audience = await connectAll(server.url, crowd.attendees, following(crowd, 'pub'));
  const [chair] = await connectAll(server.url, [crowd.chair], following(crowd, 'mod'));
  if (!chair) throw new Error('the chair could not connect');
  const many = approvals + (audience.length === pacedAt ? paced.times : 0);
  const pending = await askAll(audience, { run, many, partId: crowd.cast.parts.lecture });
  const approve = (index: number) => acked(chair, 'board.approve', { questionId: pending[index] });
  const rate = await deliver(server.pid, audience, approvals, approve);
  const wait = many > approvals ? await slowest(audience, (index) => approve(approvals + index)) : Number.NaN;
  for (const client of [...audience, chair]) client.close();
  await server.stop();
  return { rate, wait };
}

type Asked = { run: number; many: number; partId: string };

async function askAll(audience: readonly LoadClient[], { run, many, partId }: Asked): Promise<string[]> {
  const ids: string[] = [];
  for (let index = 0; index < many; index += 1) {
    const client = audience[index % audience.length];
    if (!client) throw new Error('nobody is there to ask');
    const asked = await acked(client, 'board.ask', {
      partId,
      text: `run ${String(run)}、質問その${String(index)}。${'復元の訓練は'.repeat(8)}`,
    });
    ids.push(idIn(asked));
  }
  return ids;
}

async function bare(crowd: Crowd): Promise<Heard> {
  const server = await startBare('socket-server.mjs');
  const join = (client: LoadClient) => client.emitWithAck('join');
  const audience = await connectAll(server.url, crowd.attendees, join);
  const [speaker] = await connectAll(server.url, ['none=1'], () => Promise.resolve());
  if (!speaker) throw new Error('the speaker could not connect');
  const frame = {
    s: `board/${crowd.cast.parts.lecture}/pub`,
    q: 1,
    n: 'question-opened',
    b: sameBytes(),
    at: '2026-12-04T07:00:00.000Z',
  };
  const shout = () => speaker.emitWithAck('shout', frame);
  const rate = await deliver(server.pid, audience, approvals, shout);
  const wait = audience.length === pacedAt ? await slowest(audience, shout) : Number.NaN;
  for (const client of [...audience, speaker]) client.close();
  await server.stop();
  return { rate, wait };
}

/** What an approved question carries to attendees, with the same length. */
function sameBytes(): unknown {
  return {
    question: { publicId: 'x'.repeat(22), text: `run 1、質問その1。${'復元の訓練は'.repeat(8)}`, state: 'open' },
  };
}

/** Runs the rounds one after the other, each until it reached everybody; messages for each second of the server's CPU. */
async function deliver(
  pid: number,
  audience: readonly LoadClient[],
  rounds: number,
  round: (index: number) => Promise<unknown>,
): Promise<number> {
  const frames = countFrames(audience, 'event');
  const before = processorTime(pid);
  for (let index = 0; index < rounds; index += 1) {
    await round(index);
    await frames.reached((index + 1) * audience.length);
  }
  const seconds = (processorTime(pid) - before) / 1000;
  return (rounds * audience.length) / seconds;
}

/** Sends at a pace and gives how long messages were on their way to everybody, p99, in milliseconds. */
async function slowest(audience: readonly LoadClient[], send: (index: number) => Promise<unknown>): Promise<number> {
  const sent: number[] = [];
  const waited: number[] = [];
  let all: () => void = () => undefined;
  const heard = new Promise<void>((resolve) => (all = resolve));
  for (const client of audience) {
    let next = 0;
    client.onEvent = (raw) => {
      if (!raw.startsWith('42["event"')) return;
      waited.push(performance.now() - (sent[next] ?? Number.NaN));
      next += 1;
      if (waited.length === paced.times * audience.length) all();
    };
  }
  await evenly(paced, async (index) => {
    sent[index] = performance.now();
    await send(index);
  });
  await heard;
  return percentile(waited, 0.99);
}
