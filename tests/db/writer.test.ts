import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Store, Transaction, Urgency } from '~db/open';
import { openSqliteStore } from '../support/stores';

const hour = 3_600_000;
const waiting: Urgency = { mayWait: true };

/** `patience` is so long that who waited for it would see the test's own end first. */
describe('the writer at a live pace', () => {
  let store: Store;

  beforeEach(async () => {
    store = await openSqliteStore({ gather: 5, patience: hour });
  });

  afterEach(() => store.close());

  const keep = (key: string) => (tx: Transaction) => tx.insertInto('meta').values({ key, value: '' }).execute();
  const kept = async () => {
    const rows = await store.db.selectFrom('meta').select('key').where('key', 'like', 'job-%').execute();
    return rows.map(({ key }) => key).sort();
  };
  /** Changes with every commit of the other connection: https://www.sqlite.org/pragma.html#pragma_data_version */
  const version = async () => {
    const { rows } = await sql<{ data_version: number }>`pragma data_version`.execute(store.db);
    return rows[0]?.data_version;
  };

  it('does what may wait with the next that may not, in the order of their coming', async () => {
    const done: string[] = [];
    const job = (name: string) => () => Promise.resolve(void done.push(name));
    await Promise.all([
      store.writer.write(job('one'), waiting),
      store.writer.write(job('two'), waiting),
      store.writer.write(job('three')),
      store.writer.write(job('four'), waiting),
    ]);
    expect(done).toEqual(['one', 'two', 'three', 'four']);
  });

  it('commits a hundred who may wait at once and as one', async () => {
    await store.writer.write(keep('first'));
    const before = await version();
    await Promise.all(
      Array.from({ length: 100 }, (_, at) => store.writer.write(keep(`job-${String(100 + at)}`), waiting)),
    );
    expect(await kept()).toHaveLength(100);
    expect(await version()).toBe(Number(before) + 1);
  });

  it('takes back the one that throws of many who may wait, and keeps the others once', async () => {
    const jobs = Array.from({ length: 100 }, (_, at) =>
      store.writer.write(async (tx) => {
        await keep(`job-${String(100 + at)}`)(tx);
        if (at % 10 === 3) throw new Error(`no ${String(at)}`);
        return at;
      }, waiting),
    );
    const outcomes = await Promise.allSettled(jobs);
    expect(outcomes.filter(({ status }) => status === 'rejected')).toHaveLength(10);
    expect(outcomes[13]).toMatchObject({ status: 'rejected', reason: new Error('no 13') });
    expect(outcomes[14]).toEqual({ status: 'fulfilled', value: 14 });
    expect(await kept()).toHaveLength(90);
  });

  it('takes back a job that throws alone', async () => {
    const alone = store.writer.write(async (tx) => {
      await keep('job-alone')(tx);
      throw new Error('no');
    });
    await expect(alone).rejects.toThrow('no');
    expect(await kept()).toEqual([]);
  });

  it('closes when all that came is done', async () => {
    const quick = await openSqliteStore({ gather: 5, patience: 20 });
    const late = quick.writer.write(keep('job-late'), waiting);
    await quick.close();
    await expect(late).resolves.toHaveLength(1);
  });
});
