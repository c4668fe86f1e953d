import { expect, it } from 'vitest';
import { listChallenges, listSteps } from '~/features/challenges/challenges.server';
import { setCategory, writePublicText } from '~/features/challenges/curation.server';
import { runningAccount } from '~/features/challenges/running-account';
import { onBothEngines } from '../../support/world';
import { aimAt, rowOf, yamane } from './desk';
import { found, opened, release, split } from './ledger-desk';

onBothEngines('Splitting a challenge', (open) => {
  it('makes one more of some sentences, with the next number, and the rest stays', async () => {
    const { world, desk } = await opened(open);
    await setCategory(world.app, yamane, { ...(await aimAt(world, desk, 1)), categoryId: desk.categories[1] ?? '' });
    world.clock.forward(1000);
    expect(await split(world, desk, 1, [[11, 21]])).toBe(4);
    expect(await found(world, desk, 1)).toMatchObject({
      original: '訓練はどう続けますか。',
      state: 'triaged',
      parts: [4],
    });
    expect(await found(world, desk, 4)).toMatchObject({
      ...{ original: '費用はいくらですか。', state: 'raw', parts: [1], categoryId: null, source: 'answer' },
    });
    const account = runningAccount(await listChallenges(world.app.db, desk.seminarId));
    expect(account).toMatchObject({ received: 3, split: 1 });
    const { challengeId } = await aimAt(world, desk, 1);
    const steps = await listSteps(world.app.db, { seminarId: desk.seminarId, id: challengeId });
    expect(steps.map(({ action, by }) => `${action} ${by?.id ?? ''}`)).toEqual([
      'sort challenge yamane',
      'split challenge yamane',
    ]);
  });

  it('has a wording looked at again that was handed over for the whole', async () => {
    const { world, desk } = await opened(open);
    await setCategory(world.app, yamane, { ...(await aimAt(world, desk, 1)), categoryId: desk.categories[0] ?? '' });
    await writePublicText(world.app, yamane, { ...(await aimAt(world, desk, 1)), text: '文', intent: 'hand-over' });
    await split(world, desk, 1, [[11, 21]]);
    expect(await rowOf(world, desk, 1)).toMatchObject({ state: 'triaged', public_text: '文' });
  });

  it('is refused where one of the two would say nothing, and of a text that is out', async () => {
    const { world, desk } = await opened(open);
    for (const stretches of [[], [[0, 21]], [[0, 999_999]], [[30, 40]]] as [number, number][][])
      await expect(split(world, desk, 1, stretches)).rejects.toMatchObject({
        code: 'challenges.notSplit',
        status: 422,
      });
    await release(world, desk, 2);
    await expect(split(world, desk, 2, [[0, 3]])).rejects.toMatchObject({ code: 'challenges.notNow' });
    expect(await listChallenges(world.app.db, desk.seminarId)).toHaveLength(3);
  });
});
