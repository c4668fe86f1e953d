import { expect, it } from 'vitest';
import { findChallenge, listChallenges } from '~/features/challenges/challenges.server';
import { receiveAnswersWithin, receiveQuestionWithin } from '~/features/challenges/intake.server';
import { onBothEngines } from '../../support/world';
import { addCast, addDesk, receive, rowOf } from './desk';

const first = { question: 'challenges', number: 1 };

onBothEngines('Receiving challenges', (open) => {
  it('numbers answers on within each seminar', async () => {
    const world = await open();
    await addCast(world);
    const desk = await addDesk(world);
    const other = await addDesk(world, 'no15');
    await receive(world, desk, ['一', '二']);
    await receive(world, other, ['よその一']);
    await receive(world, desk, ['三']);
    expect(
      (await listChallenges(world.app.db, desk.seminarId)).map(({ number, excerpt }) => [number, excerpt]),
    ).toEqual([
      [1, '一'],
      [2, '二'],
      [3, '三'],
    ]);
    expect((await findChallenge(world.app.db, other.seminarId, first))?.original).toBe('よその一');
    expect(world.nudged).toContain(`challenges/${desk.seminarId}`);
  });

  it('takes the same answer once, however often it comes', async () => {
    const world = await open();
    const desk = await addDeskWithCast(world);
    const [answerId = ''] = await receive(world, desk, ['一']);
    const answer = { answerId, questionId: desk.questionId, text: '一', categoryId: null };
    const again = { seminarId: desk.seminarId, answers: [answer, answer] };
    await world.app.write((work) => receiveAnswersWithin(work, again));
    await world.app.write((work) => receiveAnswersWithin(work, again));
    expect(await listChallenges(world.app.db, desk.seminarId)).toHaveLength(1);
  });

  it('keeps the original to the last space, and passes over answers that say nothing', async () => {
    const world = await open();
    const desk = await addDeskWithCast(world);
    const original = '  一行め\r\n\r\n・箇条\t書き \u202e';
    await receive(world, desk, [' \n　', original]);
    expect(await findChallenge(world.app.db, desk.seminarId, first)).toMatchObject({ original, source: 'answer' });
    expect(await findChallenge(world.app.db, desk.seminarId, { ...first, number: 2 })).toBeNull();
  });

  it('takes an answer that comes with its category as triaged', async () => {
    const world = await open();
    const desk = await addDeskWithCast(world);
    await receive(world, desk, ['一'], desk.categories[2]);
    expect(await rowOf(world, desk, 1)).toMatchObject({ state: 'triaged', category_id: desk.categories[2] });
  });

  it('takes many answers at once', async () => {
    const world = await open();
    const desk = await addDeskWithCast(world);
    await receive(
      world,
      desk,
      Array.from({ length: 450 }, (_, index) => `課題${index}`),
    );
    const numbers = (await listChallenges(world.app.db, desk.seminarId)).map(({ number }) => number);
    expect(numbers).toEqual(Array.from({ length: 450 }, (_, index) => index + 1));
  });

  it('makes a challenge of a deferred question once, with the categories of the survey', async () => {
    const world = await open();
    const desk = await addDeskWithCast(world);
    const question = { seminarId: desk.seminarId, questionId: 'board-question', text: '持ち越した質問' };
    await world.app.write((work) => receiveQuestionWithin(work, question));
    await world.app.write((work) => receiveQuestionWithin(work, question));
    const challenge = await findChallenge(world.app.db, desk.seminarId, first);
    expect(challenge).toMatchObject({ state: 'triaged', original: '持ち越した質問', source: 'board' });
    expect(challenge?.categories.map(({ id }) => id)).toEqual(desk.categories);
    expect(await listChallenges(world.app.db, desk.seminarId)).toHaveLength(1);
  });
});

async function addDeskWithCast(world: Parameters<typeof addCast>[0]) {
  await addCast(world);
  return addDesk(world);
}
