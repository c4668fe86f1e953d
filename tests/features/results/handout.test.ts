import { expect, it } from 'vitest';
import { receiveAnswersWithin } from '~/features/challenges/intake.server';
import { listHandout, listShareableTexts } from '~/features/results/handout.server';
import { hasShared } from '~/features/results/result-snapshots.server';
import { shareTexts, withdrawTexts } from '~/features/results/shared-texts.server';
import type { Cast } from '../../support/cast';
import { onBothEngines, type World } from '../../support/world';
import { answersOf, castWithSurvey, register } from '../survey/forms';

const measures = ['外に写しを置く', '訓練をする', '当番を決める'];

/** Three people say what they do; the second does not agree to the archive. Two texts are released, by category. */
async function worldOf(open: () => Promise<World>) {
  const world = await open();
  const cast = await castWithSurvey(world, 500);
  for (const [at, said] of measures.entries()) {
    const answers = await answersOf(world, cast, {
      'job-type': 'lead',
      pcs: 'upto-49',
      csirt: 'planned',
      measures: said,
    });
    const consents = at === 1 ? (['run', 'show'] as const) : (['run', 'show', 'archive'] as const);
    const entry = { consents: [...consents] };
    await register(world, cast, { name: `r${String(at)}`, entry, answers }, { afterAnswers: receiveAnswersWithin });
  }
  await release(world, 1, 'systems');
  await release(world, 2, 'education');
  return { world, cast };
}

/** As the desk would: what is tested here is what becomes of a released text. */
async function release({ app }: World, number: number, category: string) {
  const { id } = await app.db
    .selectFrom('category')
    .select('id')
    .where('code', '=', category)
    .executeTakeFirstOrThrow();
  const set = { state: 'released', public_id: app.newId(), public_text: measures[number - 1] ?? '' } as const;
  await app.write(({ tx }) =>
    tx
      .updateTable('challenge')
      .set({ ...set, category_id: id })
      .where('number', '=', number)
      .execute(),
  );
}

const seminarOf = ({ app }: World, cast: Cast) =>
  app.db.selectFrom('seminar').selectAll().where('id', '=', cast.seminarId).executeTakeFirstOrThrow();

async function handout(world: World, cast: Cast, audience: 'attendees' | 'public' = 'attendees') {
  const seminar = await seminarOf(world, cast);
  const questions = await listHandout(world.app.db, { seminar, locale: 'ja', audience });
  return questions.map(({ code, groups }) => [code, ...groups.map(({ heading, texts }) => [heading, ...texts])]);
}

onBothEngines('The handout', (open) => {
  it('has the released texts of a shared question, by category, for attendees alone', async () => {
    const { world, cast } = await worldOf(open);
    const sharing = { seminarId: cast.seminarId, question: 'measures' };
    expect(await handout(world, cast)).toEqual([]);
    expect(await hasShared(world.app.db, cast.seminarId, 'attendees')).toBe(false);
    await shareTexts(world.app, cast.hanako, sharing);
    await shareTexts(world.app, cast.hanako, sharing);
    const shown = ['measures', ['教育・テスト', '訓練をする'], ['仕組み・システム等', '外に写しを置く']];
    expect(await handout(world, cast)).toEqual([shown]);
    expect(await handout(world, cast, 'public')).toEqual([]);
    expect(await hasShared(world.app.db, cast.seminarId, 'attendees')).toBe(true);
    expect(await hasShared(world.app.db, cast.seminarId, 'public')).toBe(false);
    const seminar = await seminarOf(world, cast);
    const shareable = await listShareableTexts(world.app.db, { seminar, locale: 'ja' });
    expect(shareable.find(({ code }) => code === 'measures')).toMatchObject({ count: 2, isShared: true });
    await withdrawTexts(world.app, cast.hanako, sharing);
    expect(await handout(world, cast)).toEqual([]);
    await expect(withdrawTexts(world.app, cast.hanako, sharing)).rejects.toMatchObject({ status: 404 });
  });

  it('keeps after the day only what its authors agreed to have kept', async () => {
    const { world, cast } = await worldOf(open);
    await shareTexts(world.app, cast.hanako, { seminarId: cast.seminarId, question: 'measures' });
    for (const state of ['ended', 'archived'] as const) {
      await world.app.write(({ tx }) => tx.updateTable('seminar').set({ state }).execute());
      expect(await handout(world, cast)).toEqual([['measures', ['仕組み・システム等', '外に写しを置く']]]);
    }
  });

  it('loses at once what its author shows no more, though it was on stage', async () => {
    const { world, cast } = await worldOf(open);
    await shareTexts(world.app, cast.hanako, { seminarId: cast.seminarId, question: 'measures' });
    await world.app.write(async ({ tx }) => {
      await tx.updateTable('challenge').set({ state: 'answered' }).where('number', 'in', [1, 2]).execute();
      const shown = tx.updateTable('consent').set({ given: 0 }).where('purpose', '=', 'show');
      const first = tx.selectFrom('registration').select('id').where('given_name', '=', 'r0');
      await shown.where('registration_id', 'in', first).execute();
    });
    expect(await handout(world, cast)).toEqual([['measures', ['教育・テスト', '訓練をする']]]);
  });

  it('is shared by who may edit the seminar, and only of questions in words', async () => {
    const { world, cast } = await worldOf(open);
    const sharing = { seminarId: cast.seminarId, question: 'measures' };
    for (const actor of [cast.aki, cast.stranger, { kind: 'guest' as const }])
      await expect(shareTexts(world.app, actor, sharing)).rejects.toMatchObject({ status: 404 });
    for (const question of ['csirt', 'none', '', '__proto__']) {
      const share = shareTexts(world.app, cast.hanako, { ...sharing, question });
      await expect(share).rejects.toMatchObject({ code: 'results.noWords', status: 422 });
    }
    expect(await handout(world, cast)).toEqual([]);
  });
});
