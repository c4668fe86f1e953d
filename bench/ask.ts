import { newCommandId } from '~/live/command-id';
import { startServer } from '../tests/support/server';
import { rowOf, type Row } from './row';
import { startBare } from './support/bare-server';
import type { LoadClient } from '../tests/support/load-client';
import { gatherCrowd, type Crowd } from '../tests/support/crowd';
import { connectAll } from '../tests/support/load';
import { processorTime } from './support/processor';

const runs = 3;
/** So many that nobody asks more than a person may within ten minutes. */
const askers = 400;
const paced = { questions: 300, seconds: 10 };
const burst = { quick: 500, full: 3000 };
/** Asked before the burst that counts, of both: compiling a cold process's code costs more than the work. */
const before = 1000;

type Asking = (client: LoadClient, text: string) => Promise<unknown>;
type Rush = (clients: readonly LoadClient[], ask: Asking) => Promise<number>;

/** Questions that were acknowledged, which is: on disk, for each second of the server's CPU. */
export async function measure({ quick }: { quick: boolean }): Promise<Row[]> {
  const crowd = await gatherCrowd(askers);
  const many = quick ? burst.quick : burst.full;
  const cases: [string, Rush, number][] = [
    [`${String(paced.questions)} questions in ${String(paced.seconds)} s, cold`, askPaced, 0],
    [`${String(many)} questions as fast as it goes`, (clients, ask) => askAtOnce(clients, ask, many), before],
  ];
  const rows: Row[] = [];
  for (const [name, rush, first] of cases) {
    const measured = [];
    for (let run = 0; run < (quick ? 1 : runs); run += 1) {
      measured.push({ ours: await ours(crowd, rush, first), limit: await bare(crowd, rush, first) });
    }
    rows.push(rowOf(name, 'acked/CPU-s (more)', measured));
  }
  await crowd.clear();
  return rows;
}

async function ours(crowd: Crowd, rush: Rush, first: number): Promise<number> {
  // Looked at as always; only the pause between two of one person's is left out.
  const settings = { ASKS_IN_TEN_MINUTES: '1000' };
  const server = await startServer({ databaseUrl: crowd.databaseUrl, settings });
  const stream = `board/${crowd.cast.parts.lecture}/pub`;
  const clients = await connectAll(server.url, crowd.attendees, (client) =>
    client.emitWithAck('follow', { stream, position: null }),
  );
  const ask: Asking = (client, text) => {
    const input = { partId: crowd.cast.parts.lecture, text };
    return client.emitWithAck('command', { cmd_id: newCommandId(), name: 'board.ask', input });
  };
  await askAtOnce(clients, ask, first);
  const rate = await perProcessorSecond(server.pid, () => rush(clients, ask));
  for (const client of clients) client.close();
  await server.stop();
  return rate;
}

async function bare(crowd: Crowd, rush: Rush, first: number): Promise<number> {
  const server = await startBare('socket-server.mjs');
  const clients = await connectAll(server.url, crowd.attendees, (client) => client.emitWithAck('join'));
  const keep: Asking = (client, text) => client.emitWithAck('keep', text);
  await askAtOnce(clients, keep, first);
  const rate = await perProcessorSecond(server.pid, () => rush(clients, keep));
  for (const client of clients) client.close();
  await server.stop();
  return rate;
}

async function perProcessorSecond(pid: number, run: () => Promise<number>): Promise<number> {
  const used = processorTime(pid);
  const acked = await run();
  return acked / ((processorTime(pid) - used) / 1000);
}

/** Even over the seconds, whoever's turn it is. */
async function askPaced(clients: readonly LoadClient[], ask: Asking): Promise<number> {
  const pause = (paced.seconds * 1000) / paced.questions;
  const asked: Promise<unknown>[] = [];
  for (let index = 0; index < paced.questions; index += 1) {
    asked.push(ask(clientAt(clients, index), textOf(index)));
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
  return countAcked(asked);
}

/** Each client asks its next question when the last is acknowledged. */
async function askAtOnce(clients: readonly LoadClient[], ask: Asking, many: number): Promise<number> {
  const each = Math.floor(many / clients.length);
  const answers = await Promise.all(
    clients.map(async (client, number) => {
      const asked: unknown[] = [];
      for (let index = 0; index < each; index += 1) asked.push(await ask(client, textOf(number * each + index)));
      return asked;
    }),
  );
  return countAcked(answers.flat());
}

async function countAcked(asked: readonly unknown[]): Promise<number> {
  const answers = await Promise.all(asked);
  const refused = answers.find((answer) => !(typeof answer === 'object' && answer && 'ok' in answer && answer.ok));
  if (refused !== undefined) throw new Error(`a question was refused: ${JSON.stringify(refused)}`);
  return answers.length;
}

function clientAt(clients: readonly LoadClient[], index: number): LoadClient {
  const client = clients[index % clients.length];
  if (!client) throw new Error('nobody is there to ask');
  return client;
}

function textOf(index: number): string {
  return `質問その${String(index)}。復元の訓練は、どのくらいの頻度で行っていますか。`;
}
