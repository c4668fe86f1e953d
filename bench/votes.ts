import { newCommandId } from '~/live/command-id';
import { gatherCrowd, type Crowd } from '../tests/support/crowd';
import { connectAll } from '../tests/support/load';
import type { LoadClient } from '../tests/support/load-client';
import { startServer } from '../tests/support/server';
import { openStore } from '../db/open';
import { budgeted, figureOf, percentile, rowOf, type Row } from './row';
import { startBare } from './support/bare-server';
import { following, openQuestions } from './support/lecture-crowd';
import { evenly } from './support/pace';
import { processorTime } from './support/processor';

const runs = 3;
const sizes = {
  quick: { attendees: 200, questions: 20, seconds: 3, rates: [200] },
  full: { attendees: 1000, questions: 100, seconds: 10, rates: [1000, 100] },
};
type Size = Omit<(typeof sizes)['full'], 'rates'> & { rate: number };

/** What one storm showed: processor time for 1,000 votes, waits in milliseconds, and what reached each attendee. */
type Storm = { cost: number; acks: number[]; lags: number[]; framesEach: number };

type Vote = (client: LoadClient, at: number) => Promise<unknown>;

/** Attendees vote on many questions, evenly; every vote is stored, and the counts go to everybody. */
export async function measure({ quick }: { quick: boolean }): Promise<Row[]> {
  const { rates, ...size } = quick ? sizes.quick : sizes.full;
  const rows: Row[] = [];
  for (const rate of rates) {
    const storms = [];
    for (let run = 0; run < (quick ? 1 : runs); run += 1)
      storms.push({ ours: await ours({ ...size, rate }), limit: await bare({ ...size, rate }) });
    const name = `${String(rate)} votes/s of ${String(size.attendees)} on ${String(size.questions)} questions`;
    const costs = storms.map(({ ours: own, limit }) => ({ ours: own.cost, limit: limit.cost }));
    const acks = percentile(
      storms.flatMap(({ ours: own }) => own.acks),
      0.99,
    );
    const lags = percentile(
      storms.flatMap(({ ours: own }) => own.lags),
      0.99,
    );
    const frames = Math.max(...storms.map(({ ours: own }) => own.framesEach));
    rows.push(
      rowOf(name, 'CPU-ms per 1,000 votes (less)', costs),
      budgeted(`${name}: acknowledged`, 'ms, p99 (less)', { ours: acks, budget: 60 }),
      budgeted(`${name}: counted before all`, 'ms, p99 (less)', { ours: lags, budget: 500 }),
      budgeted(`${name}: messages to each`, 'per second (less)', { ours: frames, budget: 3 }),
      figureOf(
        `${name}: for each attendee`,
        'CPU-ms per second',
        costOfEach(
          storms.map((one) => one.ours),
          size,
          rate,
        ),
      ),
    );
  }
  return rows;
}

function costOfEach(storms: readonly Storm[], { attendees }: { attendees: number }, rate: number): number {
  const [middle = Number.NaN] = storms
    .map(({ cost }) => cost)
    .sort((one, other) => one - other)
    .slice(-2);
  return (middle * rate) / 1000 / attendees;
}

async function ours(size: Size): Promise<Storm> {
  const crowd = await gatherCrowd(size.attendees);
  const server = await startServer({ databaseUrl: crowd.databaseUrl });
  const texts = Array.from({ length: size.questions }, (_, at) => `質問その${String(at)}。復元の訓練をしていますか。`);
  const questions = await openQuestions(server, crowd, texts);
  const clients = await connectAll(server.url, crowd.attendees, following(crowd, 'pub'));
  const watcher = watch(clients);
  const vote: Vote = (client, at) => {
    const publicId = questions[questionOf(at, size)];
    return client.emitWithAck('command', { cmd_id: newCommandId(), name: 'board.vote', input: { publicId } });
  };
  const storm = await rage({ pid: server.pid, clients, size, vote, watcher });
  await watcher.sees(votesOf(size));
  for (const client of clients) client.close();
  await server.stop();
  await mustHold(crowd, votesOf(size));
  await crowd.clear();
  return { ...storm, lags: watcher.lagsOf(storm.ackedAt), framesEach: watcher.framesEach() / size.seconds };
}

async function bare(size: Size): Promise<{ cost: number }> {
  const server = await startBare('socket-server.mjs');
  const cookies = Array.from({ length: size.attendees }, () => 'none=1');
  const clients = await connectAll(server.url, cookies, (client) => client.emitWithAck('join'));
  const vote: Vote = (client, at) => client.emitWithAck('ack', { cmd_id: newCommandId(), publicId: String(at) });
  const storm = await rage({ pid: server.pid, clients, size, vote });
  for (const client of clients) client.close();
  await server.stop();
  return storm;
}

function votesOf(size: Size): number {
  return size.rate * size.seconds;
}

/** Each attendee's votes go to questions of their own order, so that none is cast twice. */
function questionOf(at: number, { attendees, questions }: Size): number {
  return ((at % attendees) + Math.floor(at / attendees)) % questions;
}

type Raging = { pid: number; clients: readonly LoadClient[]; size: Size; vote: Vote; watcher?: Watcher };

async function rage({ pid, clients, size, vote, watcher }: Raging) {
  const acks: number[] = [];
  const ackedAt: number[] = [];
  watcher?.begin();
  const used = processorTime(pid);
  await evenly({ times: votesOf(size), seconds: size.seconds }, async (at) => {
    const client = clients[at % clients.length];
    if (!client) throw new Error('nobody is there to vote');
    const asked = performance.now();
    mustBeDone(await vote(client, at));
    ackedAt.push(performance.now());
    acks.push(performance.now() - asked);
  });
  const cost = ((processorTime(pid) - used) / votesOf(size)) * 1000;
  return { cost, acks, ackedAt };
}

function mustBeDone(answer: unknown): void {
  if (typeof answer === 'object' && answer && 'ok' in answer && answer.ok === true) return;
  throw new Error(`a vote was refused: ${JSON.stringify(answer)}`);
}

type Watcher = ReturnType<typeof watch>;

/** Counts what every client is told; the first one reads it. */
function watch(clients: readonly LoadClient[]) {
  const counts = new Map<string, number>();
  const sums: { at: number; sum: number }[] = [];
  let [frames, wanted] = [0, Number.POSITIVE_INFINITY];
  let done: () => void = () => undefined;
  const read = (raw: string) => {
    if (!raw.startsWith('42["counts"')) return;
    // Our own server's frame.
    const [, frame] = JSON.parse(raw.slice(2)) as [string, { c: Record<string, number> }];
    for (const [id, count] of Object.entries(frame.c)) counts.set(id, count);
    const sum = [...counts.values()].reduce((total, count) => total + count, 0);
    sums.push({ at: performance.now(), sum });
    if (sum >= wanted) done();
  };
  clients.forEach((client, at) => {
    client.onEvent = (raw) => {
      frames += 1;
      if (at === 0) read(raw);
    };
  });
  return {
    begin: () => void (frames = 0),
    framesEach: () => frames / clients.length,
    /** Resolves when the counts add up to all votes: none is lost, none is counted twice. */
    sees: (votes: number) =>
      new Promise<void>((resolve) => {
        wanted = votes;
        done = resolve;
        if ((sums.at(-1)?.sum ?? 0) >= votes) resolve();
      }),
    /** From each acknowledgement until the counts that include as many. */
    lagsOf: (ackedAt: readonly number[]) => {
      let next = 0;
      return ackedAt.map((at, index) => {
        while ((sums[next]?.sum ?? Number.POSITIVE_INFINITY) <= index) next += 1;
        return Math.max(0, (sums[next]?.at ?? Number.POSITIVE_INFINITY) - at);
      });
    },
  };
}

async function mustHold(crowd: Crowd, votes: number): Promise<void> {
  const store = openStore(crowd.databaseUrl);
  const rows = await store.db
    .selectFrom('vote')
    .select((row) => row.fn.countAll().as('votes'))
    .executeTakeFirstOrThrow();
  await store.close();
  if (Number(rows.votes) !== votes)
    throw new Error(`${String(votes)} votes were acknowledged, ${String(rows.votes)} kept`);
}
