import { parentPort, workerData } from 'node:worker_threads';
import { doTask } from '~/aside.server';
import { openReader } from '../db/open';
import type { AsideAnswer, AsideOrder } from './aside';

// Handed over by server/aside.ts.
const { databaseUrl } = workerData as { databaseUrl: string };
const doneBy = doTask({ db: openReader(databaseUrl), kept: new Map() });

/** The thread of server/aside.ts: each piece of work is answered under its number. */
parentPort?.on('message', (order: AsideOrder) => {
  void answerTo(order).then((answer) => parentPort?.postMessage(answer));
});

async function answerTo({ id, name, input }: AsideOrder): Promise<AsideAnswer> {
  try {
    return { id, made: await doneBy(name, input) };
  } catch (reason) {
    return { id, failed: reason instanceof Error ? (reason.stack ?? reason.message) : String(reason) };
  }
}
