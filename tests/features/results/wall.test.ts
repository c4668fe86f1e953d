import { expect, it } from 'vitest';
import { guest } from '~/features/accounts/actor';
import { findWallSlides } from '~/features/deck/wall-slides.server';
import { takeResultsStep } from '~/features/results/results-steps.server';
import { listShared } from '~/features/results/result-snapshots.server';
import { renewShared, shareResult } from '~/features/results/shared-results.server';
import { clearWall, showOnWall } from '~/features/results/wall.server';
import type { Cast } from '../../support/cast';
import { onBothEngines, type World } from '../../support/world';
import { answersOf, castWithSurvey, register } from '../survey/forms';

async function answerAll(world: World, cast: Cast, { from, to }: { from: number; to: number }) {
  for (let at = from; at < to; at += 1) {
    const pcs = at % 2 === 0 ? 'upto-49' : '100-299';
    const answers = await answersOf(world, cast, { 'job-type': 'lead', pcs, csirt: 'planned' });
    await register(world, cast, { name: `r${String(at)}`, entry: { consents: ['run', 'statistics'] }, answers });
  }
}

async function sharedBy(open: () => Promise<World>) {
  const world = await open();
  const cast = await castWithSurvey(world, 500);
  await answerAll(world, cast, { from: 0, to: 30 });
  const { seminarId } = cast;
  for (const rows of ['pcs', 'csirt']) {
    const asked = { rows, columns: '', merges: [] };
    await shareResult(world.app, cast.hanako, { seminarId, asked, audience: 'attendees', title: { ja: rows, en: '' } });
  }
  const ids = (await listShared(world.app.db, seminarId)).map(({ id }) => id);
  return { world, cast, ids };
}

const titleOn = async ({ app }: World, { seminarId }: Cast) =>
  (await findWallSlides(app.db, seminarId, 'ja'))?.slides[0]?.title ?? null;

onBothEngines('A result on the projector', (open) => {
  it('takes the place of the one before, and goes when it is taken off or is shared no more', async () => {
    const { world, cast, ids } = await sharedBy(open);
    const { seminarId } = cast;
    expect(await titleOn(world, cast)).toBeNull();
    for (const [at, title] of ['pcs', 'csirt'].entries()) {
      await showOnWall(world.app, cast.hanako, { seminarId, id: ids[at] ?? '' });
      expect(await titleOn(world, cast)).toBe(title);
    }
    expect(world.nudged).toContain(`seminar/${seminarId}`);
    await clearWall(world.app, cast.hanako, seminarId);
    expect(await titleOn(world, cast)).toBeNull();
    const form = new FormData();
    form.append('intent', 'to-wall');
    form.append('id', ids[0] ?? '');
    expect(await takeResultsStep(world.app, cast.hanako, seminarId, form)).toBe('onWall');
    form.set('intent', 'withdraw');
    await takeResultsStep(world.app, cast.hanako, seminarId, form);
    expect(await titleOn(world, cast)).toBeNull();
  });

  it('is counted anew with the others, and stays on the wall', async () => {
    const { world, cast, ids } = await sharedBy(open);
    await showOnWall(world.app, cast.hanako, { seminarId: cast.seminarId, id: ids[0] ?? '' });
    const before = await findWallSlides(world.app.db, cast.seminarId, 'ja');
    await answerAll(world, cast, { from: 30, to: 60 });
    await renewShared(world.app, cast.hanako, cast.seminarId);
    const after = await findWallSlides(world.app.db, cast.seminarId, 'ja');
    expect(JSON.stringify(before?.slides)).toContain('n=30');
    expect(JSON.stringify(after?.slides)).toContain('n=60');
    expect(after?.since).toBe(before?.since);
  });

  it('is put there by who may edit the seminar, and only what that seminar shares', async () => {
    const { world, cast, ids } = await sharedBy(open);
    const input = { seminarId: cast.seminarId, id: ids[0] ?? '' };
    for (const actor of [cast.tokyoChair, cast.speaker])
      await expect(showOnWall(world.app, actor, input)).rejects.toMatchObject({ status: 403 });
    for (const actor of [cast.aki, guest]) {
      await expect(showOnWall(world.app, actor, input)).rejects.toMatchObject({ status: 404 });
      await expect(clearWall(world.app, actor, cast.seminarId)).rejects.toMatchObject({ status: 404 });
    }
    await expect(showOnWall(world.app, cast.hanako, { ...input, id: 'none' })).rejects.toMatchObject({ status: 404 });
    expect(await titleOn(world, cast)).toBeNull();
  });
});
