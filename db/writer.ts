import { CompiledQuery, type ControlledTransaction, type Kysely } from 'kysely';
import type { Schema } from './schema';

export type Transaction = ControlledTransaction<Schema, string[]>;

type Job = {
  run: (tx: Transaction) => Promise<unknown>;
  /** When it is to be committed at the latest, if the one before has come to its end: in performance.now(). */
  due: number;
  mayWait: boolean;
  resolve: (value: unknown) => void;
  reject: (reason: unknown) => void;
};

type Outcome = { settle: () => void };

/**
 * How long jobs wait to be committed together, in milliseconds; without it nothing waits.
 * `gather`: from one commit to the next at the fewest. `patience`: from the coming of a job that may wait to its commit.
 */
export type Pace = { gather?: number; patience?: number };

/**
 * `mayWait`: nobody misses its effect for some hundredths of a second, very many of its kind may come at once, and few of
 * them throw.
 */
export type Urgency = { mayWait?: boolean | undefined };

const largestBatch = 100;
const retries = 3;

/**
 * The one door for changes. Jobs that arrive while a commit is under way share the next one, so that a burst pays for
 * one flush of the disk; each has its own savepoint, so that one that throws takes only itself back. They are done in
 * the order of their coming: who may wait goes along with the next that may not.
 *
 * A job may run again, after a deadlock on PostgreSQL or where another one of its kind threw: it must do nothing outside
 * its transaction.
 */
export class Writer {
  readonly #db: Kysely<Schema>;
  readonly #pace: Required<Pace>;
  readonly #waiting: Job[] = [];
  #busy = false;
  #committed = Number.NEGATIVE_INFINITY;
  #alarm: { at: number; clear: () => void } | null = null;

  constructor(db: Kysely<Schema>, { gather = 0, patience = 0 }: Pace = {}) {
    this.#db = db;
    this.#pace = { gather, patience };
  }

  /** Resolves after the commit; rejects with what the job threw, or with the reason why the commit failed. */
  write<T>(run: (tx: Transaction) => Promise<T>, { mayWait = false }: Urgency = {}): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      const due = performance.now() + (mayWait ? this.#pace.patience : 0);
      // The promise is made for this very run, so what comes back is its T.
      this.#waiting.push({ run, due, mayWait, resolve: resolve as (value: unknown) => void, reject });
      if (!this.#busy) this.#wakeFor(due);
    });
  }

  /** Resolves when all that came has been done, and nobody waits any more. */
  async rest(): Promise<void> {
    while (this.#busy || this.#waiting.length > 0) await new Promise((next) => setTimeout(next, 1));
  }

  /** A job that comes alone is done at once; what follows hard on a commit waits for others that come as fast. */
  #wakeFor(due: number): void {
    const isFull = this.#waiting.length >= largestBatch;
    const at = isFull ? 0 : Math.max(due, this.#committed + this.#pace.gather);
    if (this.#alarm && this.#alarm.at <= at) return;
    this.#alarm?.clear();
    this.#alarm = { at, clear: afterwards(at - performance.now(), () => void this.#drain()) };
  }

  async #drain(): Promise<void> {
    this.#alarm = null;
    this.#busy = true;
    const jobs = this.#waiting.splice(0, largestBatch);
    await this.#commit(jobs, attemptOf(jobs));
    this.#committed = performance.now();
    this.#busy = false;
    if (this.#waiting.length > 0) this.#wakeFor(Math.min(...this.#waiting.map(({ due }) => due)));
  }

  /** A savepoint around each job is spared where one that throws is rare, or alone: then all is taken back. */
  async #commit(jobs: Job[], { triesLeft, each }: Attempt): Promise<void> {
    let tx: Transaction | undefined;
    try {
      tx = await this.#db.startTransaction().execute();
      const outcomes: Outcome[] = [];
      for (const job of jobs) outcomes.push(await (each === 'saved' ? runSaved(tx, job) : runBare(tx, job)));
      await tx.commit().execute();
      for (const outcome of outcomes) outcome.settle();
    } catch (reason) {
      await tx
        ?.rollback()
        .execute()
        .catch(() => undefined);
      if (triesLeft > 0 && isContention(reason)) return this.#commit(jobs, { triesLeft: triesLeft - 1, each });
      if (each === 'bare' && jobs.length > 1) return this.#commit(jobs, { triesLeft, each: 'saved' });
      for (const job of jobs) job.reject(reason);
    }
  }
}

type Attempt = { triesLeft: number; each: 'bare' | 'saved' };

function attemptOf(jobs: readonly Job[]): Attempt {
  return { triesLeft: retries, each: jobs.length === 1 || jobs.every(({ mayWait }) => mayWait) ? 'bare' : 'saved' };
}

/** Runs it after so many milliseconds, or as soon as what is at hand is done; gives how to call it off. */
function afterwards(milliseconds: number, run: () => void): () => void {
  if (milliseconds > 0) {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  }
  const turn = setImmediate(run);
  return () => clearImmediate(turn);
}

/** Built once: Kysely's own way to a savepoint makes a transaction of its own for every job. */
const savepoint = CompiledQuery.raw('savepoint job');
const release = CompiledQuery.raw('release savepoint job');
const backToSavepoint = CompiledQuery.raw('rollback to savepoint job');

async function runBare(tx: Transaction, job: Job): Promise<Outcome> {
  const value = await job.run(tx);
  return { settle: () => job.resolve(value) };
}

async function runSaved(tx: Transaction, job: Job): Promise<Outcome> {
  await tx.executeQuery(savepoint);
  try {
    const value = await job.run(tx);
    await tx.executeQuery(release);
    return { settle: () => job.resolve(value) };
  } catch (reason) {
    if (isContention(reason)) throw reason;
    await tx.executeQuery(backToSavepoint);
    return { settle: () => job.reject(reason) };
  }
}

/** PostgreSQL: serialization failure, deadlock. */
function isContention(reason: unknown): boolean {
  return reason instanceof Error && 'code' in reason && (reason.code === '40001' || reason.code === '40P01');
}
