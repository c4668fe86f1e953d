import { expect, it } from 'vitest';
import { guest } from '~/features/accounts/actor';
import { scheduleChallenge } from '~/features/challenges/agenda-places.server';
import { listWithout } from '~/features/challenges/archive-consent.server';
import { listChallenges } from '~/features/challenges/challenges.server';
import { followConsentWithin } from '~/features/challenges/consented.server';
import {
  setCategory,
  sortChallenges,
  takeBack,
  withholdChallenge,
  writePublicText,
} from '~/features/challenges/curation.server';
import { undoStep } from '~/features/challenges/desk-step.server';
import { receiveAnswersWithin, reviseAnswersWithin } from '~/features/challenges/intake.server';
import { mergeChallenge, unmergeChallenge } from '~/features/challenges/merge.server';
import { splitChallenge } from '~/features/challenges/split.server';
import { challengesCode } from '~/features/survey/survey';
import { onBothEngines, type World } from '../../support/world';
import { answersOf, castWithSurvey, register } from '../survey/forms';
import { aimAt, chair, hoshino, nobody, pick, rowOf, speaker, yamane, type Desk } from './desk';
import { found, merge, opened, release, split, texts, undo } from './ledger-desk';

async function statesOf(world: World, desk: Desk) {
  return (await listChallenges(world.app.db, desk.seminarId)).map(({ number, state }) => `${String(number)} ${state}`);
}

/** Everything that an undo brings back, of all challenges. */
async function snapshot(world: World, desk: Desk) {
  const rows = await world.app.db
    .selectFrom('challenge')
    .select(['number', 'state', 'public_text', 'category_id', 'redacted_by', 'withheld_reason'])
    .select(['fragments', 'merged_into', 'step_id'])
    .where('seminar_id', '=', desk.seminarId)
    .orderBy('number')
    .execute();
  return rows;
}

onBothEngines('Merging challenges', (open) => {
  it('lets one speak for others, and for those that these spoke for', async () => {
    const { world, desk } = await opened(open);
    await merge(world, desk, 2, 3);
    await merge(world, desk, 3, 1);
    expect(await statesOf(world, desk)).toEqual(['1 raw', '2 merged', '3 merged']);
    expect((await found(world, desk, 1))?.speaksFor).toEqual([
      { number: 2, original: texts[1] },
      { number: 3, original: texts[2] },
    ]);
    expect(await found(world, desk, 2)).toMatchObject({ mergedInto: 1, original: texts[1] });
    await unmergeChallenge(world.app, hoshino, await aimAt(world, desk, 2));
    expect(await statesOf(world, desk)).toEqual(['1 raw', '2 raw', '3 merged']);
    expect(await found(world, desk, 2)).toMatchObject({ mergedInto: null });
  });

  it('takes what was on the agenda off it, and puts none of it before others', async () => {
    const { world, desk } = await opened(open);
    await release(world, desk, 1);
    await release(world, desk, 2);
    await scheduleChallenge(world.app, chair, await pick(world, desk, 1));
    await scheduleChallenge(world.app, chair, await pick(world, desk, 2));
    await merge(world, desk, 1, 2);
    expect(await rowOf(world, desk, 1)).toMatchObject({ state: 'merged', public_id: null, part_id: null });
    expect(await rowOf(world, desk, 2)).toMatchObject({ state: 'scheduled', agenda_position: 1 });
  });

  it('knows neither itself, nor numbers of nobody, nor what is settled', async () => {
    const { world, desk } = await opened(open);
    await expect(merge(world, desk, 1, 1)).rejects.toMatchObject({ code: 'challenges.notNow' });
    await expect(merge(world, desk, 1, 99)).rejects.toMatchObject({ status: 404 });
    await withholdChallenge(world.app, yamane, {
      ...(await aimAt(world, desk, 2)),
      rule: 'accusing',
      note: '宣伝のため',
    });
    await expect(merge(world, desk, 1, 2)).rejects.toMatchObject({ code: 'challenges.notNow' });
    await expect(merge(world, desk, 2, 1)).rejects.toMatchObject({ code: 'challenges.notNow' });
    await expect(unmergeChallenge(world.app, yamane, await aimAt(world, desk, 1))).rejects.toMatchObject({
      code: 'challenges.notNow',
    });
  });

  it('follows the consents of all authors it speaks for', async () => {
    const { world, desk, answers } = await opened(open);
    await merge(world, desk, 2, 1);
    await release(world, desk, 1);
    const consent = (answerId: string | undefined, mayShow: boolean) =>
      world.app.write((work) =>
        followConsentWithin(work, { seminarId: desk.seminarId, answerIds: [answerId ?? ''], mayShow }),
      );
    await consent(answers[1], false);
    // Its words may be in the other's wording, so that is looked at again.
    expect(await statesOf(world, desk)).toEqual(['1 triaged', '2 withdrawn', '3 raw']);
    expect(await rowOf(world, desk, 1)).toMatchObject({ public_id: null, public_text: '文1' });
    await consent(answers[1], true);
    await merge(world, desk, 2, 1);
    await consent(answers[0], false);
    expect(await statesOf(world, desk)).toEqual(['1 withdrawn', '2 raw', '3 raw']);
    await expect(undo(world, desk, 2)).rejects.toMatchObject({ code: 'challenges.notUndoable' });
  });

  it('ends where its author empties the answer, and loses none of those it spoke for', async () => {
    const { world, desk, answers } = await opened(open);
    await merge(world, desk, 2, 1);
    const texts = [{ answerId: answers[0] ?? '', text: null }];
    await world.app.write((work) => reviseAnswersWithin(work, { seminarId: desk.seminarId, texts }));
    expect(await statesOf(world, desk)).toEqual(['1 withdrawn', '2 raw', '3 raw']);
  });

  it('is kept only where all authors agree to the archive', async () => {
    const world = await open();
    const cast = await castWithSurvey(world, 500);
    const answers = await answersOf(world, cast);
    const consents = { first: ['run', 'show', 'archive'], second: ['run', 'show'] } as const;
    for (const name of ['first', 'second'] as const) {
      const entry = { consents: [...consents[name]] };
      await register(world, cast, { name, entry, answers }, { afterAnswers: receiveAnswersWithin });
    }
    const rows = await world.app.db
      .selectFrom('challenge')
      .innerJoin('survey_question', 'survey_question.id', 'challenge.question_id')
      .select(['challenge.id', 'challenge.version'])
      .where('code', '=', challengesCode)
      .orderBy('number')
      .execute();
    const without = async () => [...(await listWithout(world.app.db, cast.seminarId, 'archive'))];
    const [first, second] = rows.map(({ id }) => id);
    expect(await without()).not.toContain(first);
    const aimed = { seminarId: cast.seminarId, challengeId: second ?? '', version: rows[1]?.version ?? 0 };
    await mergeChallenge(world.app, cast.hanako, { ...aimed, into: 1 });
    expect(await without()).toEqual(expect.arrayContaining([first, second]));
  });
});

onBothEngines('Undoing steps of the desk', (open) => {
  it('takes back one after the other, whatever they were and whoever took them', async () => {
    const { world, desk } = await opened(open);
    const before = [await snapshot(world, desk)];
    const step = async (take: () => Promise<unknown>) => {
      await take();
      before.push(await snapshot(world, desk));
    };
    const aim = () => aimAt(world, desk, 1);
    await step(async () => setCategory(world.app, yamane, { ...(await aim()), categoryId: desk.categories[0] ?? '' }));
    await step(() => split(world, desk, 1, [[11, 21]]));
    await step(async () => writePublicText(world.app, yamane, { ...(await aim()), text: '文', intent: 'hand-over' }));
    await step(async () =>
      withholdChallenge(world.app, hoshino, { ...(await aim()), rule: 'accusing', note: '宣伝のため' }),
    );
    for (let undone = before.length - 2; undone >= 0; undone -= 1) {
      await undo(world, desk, 1);
      expect(await snapshot(world, desk)).toEqual(before[undone]);
    }
    await expect(undo(world, desk, 1)).rejects.toMatchObject({ code: 'challenges.notUndoable', status: 409 });
    expect(await world.app.db.selectFrom('curation_step').select('id').execute()).toEqual([]);
  });

  it('brings a merge back with all that it moved', async () => {
    const { world, desk } = await opened(open);
    await merge(world, desk, 2, 3);
    const before = await snapshot(world, desk);
    await merge(world, desk, 3, 1);
    await undo(world, desk, 2);
    expect(await snapshot(world, desk)).toEqual(before);
  });

  it('puts nothing back under a public id that was seen, nor on the agenda', async () => {
    const { world, desk } = await opened(open);
    await release(world, desk, 1);
    const seen = (await rowOf(world, desk, 1)).public_id;
    await takeBack(world.app, yamane, await aimAt(world, desk, 1));
    await undo(world, desk, 1);
    const back = await rowOf(world, desk, 1);
    expect(back).toMatchObject({ state: 'released', public_text: '文1', released_by: hoshino.id, part_id: null });
    expect(back.public_id).not.toBe(seen);
    await undo(world, desk, 1);
    expect(await rowOf(world, desk, 1)).toMatchObject({ state: 'redacted', public_id: null, released_by: null });
  });

  it('is over once others went on: a chair who placed the card, work on a part that was split off', async () => {
    const { world, desk } = await opened(open);
    await release(world, desk, 2);
    await scheduleChallenge(world.app, chair, await pick(world, desk, 2));
    await expect(undo(world, desk, 2)).rejects.toMatchObject({ code: 'challenges.notUndoable' });
    expect((await found(world, desk, 2))?.undoable).toBeNull();
    const made = await split(world, desk, 1, [[11, 21]]);
    expect((await found(world, desk, 1))?.undoable).toEqual({ action: 'split challenge', personId: yamane.id });
    await writePublicText(world.app, yamane, { ...(await aimAt(world, desk, made)), text: '案', intent: 'save' });
    await expect(undo(world, desk, 1)).rejects.toMatchObject({ code: 'challenges.notUndoable' });
    await undo(world, desk, made);
    await undo(world, desk, 1);
    expect(await listChallenges(world.app.db, desk.seminarId)).toHaveLength(3);
  });

  it('sorts many in one step, all of them or none, and takes it back as one', async () => {
    const { world, desk } = await opened(open);
    const categoryId = desk.categories[2] ?? '';
    const pickedOf = async (numbers: number[]) =>
      Promise.all(numbers.map(async (number) => aimAt(world, desk, number)));
    const before = await snapshot(world, desk);
    const { seminarId } = desk;
    const picked = await pickedOf([1, 3]);
    await sortChallenges(world.app, yamane, { seminarId, categoryId, picked });
    expect(await statesOf(world, desk)).toEqual(['1 triaged', '2 raw', '3 triaged']);
    const stale = [...(await pickedOf([2])), ...picked];
    await expect(sortChallenges(world.app, hoshino, { seminarId, categoryId, picked: stale })).rejects.toMatchObject({
      code: 'common.stale',
    });
    expect(await rowOf(world, desk, 2)).toMatchObject({ state: 'raw' });
    const foreign = { seminarId, categoryId: desk.foreignCategory, picked: await pickedOf([2]) };
    await expect(sortChallenges(world.app, yamane, foreign)).rejects.toMatchObject({ status: 422 });
    await undo(world, desk, 3);
    expect(await snapshot(world, desk)).toEqual(before);
  });

  it('merges nothing again into what does not speak for itself any more', async () => {
    const { world, desk } = await opened(open);
    await merge(world, desk, 2, 1);
    await unmergeChallenge(world.app, yamane, await aimAt(world, desk, 2));
    await merge(world, desk, 1, 3);
    await expect(undo(world, desk, 2)).rejects.toMatchObject({ code: 'challenges.notUndoable' });
    expect(await statesOf(world, desk)).toEqual(['1 merged', '2 raw', '3 raw']);
    await undo(world, desk, 1);
    await undo(world, desk, 2);
    expect(await statesOf(world, desk)).toEqual(['1 raw', '2 merged', '3 raw']);
  });

  it('takes saves in a row by one person as one step', async () => {
    const { world, desk } = await opened(open);
    const save = async (text: string, who = yamane) =>
      writePublicText(world.app, who, { ...(await aimAt(world, desk, 1)), text, intent: 'save' });
    await save('あ');
    await save('あい');
    await save('あいう', hoshino);
    await undo(world, desk, 1);
    expect(await rowOf(world, desk, 1)).toMatchObject({ public_text: 'あい', redacted_by: yamane.id });
    await undo(world, desk, 1);
    expect(await rowOf(world, desk, 1)).toMatchObject({ public_text: '', redacted_by: null });
  });

  it('is for the secretariat alone, in the version that was seen', async () => {
    const { world, desk } = await opened(open);
    await split(world, desk, 1, [[11, 21]]);
    const aimed = await aimAt(world, desk, 1);
    for (const actor of [chair, speaker, nobody, guest, { ...yamane, registrationId: 'r' }]) {
      const steps = [
        undoStep(world.app, actor, aimed),
        splitChallenge(world.app, actor, { ...aimed, stretches: [[0, 3]] }),
        mergeChallenge(world.app, actor, { ...aimed, into: 2 }),
        unmergeChallenge(world.app, actor, aimed),
      ];
      for (const step of await Promise.allSettled(steps))
        expect(step).toMatchObject({ status: 'rejected', reason: { status: 404 } });
    }
    const stale = { ...aimed, version: 1 };
    await expect(undoStep(world.app, yamane, stale)).rejects.toMatchObject({ code: 'common.stale' });
    const twice = await Promise.allSettled([undoStep(world.app, yamane, aimed), undoStep(world.app, hoshino, aimed)]);
    expect(twice.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });
});
