import { existsSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import type { App } from '~/app';

/** A piece of work for the thread. */
export type AsideOrder = { id: number; name: string; input: unknown };
export type AsideAnswer = { id: number; made: unknown } | { id: number; failed: string };

type Waiting = { take: (answer: AsideAnswer) => void; fail: (reason: Error) => void; bell: NodeJS.Timeout };

const patience = 30_000;
const limits = { maxOldGenerationSizeMb: 512 };

export type AsideThread = { aside: App['aside']; stop: () => Promise<void> };

/**
 * One thread for heavy work, started when it is first needed. Who waits longer than half a minute is told so, and the
 * thread ends with all that it has; the next piece of work begins a new one.
 */
export function openAside(databaseUrl: string): AsideThread {
  let thread: Worker | null = null;
  let last = 0;
  const waiting = new Map<number, Waiting>();

  function end(reason: Error): Promise<unknown> {
    const ended = thread;
    thread = null;
    for (const { fail, bell } of waiting.values()) {
      clearTimeout(bell);
      fail(reason);
    }
    waiting.clear();
    return ended ? ended.terminate() : Promise.resolve();
  }

  function begin(): Worker {
    const begun = openThread({ databaseUrl });
    begun.unref();
    begun.on('message', (answer: AsideAnswer) => waiting.get(answer.id)?.take(answer));
    begun.on('error', (reason) => void (thread === begun && end(reason)));
    begun.on('exit', () => void (thread === begun && end(new Error('The thread for heavy work ended.'))));
    return begun;
  }

  const order = (name: string, input: unknown) =>
    new Promise<unknown>((made, fail) => {
      const id = (last += 1);
      const bell = setTimeout(() => void end(new Error(`${name} took longer than ${String(patience)} ms.`)), patience);
      const take = (answer: AsideAnswer) => {
        clearTimeout(bell);
        waiting.delete(id);
        if ('failed' in answer) fail(new Error(answer.failed));
        else made(answer.made);
      };
      waiting.set(id, { take, fail, bell });
      thread ??= begin();
      thread.postMessage({ id, name, input } satisfies AsideOrder);
    });

  return { aside: order, stop: async () => void (await end(new Error('The server is stopping.'))) };
}

/** Compiled it stands beside the process's own file; while we develop it is read as it is written. */
function openThread(workerData: { databaseUrl: string }): Worker {
  const compiled = new URL('./aside-thread.js', import.meta.url);
  if (existsSync(compiled)) return new Worker(compiled, { workerData, resourceLimits: limits });
  const written = new URL('./aside-thread.ts', import.meta.url).href;
  // tsx reads the files of the main thread only, unless it is told to here.
  const begin = `import('tsx/esm/api').then(({ register }) => (register(), import(${JSON.stringify(written)})));`;
  return new Worker(begin, { eval: true, workerData, resourceLimits: limits });
}
