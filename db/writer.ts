import type { ControlledTransaction, Kysely } from 'kysely';
import type { Schema } from './schema';

export type Transaction = ControlledTransaction<Schema, string[]>;

type Job = {
  run: (tx: Transaction) => Promise<unknown>;
  resolve: (value: unknown) => void;
  reject: (reason: unknown) => void;
};

type Outcome = { settle: () => void };

/** `gather`: the fewest milliseconds from one commit to the next, in which jobs come together; none: no such wait. */
export type Pace = { gather?: number };

const largestBatch = 100;
const retries = 3;

/**
 * The one door for changes. Jobs that arrive while a commit is under way share the next one, so that a burst pays for
 * one flush of the disk; each has its own savepoint, so that one that throws takes only itself back.
 *
 * A job may run again after a deadlock on PostgreSQL: it must do nothing outside its transaction.
 */
export class Writer {
  readonly #db: Kysely<Schema>;
  readonly #pace: Pace;
  readonly #waiting: Job[] = [];
  #busy = false;
  #committed = Number.NEGATIVE_INFINITY;

  constructor(db: Kysely<Schema>, pace: Pace = {}) {
    this.#db = db;
    this.#pace = pace;
  }

  /** Resolves after the commit; rejects with what the job threw, or with the reason why the commit failed. */
  write<T>(run: (tx: Transaction) => Promise<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      // The promise is made for this very run, so what comes back is its T.
      this.#waiting.push({ run, resolve: resolve as (value: unknown) => void, reject });
      if (!this.#busy) void this.#drain();
    });
  }

  async #drain(): Promise<void> {
    this.#busy = true;
    await this.#gathered();
    while (this.#waiting.length > 0) await this.#commit(this.#waiting.splice(0, largestBatch), retries);
    this.#committed = performance.now();
    this.#busy = false;
  }

  /** A job that comes alone is done at once; what follows hard on a commit waits for others that come as fast. */
  #gathered(): Promise<void> {
    const { gather = 0 } = this.#pace;
    const since = performance.now() - this.#committed;
    return new Promise((next) => (since < gather ? setTimeout(next, gather - since) : setImmediate(next)));
  }

  async #commit(jobs: Job[], triesLeft: number): Promise<void> {
    let tx: Transaction | undefined;
    try {
      tx = await this.#db.startTransaction().execute();
      const outcomes: Outcome[] = [];
      for (const job of jobs) outcomes.push(await runWithin(tx, job));
      await tx.commit().execute();
      for (const outcome of outcomes) outcome.settle();
    } catch (reason) {
      await tx
        ?.rollback()
        .execute()
        .catch(() => undefined);
      if (triesLeft > 0 && isContention(reason)) return this.#commit(jobs, triesLeft - 1);
      for (const job of jobs) job.reject(reason);
    }
  }
}

async function runWithin(tx: Transaction, job: Job): Promise<Outcome> {
  const saved = await tx.savepoint('job').execute();
  try {
    const value = await job.run(tx);
    await saved.releaseSavepoint('job').execute();
    return { settle: () => job.resolve(value) };
  } catch (reason) {
    if (isContention(reason)) throw reason;
    await saved.rollbackToSavepoint('job').execute();
    return { settle: () => job.reject(reason) };
  }
}

/** PostgreSQL: serialization failure, deadlock. */
function isContention(reason: unknown): boolean {
  return reason instanceof Error && 'code' in reason && (reason.code === '40001' || reason.code === '40P01');
}
