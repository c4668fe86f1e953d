import { expect, it } from 'vitest';
import { readSettings } from '../../../server/settings';
import { onBothEngines, type World } from '../../support/world';
import { tableOf } from './board-table';

/** A lecture with the limits that people have where nobody set others. */
async function limited(open: () => Promise<World>) {
  const world = await open();
  Object.assign(world.askLimits, readSettings({ DATABASE_URL: 'file:none' }).askLimits);
  const table = await tableOf(world);
  const { aki, parts } = table.cast;
  const ask = (who = aki, cmdId?: string) =>
    table.send(who, 'board.ask', { partId: parts.lecture, text: '質問です。' }, cmdId);
  return { ...table, ask };
}

onBothEngines('Who asks on boards', (open) => {
  it('asks once in five seconds; who waits may go on, and others are not held back', async () => {
    const { world, cast, ask } = await limited(open);
    expect(await ask()).toMatchObject({ ok: true });
    world.clock.forward(4900);
    expect(await ask()).toEqual({ ok: false, code: 'board.askPause', status: 429, after: 1 });
    expect(await ask(cast.ben)).toMatchObject({ ok: true });
    world.clock.forward(100);
    expect(await ask()).toMatchObject({ ok: true });
  });

  it('asks ten times in ten minutes, and again ten minutes after the first', async () => {
    const { world, ask } = await limited(open);
    for (let number = 0; number < 10; number += 1) {
      expect(await ask()).toMatchObject({ ok: true });
      world.clock.forward(10_000);
    }
    expect(await ask()).toEqual({ ok: false, code: 'board.askMany', status: 409, after: 500 });
    world.clock.forward(10 * 60_000 - 100_000);
    expect(await ask()).toMatchObject({ ok: true });
  });

  it('is told again that a question was taken, however fast it comes twice', async () => {
    const { ask } = await limited(open);
    const first = await ask(undefined, 'A'.repeat(22));
    expect(first).toMatchObject({ ok: true });
    expect(await ask(undefined, 'A'.repeat(22))).toEqual(first);
  });

  it('gets no more questions by taking them back', async () => {
    const { world, cast, send, ask } = await limited(open);
    const first = await ask();
    const { id } = (first.ok ? first.result : {}) as { id?: string };
    await send(cast.aki, 'board.withdraw', { questionId: id });
    expect(await ask()).toMatchObject({ code: 'board.askPause' });
    world.clock.forward(5000);
    expect(await ask()).toMatchObject({ ok: true });
  });
});
