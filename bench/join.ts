import { readFileSync } from 'node:fs';
import { gatherCrowd, type Crowd } from '../tests/support/crowd';
import { connectAll } from '../tests/support/load';
import { LoadClient } from '../tests/support/load-client';
import { startServer } from '../tests/support/server';
import { budgeted, percentile, rowOf, type Row } from './row';
import { startBare } from './support/bare-server';
import { following, openQuestions } from './support/lecture-crowd';
import { evenly } from './support/pace';
import { processorTime } from './support/processor';

const runs = 3;
/** All come from one address here, faster than one company's people may. */
const settings = { HANDSHAKES_PER_SECOND: '1000' };
const questions = 40;
const seconds = 5;
const sizes = { quick: [200], full: [1000, 2000] };

/** Milliseconds of the server's processor for each who came, KiB of its memory, and how long each took to be in sync. */
type Rush = { cost: number; memory: number; waits: number[]; bytes: string };

/** Attendees arrive within seconds; each is looked up, gets the board, and is told what is new from then on. */
export async function measure({ quick }: { quick: boolean }): Promise<Row[]> {
  const rows: Row[] = [];
  for (const size of quick ? sizes.quick : sizes.full) {
    const crowd = await gatherCrowd(size);
    const rushes = [];
    for (let run = 0; run < (quick ? 1 : runs); run += 1) rushes.push(await rushOf(crowd));
    await crowd.clear();
    const name = `${String(size)} arrive within ${String(seconds)} s`;
    rows.push(
      rowOf(
        name,
        'CPU-ms per attendee (less)',
        rushes.map(({ first, bare }) => ({ ours: first.cost, limit: bare.cost })),
      ),
      rowOf(
        `${name}, after a kill`,
        'CPU-ms per attendee (less)',
        rushes.map(({ again, bare }) => ({ ours: again.cost, limit: bare.cost })),
      ),
      rowOf(
        `${name}: memory`,
        'KiB per attendee (less)',
        rushes.map(({ first, bare }) => ({ ours: first.memory, limit: bare.memory })),
      ),
      budgeted(`${name}: in sync`, 'ms, p99 (less)', {
        ours: slowest(rushes.map(({ first }) => first)),
        budget: 10_000,
      }),
      budgeted(`${name}, after a kill: in sync`, 'ms, p99 (less)', {
        ours: slowest(rushes.map(({ again }) => again)),
        budget: 10_000,
      }),
    );
  }
  return rows;
}

function slowest(rushes: readonly Rush[]): number {
  return percentile(
    rushes.flatMap(({ waits }) => waits),
    0.99,
  );
}

async function rushOf(crowd: Crowd): Promise<{ first: Rush; again: Rush; bare: Rush }> {
  const server = await startServer({ databaseUrl: crowd.databaseUrl, settings });
  const texts = Array.from(
    { length: questions },
    (_, at) => `質問その${String(at)}。復元の訓練を、どの頻度で行っていますか。`,
  );
  const [first] = await connectAll(server.url, crowd.attendees.slice(0, 1), following(crowd, 'pub'));
  if (!(await hasQuestions(server.url, crowd))) await openQuestions(server, crowd, texts);
  first?.close();
  const came = await arrive(server, crowd.attendees, following(crowd, 'pub'));
  await server.kill9();
  const next = await startServer({ databaseUrl: crowd.databaseUrl, settings });
  const again = await arrive(next, crowd.attendees, following(crowd, 'pub'));
  await next.stop();
  return { first: came, again, bare: await bareRush(crowd, came.bytes) };
}

async function hasQuestions(url: string, crowd: Crowd): Promise<boolean> {
  const client = await LoadClient.connect(url, crowd.attendees[0] ?? '');
  const board = await following(crowd, 'pub')(client);
  client.close();
  return JSON.stringify(board).includes('質問その');
}

async function bareRush(crowd: Crowd, bytes: string): Promise<Rush> {
  const server = await startBare('socket-server.mjs');
  const [first] = await connectAll(server.url, ['none=1'], (client) => client.emitWithAck('take', JSON.parse(bytes)));
  first?.close();
  const give = async (client: LoadClient) => {
    await client.emitWithAck('join');
    return client.emitWithAck('give');
  };
  const rush = await arrive(server, crowd.attendees, give);
  await server.stop();
  return rush;
}

type Measured = { url: string; pid: number };

async function arrive(
  { url, pid }: Measured,
  cookies: readonly string[],
  enter: (client: LoadClient) => Promise<unknown>,
): Promise<Rush> {
  const clients: LoadClient[] = [];
  const waits: number[] = [];
  let bytes = '';
  const [used, held] = [processorTime(pid), memoryOf(pid)];
  await evenly({ times: cookies.length, seconds }, async (at) => {
    const began = performance.now();
    const client = await LoadClient.connect(url, cookies[at] ?? '');
    const board = await enter(client);
    waits.push(performance.now() - began);
    bytes ||= JSON.stringify(board);
    clients.push(client);
  });
  const cost = (processorTime(pid) - used) / cookies.length;
  const memory = (memoryOf(pid) - held) / cookies.length;
  for (const client of clients) client.close();
  return { cost, memory, waits, bytes };
}

/** Resident memory in KiB, as Linux tells it. */
function memoryOf(pid: number): number {
  const status = readFileSync(`/proc/${String(pid)}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? Number.NaN);
}
