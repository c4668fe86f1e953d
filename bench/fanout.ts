import { startServer } from '../tests/support/server';
import { rowOf, type Row } from './row';
import { startBare } from './support/bare-server';
import type { LoadClient } from '../tests/support/load-client';
import { gatherCrowd, type Crowd } from '../tests/support/crowd';
import { connectAll, countFrames } from '../tests/support/load';
import { acked, following, idIn } from './support/lecture-crowd';
import { processorTime } from './support/processor';

const sizes = { quick: [200], full: [200, 1000, 4000] };
const runs = 3;
const approvals = 40;

/** One pending question after the other is approved; each approval reaches every attendee. Delivered a CPU-second. */
export async function measure({ quick }: { quick: boolean }): Promise<Row[]> {
  const rows: Row[] = [];
  for (const size of quick ? sizes.quick : sizes.full) {
    const crowd = await gatherCrowd(size);
    const measured = [];
    for (let run = 0; run < runs; run += 1) measured.push({ ours: await ours(crowd, run), limit: await bare(crowd) });
    await crowd.clear();
    rows.push(rowOf(`${String(size)} attendees`, 'delivered/CPU-s (more)', measured));
  }
  return rows;
}

async function ours(crowd: Crowd, run: number): Promise<number> {
  const server = await startServer({ databaseUrl: crowd.databaseUrl });
  const audience = await connectAll(server.url, crowd.attendees, following(crowd, 'pub'));
  const [chair] = await connectAll(server.url, [crowd.chair], following(crowd, 'mod'));
  if (!chair) throw new Error('the chair could not connect');
  const pending = await askAll(audience, `run ${String(run)}`, crowd.cast.parts.lecture);
  const delivered = await deliver(server.pid, audience, approvals, (index) =>
    acked(chair, 'board.approve', { questionId: pending[index] }),
  );
  for (const client of [...audience, chair]) client.close();
  await server.stop();
  return delivered;
}

async function askAll(audience: readonly LoadClient[], run: string, partId: string): Promise<string[]> {
  const ids: string[] = [];
  for (let index = 0; index < approvals; index += 1) {
    const client = audience[index % audience.length];
    if (!client) throw new Error('nobody is there to ask');
    const asked = await acked(client, 'board.ask', {
      partId,
      text: `${run}、質問その${String(index)}。${'復元の訓練は'.repeat(8)}`,
    });
    ids.push(idIn(asked));
  }
  return ids;
}

async function bare(crowd: Crowd): Promise<number> {
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
  const delivered = await deliver(server.pid, audience, approvals, () => speaker.emitWithAck('shout', frame));
  for (const client of [...audience, speaker]) client.close();
  await server.stop();
  return delivered;
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
