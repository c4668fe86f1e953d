import { describe, expect, it } from 'vitest';
import { testPostgresUrl } from '../support/stores';
import { onBothEngines } from '../support/world';

describe('the cluster suite', () => {
  it('runs on a real PostgreSQL', () => {
    expect(testPostgresUrl, 'TEST_POSTGRES_URL').not.toBeNull();
  });
});

onBothEngines('the writer', (open) => {
  it.each([{}, { mayWait: true }])('takes back only the job that threw, and commits those with it: %j', async (how) => {
    const { app } = await open();
    const outcomes = await Promise.allSettled([
      app.write(async (work) => work.nudge('one'), how),
      app.write(async (work) => {
        await work.append('board/p/pub', { name: 'question-opened', body: { text: 'gone' } });
        throw new Error('no');
      }, how),
      app.write((work) => work.append('board/p/pub', { name: 'question-opened', body: { text: 'kept' } }), how),
    ]);
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    const events = await app.db.selectFrom('event').select(['seq', 'body']).execute();
    expect(events).toEqual([{ seq: 1, body: JSON.stringify({ text: 'kept' }) }]);
  });

  it('numbers a stream densely however many write at once', async () => {
    const { app } = await open();
    const count = 250;
    await Promise.all(
      Array.from({ length: count }, (_, place) =>
        app.write((work) => work.append('board/p/pub', { name: 'question-opened', body: { place } })),
      ),
    );
    const events = await app.db.selectFrom('event').select('seq').orderBy('seq').execute();
    expect(events.map(({ seq }) => seq)).toEqual(Array.from({ length: count }, (_, place) => place + 1));
  });
});
