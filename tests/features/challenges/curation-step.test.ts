import { expect, it } from 'vitest';
import { guest, type Actor } from '~/features/accounts/actor';
import { challengeTopics } from '~/features/challenges/challenge-topics.server';
import { stepAgenda } from '~/features/challenges/agenda-step.server';
import { stepCuration } from '../../support/desk';
import { findCurationView } from '~/features/challenges/curation-view.server';
import { findSeat } from '~/features/challenges/desk.server';
import { mayModerate, mayReadOriginals } from '~/features/seminars/roles';
import { boardStream } from '~/features/seminars/board-streams';
import { onBothEngines, type World } from '../../support/world';
import { addCast, addDesk, aimAt, chair, hoshino, nobody, pick, receive, rowOf, yamane, type Desk } from './desk';

async function opened(open: () => Promise<World>) {
  const world = await open();
  await addCast(world);
  const desk = await addDesk(world);
  await receive(world, desk, ['原文'], desk.categories[0]);
  return { world, desk };
}

async function press(world: World, desk: Desk, actor: Actor, fields: Record<string, string>) {
  const { challengeId, version } = await aimAt(world, desk, 1);
  const form = new FormData();
  for (const [name, value] of Object.entries({ challengeId, version: String(version), number: '1', ...fields })) {
    form.set(name, value);
  }
  return stepCuration(world.app, actor, { seminarId: desk.seminarId, form });
}

onBothEngines('The form of the desk', (open) => {
  it('carries a challenge from the original to the agenda, and tells the boards', async () => {
    const { world, desk } = await opened(open);
    expect(await press(world, desk, yamane, { intent: 'copy' })).toMatchObject({ typed: '原文', refusal: null });
    await press(world, desk, yamane, { intent: 'hand-over', text: '文' });
    await press(world, desk, hoshino, { intent: 'release', text: '文' });
    const { publicId, version } = await pick(world, desk, 1);
    const form = new FormData();
    for (const [name, value] of Object.entries({ intent: 'schedule', publicId, version: String(version) }))
      form.set(name, value);
    await stepAgenda(world.app, chair, { seminarId: desk.seminarId, form });
    expect(await rowOf(world, desk, 1)).toMatchObject({ state: 'scheduled' });
    expect(world.published).toEqual(
      expect.arrayContaining([boardStream(desk.partId, 'pub'), boardStream(desk.partId, 'mod')]),
    );
  });

  it('gives back what was typed with every refusal', async () => {
    const { world, desk } = await opened(open);
    const stale = await press(world, desk, yamane, { intent: 'save', text: '案', version: '99' });
    expect(stale).toEqual({ refusal: 'common.stale', status: 409, number: 1, typed: '案' });
    const long = 'あ'.repeat(401);
    expect(await press(world, desk, yamane, { intent: 'save', text: long })).toMatchObject({
      refusal: 'challenges.tooLong',
      status: 422,
      typed: long,
    });
  });

  it('releases nothing that differs from what the releaser has in the field', async () => {
    const { world, desk } = await opened(open);
    await press(world, desk, yamane, { intent: 'hand-over', text: '文' });
    const other = await press(world, desk, hoshino, { intent: 'release', text: '文を変えた' });
    expect(other).toMatchObject({ refusal: 'challenges.unsaved', status: 409, typed: '文を変えた' });
    expect(await rowOf(world, desk, 1)).toMatchObject({ state: 'redacted' });
  });

  it('refuses what no button of ours sends', async () => {
    const { world, desk } = await opened(open);
    const forged = [{ intent: 'answered' }, { intent: 'save', version: 'x' }, { intent: 'save', number: '-1' }];
    for (const fields of forged) {
      await expect(press(world, desk, yamane, fields)).rejects.toMatchObject({ code: 'common.malformed', status: 422 });
    }
    expect(await press(world, desk, yamane, { text: '案' })).toMatchObject({
      refusal: 'common.malformed',
      typed: '案',
    });
    const form = new FormData();
    form.set('intent', 'live');
    const agenda = stepAgenda(world.app, chair, { seminarId: desk.seminarId, form });
    await expect(agenda).rejects.toMatchObject({ code: 'common.malformed', status: 422 });
  });

  it('has a seat for those who may, and none for others or in a seminar that is not', async () => {
    const { world, desk } = await opened(open);
    const { db } = world.app;
    const asked = { slug: desk.slug, locale: 'ja' as const };
    const seat = await findSeat(db, { ...asked, actor: yamane, may: mayReadOriginals });
    expect(await findSeat(db, { ...asked, actor: chair, may: mayModerate })).toMatchObject({ me: chair.id });
    for (const actor of [chair, nobody, guest, { ...yamane, registrationId: 'r' }]) {
      await expect(findSeat(db, { ...asked, actor, may: mayReadOriginals })).rejects.toMatchObject({ status: 404 });
    }
    const unknown = findSeat(db, { ...asked, slug: 'nope', actor: yamane, may: mayModerate });
    await expect(unknown).rejects.toMatchObject({ status: 404 });
    const beyond = findCurationView(world.app, seat, {
      number: 9,
      question: 'challenges',
      shown: 'all',
      suggests: true,
      locale: 'ja',
    });
    await expect(beyond).rejects.toMatchObject({ status: 404 });
  });

  it('keeps the texts of a question that was taken out of the survey', async () => {
    const { world, desk } = await opened(open);
    const { db } = world.app;
    const { question_id: questionId } = await db
      .selectFrom('category')
      .select('question_id')
      .where('id', '=', desk.foreignCategory)
      .executeTakeFirstOrThrow();
    await receive(world, { ...desk, questionId }, ['前の対策']);
    await world.app.write(({ tx, at }) =>
      tx.updateTable('survey_question').set({ removed_at: at }).where('id', '=', questionId).execute(),
    );
    const seat = await findSeat(db, { slug: desk.slug, locale: 'ja', actor: yamane, may: mayReadOriginals });
    const view = await findCurationView(world.app, seat, {
      number: null,
      question: 'measures',
      shown: 'all',
      suggests: true,
      locale: 'ja',
    });
    expect(view.questions.at(-1)).toMatchObject({ code: 'measures', title: '取り組んでいる対策', all: 1 });
    expect(view.list.map(({ excerpt }) => excerpt)).toEqual(['前の対策']);
  });

  it('suggests the category of texts like it, from this seminar and what others released, unless it is told not to', async () => {
    const { world, desk } = await opened(open);
    const [first = '', second = ''] = desk.categories;
    const texts = ['訓練の続け方', '訓練の工夫', '教育と訓練'];
    await receive(world, desk, texts, first);
    await receive(world, desk, ['費用の説明', '費用と予算', '予算の費用'], second);
    await receive(world, desk, ['訓練を続けたい']);
    const seat = await findSeat(world.app.db, { slug: desk.slug, locale: 'ja', actor: yamane, may: mayReadOriginals });
    const place = { number: 8, question: 'challenges', shown: 'all', locale: 'ja' } as const;
    const suggested = async (suggests: boolean) =>
      (await findCurationView(world.app, seat, { ...place, suggests })).open?.suggestions;
    const [likely] = (await suggested(true)) ?? [];
    expect(likely?.category).toBe(first);
    expect(likely?.words.join('')).toContain('訓練');
    expect(await suggested(false)).toEqual([]);
  });

  it('tells of changes those only who work there', async () => {
    const { world, desk } = await opened(open);
    const hears = (actor: Actor) => challengeTopics.mayHear(world.app.db, actor, `challenges/${desk.seminarId}`);
    expect(await Promise.all([yamane, chair, nobody, guest].map(hears))).toEqual([true, true, false, false]);
  });
});
