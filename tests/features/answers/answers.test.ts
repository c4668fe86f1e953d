import { expect, it } from 'vitest';
import type { SignedIn } from '~/features/accounts/actor';
import { stepAnswer, type AnswerStep } from '~/features/answers/redacting.server';
import { findAnswersView } from '~/features/answers/typed-answers.server';
import { keepPart } from '~/features/archive/keeping.server';
import { rewordAnswerWithin } from '~/features/archive/reworded-threads.server';
import { findSeat } from '~/features/challenges/desk.server';
import { mayReadOriginals } from '~/features/seminars/roles';
import { onBothEngines, type World } from '../../support/world';
import { heardByAll, opened, tableOf } from '../board/board-table';

const typed = '青空重工では 192.0.2.7 を止めました。';
const polished = 'ある会社では、外との接続を止めました。';

/** A question that was answered live, and the two of the secretariat. */
async function deskOf(world: World) {
  const table = await tableOf(world);
  const { cast, does } = table;
  const { app } = world;
  const { id: questionId } = await opened(table, '最初に何を止めましたか。');
  await does(cast.tokyoChair, 'board.answer', { questionId, answer: typed, from: 'attendee' });
  const seat = (actor: SignedIn) => findSeat(app.db, { actor, slug: cast.slug, may: mayReadOriginals, locale: 'ja' });
  const view = async (who: SignedIn = cast.hanako) => {
    const { answers } = await findAnswersView(app, await seat(who));
    const [answer] = answers;
    if (!answer) throw new Error('there is no answer');
    return answer;
  };
  const step = async (who: SignedIn, intent: AnswerStep['intent'], text = polished) => {
    const { version } = await view();
    const aim = { questionId, version };
    const given: AnswerStep = intent === 'hand-over' ? { intent, ...aim, text } : { intent, ...aim };
    return stepAnswer(app, await seat(who), given, { afterPolishing: rewordAnswerWithin });
  };
  return { ...table, questionId, seat, view, step };
}

onBothEngines('An answer that was typed live', (open) => {
  it('gets better words by one of the secretariat, let out by another, and not before', async () => {
    const desk = await deskOf(await open());
    const { cast } = desk;
    expect(await desk.view()).toMatchObject({ state: 'raw', answer: typed, answerFrom: { role: 'attendee' } });
    await desk.step(cast.hanako, 'hand-over');
    expect(await desk.view(cast.hanako)).toMatchObject({ state: 'redacted', wording: polished, isOwn: true });
    expect(await heardByAll(desk, cast.parts.lecture, cast.aki)).not.toContain('外との接続');
    await expect(desk.step(cast.hanako, 'let-out')).rejects.toMatchObject({ code: 'answers.ownWords', status: 403 });
    await desk.step(cast.jiro, 'let-out');
    expect(await desk.view()).toMatchObject({ state: 'checked', answer: polished, wording: '' });
    const { state } = await desk.board(cast.parts.lecture);
    expect(state.questions).toMatchObject([{ answer: polished }]);
    const shown = await desk.desk(cast.parts.lecture);
    expect(shown.state.questions[0]?.version).toBe((await desk.view()).version);
    await expect(desk.step(cast.jiro, 'let-out')).rejects.toMatchObject({ code: 'answers.nothingWaits' });
  });

  it('is given back, or loses its better words when the scribe writes it anew', async () => {
    const desk = await deskOf(await open());
    const { cast, questionId } = desk;
    await desk.step(cast.hanako, 'hand-over');
    await desk.step(cast.jiro, 'give-back');
    expect(await desk.view()).toMatchObject({ state: 'raw', answer: typed });
    await desk.step(cast.hanako, 'hand-over');
    await desk.step(cast.jiro, 'let-out');
    await desk.step(cast.hanako, 'hand-over', 'もう一度の言葉');
    await desk.does(cast.tokyoChair, 'board.answer', { questionId, answer: '書き直した答え' });
    expect(await desk.view()).toMatchObject({ state: 'raw', answer: '書き直した答え', wording: '' });
  });

  it('has the new words in the archive too, but not over what was written there since', async () => {
    const world = await open();
    const desk = await deskOf(world);
    const { cast, does } = desk;
    for (const step of ['wrap', 'finish']) await does(cast.tokyoChair, `board.${step}`, { partId: cast.parts.lecture });
    await keepPart(world.app, cast.hanako, { partId: cast.parts.lecture, visibility: 'members' });
    const answers = () => world.app.db.selectFrom('thread').select('answer').execute();
    expect(await answers()).toEqual([{ answer: typed }]);
    await desk.step(cast.hanako, 'hand-over');
    await desk.step(cast.jiro, 'let-out');
    expect(await answers()).toEqual([{ answer: polished }]);
    await world.app.write(({ tx }) => tx.updateTable('thread').set({ answer: '後から書いた答え' }).execute());
    await desk.step(cast.hanako, 'hand-over', 'さらに短い答え');
    await desk.step(cast.jiro, 'let-out');
    expect(await answers()).toEqual([{ answer: '後から書いた答え' }]);
  });

  it('is nothing to who does not read originals, to another seminar, and to a version that is gone', async () => {
    const world = await open();
    const desk = await deskOf(world);
    const { cast, questionId } = desk;
    for (const who of [cast.tokyoChair, cast.speaker, cast.aki, cast.stranger])
      await expect(desk.seat(who)).rejects.toMatchObject({ status: 404 });
    const ours = await desk.seat(cast.hanako);
    const { version } = await desk.view();
    const step = (aim: object, seat = ours) =>
      stepAnswer(
        world.app,
        seat,
        { intent: 'hand-over', questionId, version, text: polished, ...aim },
        { afterPolishing: rewordAnswerWithin },
      );
    await expect(step({}, { ...ours, seminarId: 'another' })).rejects.toMatchObject({ status: 404 });
    await expect(step({ questionId: 'nothing' })).rejects.toMatchObject({ status: 404 });
    await expect(step({ version: version - 1 })).rejects.toMatchObject({ code: 'common.stale' });
    const acts = await world.app.db.selectFrom('audit').select('note').where('action', 'like', '%answer%').execute();
    expect(JSON.stringify(acts)).not.toContain('青空');
  });
});
