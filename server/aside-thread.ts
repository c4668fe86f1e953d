import { parentPort } from 'node:worker_threads';
import { asideTasks } from '~/aside.server';
import type { AsideAnswer, AsideOrder } from './aside';

/** The thread of server/aside.ts: one piece of work after the other, each answered under its number. */
parentPort?.on('message', (order: AsideOrder) => {
  void answerTo(order).then((answer) => parentPort?.postMessage(answer));
});

async function answerTo({ id, name, input }: AsideOrder): Promise<AsideAnswer> {
  try {
    return { id, made: await asideTasks[name](input) };
  } catch (reason) {
    return { id, failed: reason instanceof Error ? (reason.stack ?? reason.message) : String(reason) };
  }
}
