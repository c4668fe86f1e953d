import { expect, it } from 'vitest';
import { onBothEngines } from '../support/world';

onBothEngines('the world of a test', (open) => {
  it('starts with an empty database, the same clock and the same ids', async () => {
    for (let time = 0; time < 2; time += 1) {
      const { app, store } = await open();
      expect(await app.db.selectFrom('person').selectAll().execute()).toEqual([]);
      expect(app.now().toISOString()).toBe('2026-12-04T07:00:00.000Z');
      expect(app.newId()).toBe('zT1OtIX9aV9H5WKvbGksEg');
      await app.write(async (work) => {
        await work.tx.insertInto('audit').values(act(work.newId(), work.at)).execute();
      });
      await store.close();
    }
  });

  it('tells what was published and nudged, after the commit alone', async () => {
    const { app, published, nudged, counted } = await open();
    await app.write(async (work) => {
      await work.append('board/p1/pub', { name: 'question-opened', body: {} });
      work.count('board/p1/pub', 'q1');
      work.nudge('registrations/s1');
      expect(published).toEqual([]);
    });
    expect({ published, nudged, counted }).toEqual({
      published: ['board/p1/pub'],
      counted: ['board/p1/pub q1'],
      nudged: ['registrations/s1'],
    });
  });

  it('lets a read wait for a change under way and gives counts as numbers', async () => {
    const { app } = await open();
    const change = app.write((work) => work.tx.insertInto('audit').values(act(work.newId(), work.at)).execute());
    const read = app.db
      .selectFrom('audit')
      .select(({ fn }) => fn.countAll<number>().as('rows'))
      .executeTakeFirst();
    await change;
    expect(typeof (await read)?.rows).toBe('number');
  });

  it('moves its clock by hand', async () => {
    const { app, clock } = await open();
    clock.forward(60_000);
    expect(app.now().toISOString()).toBe('2026-12-04T07:01:00.000Z');
  });
});

function act(id: string, at: string) {
  return { id, at, person_id: null, seminar_id: null, action: 'open room', subject: 'r1', note: '' };
}
