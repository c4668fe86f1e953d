import { expect, it } from 'vitest';
import { guest } from '~/features/accounts/actor';
import { setCategory, writePublicText } from '~/features/challenges/curation.server';
import { releaseChallenge } from '../../support/desk';
import { undoStep } from '~/features/challenges/desk-step.server';
import { listWaivers, waiveHint } from '~/features/challenges/waivers.server';
import { onBothEngines, type World } from '../../support/world';
import { addCast, addDesk, aimAt, chair, hoshino, nobody, receive, rowOf, yamane, type Desk } from './desk';

const wording = '見本製作所では、Acme Guardの更新に困っています。';
const reason = '世の中に知られた名前';

async function handedOver(open: () => Promise<World>) {
  const world = await open();
  await addCast(world);
  const desk = await addDesk(world);
  await receive(world, desk, ['原文']);
  const aim = () => aimAt(world, desk, 1);
  await setCategory(world.app, yamane, { ...(await aim()), categoryId: desk.categories[0] ?? '' });
  await writePublicText(world.app, yamane, { ...(await aim()), text: wording, intent: 'hand-over' });
  return { world, desk };
}

const aim = (world: World, desk: Desk) => aimAt(world, desk, 1);
const release = async (world: World, desk: Desk) => releaseChallenge(world.app, hoshino, await aim(world, desk));
const waive = async (world: World, desk: Desk, words: string, actor = hoshino) =>
  waiveHint(world.app, actor, { ...(await aim(world, desk)), words, reason });

onBothEngines('A release', (open) => {
  it('waits until each mark of the public text is changed or let stand for a reason', async () => {
    const { world, desk } = await handedOver(open);
    await expect(release(world, desk)).rejects.toMatchObject({ code: 'challenges.undecided', status: 409 });
    await waive(world, desk, 'Acme Guard');
    await expect(release(world, desk)).rejects.toMatchObject({ code: 'challenges.undecided' });
    const text = wording.replace('見本製作所', '〔企業A〕');
    await writePublicText(world.app, yamane, { ...(await aim(world, desk)), text, intent: 'save' });
    await release(world, desk);
    expect(await rowOf(world, desk, 1)).toMatchObject({ state: 'released', public_text: text });
    expect(await listWaivers(world.app.db, (await rowOf(world, desk, 1)).id)).toEqual([
      { words: 'Acme Guard', reason },
    ]);
    const acts = await world.app.db.selectFrom('audit').select(['action', 'note']).execute();
    expect(acts).toContainEqual({ action: 'waive hint', note: '' });
  });

  it('does not happen where nobody could look the text through', async () => {
    const { world, desk } = await handedOver(open);
    for (const words of ['Acme Guard', '見本製作所']) await waive(world, desk, words);
    const aside = () => Promise.reject(new Error('The thread ended.'));
    const blind = { ...world.app, aside, log: { ...world.app.log, error: () => undefined } };
    const unchecked = releaseChallenge(blind, hoshino, await aim(world, desk));
    await expect(unchecked).rejects.toMatchObject({ code: 'challenges.notChecked', status: 409 });
    expect(await rowOf(world, desk, 1)).toMatchObject({ state: 'redacted', public_id: null });
    await release(world, desk);
  });

  it('is of the very text that was looked through', async () => {
    const { world, desk } = await handedOver(open);
    const aimed = await aim(world, desk);
    const slow = {
      ...world.app,
      aside: async (name: string, input: unknown) => {
        await writePublicText(world.app, yamane, { ...aimed, text: `${wording}！`, intent: 'save' });
        return world.app.aside(name, input);
      },
    };
    await expect(releaseChallenge(slow, hoshino, aimed)).rejects.toMatchObject({ code: 'common.stale' });
    expect(await rowOf(world, desk, 1)).toMatchObject({ state: 'redacted' });
  });

  it('lets stand what is there, for a reason, by the secretariat alone, and no longer than the words', async () => {
    const { world, desk } = await handedOver(open);
    const aimed = await aim(world, desk);
    const asked = { ...aimed, words: 'Acme Guard', reason };
    for (const actor of [chair, nobody, guest, { ...hoshino, registrationId: 'r' }])
      await expect(waiveHint(world.app, actor, asked)).rejects.toMatchObject({ status: 404 });
    for (const words of ['', '別の言葉'])
      await expect(waiveHint(world.app, hoshino, { ...asked, words })).rejects.toMatchObject({ status: 422 });
    const silent = waiveHint(world.app, hoshino, { ...asked, reason: ' ' });
    await expect(silent).rejects.toMatchObject({ code: 'challenges.noReason' });
    await waiveHint(world.app, hoshino, asked);
    await expect(waiveHint(world.app, yamane, asked)).rejects.toMatchObject({ code: 'common.stale' });
    await waive(world, desk, '見本製作所');
    await release(world, desk);
    const out = waiveHint(world.app, hoshino, { ...(await aim(world, desk)), words: 'Acme Guard', reason });
    await expect(out).rejects.toMatchObject({ code: 'challenges.notNow' });
  });

  it('leaves what could be undone before a mark was let stand', async () => {
    const { world, desk } = await handedOver(open);
    await waive(world, desk, 'Acme Guard');
    await undoStep(world.app, yamane, await aim(world, desk));
    expect(await rowOf(world, desk, 1)).toMatchObject({ state: 'triaged', public_text: '' });
  });
});
