import { expect, it } from 'vitest';
import { guest } from '~/features/accounts/actor';
import { standardPolicy } from '~/features/challenges/curation-policy';
import { storePolicy } from '~/features/challenges/curation-policy.server';
import { countWishes, listWishable, mayPreview, setWish } from '~/features/challenges/wishes.server';
import { castOf, type Cast } from '../../support/cast';
import { onBothEngines, type World } from '../../support/world';
import { plantChallenges } from '../../support/challenges';

const card = (id: string, other: object = {}) => ({
  ...{ id, seminar_id: 'seminar-of-the-cast', question_id: null, original: `もとの${id}`, public_text: `文${id}` },
  ...{ category_id: null, state: 'released' as const, public_id: `public-${id}`, redacted_by: 'hanako' },
  ...{ released_by: 'jiro', withheld_reason: '', part_id: null, agenda_position: null, version: 1 },
  ...{ created_at: '2026-12-01T00:00:00.000Z', changed_at: '2026-12-01T00:00:00.000Z', ...other },
});

/** Two released texts and a raw one, before the day. */
async function previewed(open: () => Promise<World>, previews = true) {
  const world = await open();
  const cast = await castOf(world);
  await world.app.write(async ({ tx }) => {
    await tx.updateTable('seminar').set({ state: 'published' }).where('id', '=', cast.seminarId).execute();
    await plantChallenges(
      tx,
      [card('a', { number: 1 }), card('b', { number: 2 }), card('c', { number: 3, state: 'raw', public_id: null })].map(
        (one) => ({ ...one, seminar_id: cast.seminarId, number: Number(Reflect.get(one, 'number')) }),
      ),
    );
  });
  await storePolicy(world.app, cast.hanako, { seminarId: cast.seminarId, ...standardPolicy, previews });
  return { world, cast };
}

const wish = (world: World, cast: Cast, publicId: string, by = cast.aki, on: 'on' | 'off' = 'on') =>
  setWish(world.app, by, { seminarId: cast.seminarId, publicId, wish: on });

onBothEngines('What registrants want to know before the day', (open) => {
  it('is counted once for each person, and can be taken back', async () => {
    const { world, cast } = await previewed(open);
    await wish(world, cast, 'public-a');
    await wish(world, cast, 'public-a');
    await wish(world, cast, 'public-a', cast.ben);
    expect(await countWishes(world.app.db, cast.seminarId)).toEqual({ 'public-a': 2 });
    await wish(world, cast, 'public-a', cast.aki, 'off');
    const seen = await listWishable(world.app.db, cast.seminarId, cast.ben.id);
    expect(seen.map(({ publicId, wishes, mine }) => [publicId, wishes, mine])).toEqual([
      ['public-a', 1, true],
      ['public-b', 0, false],
    ]);
  });

  it('counts for the text that speaks for it once two are merged, each person once, and for itself again', async () => {
    const { world, cast } = await previewed(open);
    await wish(world, cast, 'public-a');
    await wish(world, cast, 'public-b');
    await wish(world, cast, 'public-b', cast.ben);
    const merge = (into: string | null) =>
      world.app.write(({ tx }) =>
        tx.updateTable('challenge').set({ merged_into: into }).where('id', '=', 'b').execute(),
      );
    await merge('a');
    expect(await countWishes(world.app.db, cast.seminarId)).toEqual({ 'public-a': 2 });
    await merge(null);
    expect(await countWishes(world.app.db, cast.seminarId)).toEqual({ 'public-a': 1, 'public-b': 2 });
  });

  it('is for who has a place, where the policy says so, and until the day', async () => {
    const { world, cast } = await previewed(open);
    const missing = { status: 404 };
    for (const actor of [guest, cast.hanako, cast.speaker])
      await expect(
        setWish(world.app, actor, { seminarId: cast.seminarId, publicId: 'public-a', wish: 'on' }),
      ).rejects.toMatchObject(missing);
    await expect(wish(world, cast, 'public-c')).rejects.toMatchObject(missing);
    await world.app.write(({ tx }) =>
      tx.updateTable('seminar').set({ state: 'live' }).where('id', '=', cast.seminarId).execute(),
    );
    await expect(wish(world, cast, 'public-a')).rejects.toMatchObject(missing);
    const closed = await previewed(open, false);
    expect(await mayPreview(closed.world.app.db, closed.cast.aki, closed.cast.seminarId)).toBe(false);
  });

  it('shows nothing of an original, and no id of the house', async () => {
    const { world, cast } = await previewed(open);
    const bytes = JSON.stringify(await listWishable(world.app.db, cast.seminarId, cast.aki.id));
    expect(bytes).not.toContain('もとの');
    expect(bytes).not.toContain('hanako');
  });
});
