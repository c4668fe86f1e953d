import { expect, it } from 'vitest';
import { guest } from '~/features/accounts/actor';
import {
  agendaOf,
  changeChallengeStateWithin,
  listPlaced,
  listWaitingForAgenda,
} from '~/features/challenges/agenda.server';
import { moveOnAgenda, scheduleChallenge, unscheduleChallenge } from '~/features/challenges/agenda-places.server';
import { takeBack, withholdChallenge, writePublicText } from '~/features/challenges/curation.server';
import { releaseChallenge } from '../../support/desk';
import { listReleasedTexts } from '~/features/challenges/released-texts.server';
import { onBothEngines, type World } from '../../support/world';
import {
  addCast,
  addDesk,
  aimAt,
  chair,
  hoshino,
  nobody,
  pick,
  receive,
  rowOf,
  speaker,
  yamane,
  type Desk,
} from './desk';

const secret = '見本製作所';

/** Four released challenges, the first three of them on the agenda. */
async function ordered(open: () => Promise<World>) {
  const world = await open();
  await addCast(world);
  const desk = await addDesk(world);
  const texts = [1, 2, 3, 4].map((number) => `${secret}の原文${number}`);
  await receive(world, desk, texts, desk.categories[1]);
  for (const number of [1, 2, 3, 4]) await release(world, desk, number);
  for (const number of [1, 2, 3]) await scheduleChallenge(world.app, chair, await pick(world, desk, number));
  return { world, desk };
}

async function release(world: World, desk: Desk, number: number) {
  const text = `文${number}`;
  await writePublicText(world.app, yamane, { ...(await aimAt(world, desk, number)), text, intent: 'hand-over' });
  await releaseChallenge(world.app, hoshino, await aimAt(world, desk, number));
}

async function move(world: World, desk: Desk, number: number, direction: 'up' | 'down', actor = chair) {
  const row = await rowOf(world, desk, number);
  const input = {
    seminarId: desk.seminarId,
    publicId: row.public_id ?? '',
    position: row.agenda_position ?? 0,
    direction,
  };
  await moveOnAgenda(world.app, actor, input);
}

async function shown(world: World, desk: Desk) {
  return (await agendaOf(world.app.db, desk.partId)).map((card) => `${card.position} ${card.text}`);
}

onBothEngines('The agenda', (open) => {
  it('takes challenges only; answers to other questions are released for the slides', async () => {
    const { world, desk } = await ordered(open);
    const category = await world.app.db
      .selectFrom('category')
      .select('question_id')
      .where('id', '=', desk.foreignCategory)
      .executeTakeFirstOrThrow();
    const measures = { ...desk, questionId: category.question_id };
    await receive(world, measures, ['一', '対策の原文'], desk.foreignCategory);
    await release(world, measures, 2);
    const waiting = await listWaitingForAgenda(world.app.db, desk.seminarId);
    expect(waiting.map(({ text }) => text)).toEqual(['文4']);
    const schedule = scheduleChallenge(world.app, chair, await pick(world, measures, 2));
    await expect(schedule).rejects.toMatchObject({ status: 404 });
    const released = await listReleasedTexts(world.app.db, desk.seminarId);
    expect(released.find(({ question }) => question === 'measures')).toMatchObject({ text: '文2' });
  });

  it('takes released challenges at its end', async () => {
    const { world, desk } = await ordered(open);
    expect(await shown(world, desk)).toEqual(['1 文1', '2 文2', '3 文3']);
    expect((await listWaitingForAgenda(world.app.db, desk.seminarId)).map((card) => card.text)).toEqual(['文4']);
    expect(await rowOf(world, desk, 1)).toMatchObject({ state: 'scheduled', part_id: desk.partId });
  });

  it('keeps its positions dense while cards move and leave', async () => {
    const { world, desk } = await ordered(open);
    await scheduleChallenge(world.app, yamane, await pick(world, desk, 4));
    await move(world, desk, 4, 'up');
    await move(world, desk, 1, 'down');
    expect(await shown(world, desk)).toEqual(['1 文2', '2 文1', '3 文4', '4 文3']);
    await unscheduleChallenge(world.app, chair, await pick(world, desk, 1));
    expect(await shown(world, desk)).toEqual(['1 文2', '2 文4', '3 文3']);
    await takeBack(world.app, yamane, await aimAt(world, desk, 2));
    expect(await shown(world, desk)).toEqual(['1 文4', '2 文3']);
    await withholdChallenge(world.app, yamane, { ...(await aimAt(world, desk, 4)), rule: 'accusing', note: '重複' });
    expect(await shown(world, desk)).toEqual(['1 文3']);
  });

  it('moves nothing past either end, and not from a place the card has left', async () => {
    const { world, desk } = await ordered(open);
    await move(world, desk, 1, 'up');
    await move(world, desk, 3, 'down');
    expect(await shown(world, desk)).toEqual(['1 文1', '2 文2', '3 文3']);
    const { publicId } = await pick(world, desk, 1);
    const late = moveOnAgenda(world.app, chair, {
      seminarId: desk.seminarId,
      publicId,
      position: 2,
      direction: 'down',
    });
    await expect(late).rejects.toMatchObject({ code: 'common.stale', status: 409 });
  });

  it('gives every one of several simultaneous cards its own place', async () => {
    const { world, desk } = await ordered(open);
    for (const number of [1, 2, 3]) await unscheduleChallenge(world.app, chair, await pick(world, desk, number));
    const picked = await Promise.all([1, 2, 3, 4].map((number) => pick(world, desk, number)));
    await Promise.all(picked.map((card) => scheduleChallenge(world.app, chair, card)));
    expect((await agendaOf(world.app.db, desk.partId)).map((card) => card.position)).toEqual([1, 2, 3, 4]);
  });

  it('refuses what is stale, what is not released and what is not scheduled', async () => {
    const { world, desk } = await ordered(open);
    const card = await pick(world, desk, 4);
    const stale = scheduleChallenge(world.app, chair, { ...card, version: card.version - 1 });
    await expect(stale).rejects.toMatchObject({ code: 'common.stale', status: 409 });
    const twice = scheduleChallenge(world.app, chair, await pick(world, desk, 1));
    await expect(twice).rejects.toMatchObject({ code: 'challenges.notNow', status: 409 });
    const absent = unscheduleChallenge(world.app, chair, card);
    await expect(absent).rejects.toMatchObject({ code: 'challenges.notNow', status: 409 });
  });

  it('is ordered by chairs and the secretariat, and exists for nobody else', async () => {
    const { world, desk } = await ordered(open);
    const waiting = await pick(world, desk, 4);
    const placed = await pick(world, desk, 2);
    for (const actor of [speaker, nobody, guest, { ...chair, registrationId: 'r' }]) {
      const steps = [
        scheduleChallenge(world.app, actor, waiting),
        unscheduleChallenge(world.app, actor, placed),
        moveOnAgenda(world.app, actor, { ...placed, position: 2, direction: 'up' }),
      ];
      for (const step of await Promise.allSettled(steps)) {
        expect(step).toMatchObject({ status: 'rejected', reason: { code: 'common.missing', status: 404 } });
      }
    }
  });

  it('knows no public id of another seminar, and no id of the house', async () => {
    const { world, desk } = await ordered(open);
    const other = await addDesk(world, 'no15');
    const foreign = { ...(await pick(world, desk, 4)), seminarId: other.seminarId };
    await expect(scheduleChallenge(world.app, chair, foreign)).rejects.toMatchObject({ status: 404 });
    const { challengeId, version } = await aimAt(world, desk, 4);
    const house = { seminarId: desk.seminarId, publicId: challengeId, version };
    await expect(scheduleChallenge(world.app, chair, house)).rejects.toMatchObject({ status: 404 });
  });

  it('needs a discussion', async () => {
    const { world, desk } = await ordered(open);
    await world.app.write((work) =>
      work.tx.updateTable('part').set({ kind: 'lecture' }).where('id', '=', desk.partId).execute(),
    );
    const scheduled = scheduleChallenge(world.app, chair, await pick(world, desk, 4));
    await expect(scheduled).rejects.toMatchObject({ code: 'challenges.noDiscussion', status: 409 });
  });

  it('never shows an original, a person or an id of the house', async () => {
    const { world, desk } = await ordered(open);
    const { db } = world.app;
    const cards = [
      await agendaOf(db, desk.partId),
      await listPlaced(db, desk.partId),
      await listWaitingForAgenda(db, desk.seminarId),
    ].flat();
    const bytes = JSON.stringify(cards);
    for (const word of [secret, '原文', yamane.id, hoshino.id, (await aimAt(world, desk, 1)).challengeId]) {
      expect(bytes).not.toContain(word);
    }
    expect(Object.keys((await agendaOf(db, desk.partId))[0] ?? {}).sort()).toEqual([
      'categoryCode',
      'categoryEn',
      'categoryJa',
      'origin',
      'position',
      'publicId',
      'state',
      'text',
    ]);
  });

  it('keeps cards that were on stage in their places', async () => {
    const { world, desk } = await ordered(open);
    const { challengeId } = await aimAt(world, desk, 2);
    const step = (from: 'scheduled' | 'live', to: 'live' | 'answered') =>
      world.app.write((work) => changeChallengeStateWithin(work, { challengeId, from: [from], to }));
    await step('scheduled', 'live');
    await step('live', 'answered');
    expect(await shown(world, desk)).toEqual(['1 文1', '2 文2', '3 文3']);
    expect(await rowOf(world, desk, 2)).toMatchObject({ state: 'answered' });
    expect(world.nudged.at(-1)).toBe(`challenges/${desk.seminarId}`);
  });

  it('refuses a step of the board that the states do not know', async () => {
    const { world, desk } = await ordered(open);
    const { challengeId } = await aimAt(world, desk, 4);
    const steps = [
      { challengeId, from: ['released'] as const, to: 'live' as const },
      { challengeId, from: ['scheduled'] as const, to: 'live' as const },
    ];
    for (const step of steps) {
      const changed = world.app.write((work) => changeChallengeStateWithin(work, step));
      await expect(changed).rejects.toMatchObject({ code: 'common.stale', status: 409 });
    }
    const unknown = { challengeId: 'forged', from: ['scheduled'] as const, to: 'live' as const };
    const forged = world.app.write((work) => changeChallengeStateWithin(work, unknown));
    await expect(forged).rejects.toMatchObject({ status: 404 });
  });
});
