import { expect, it } from 'vitest';
import { receiveAnswersWithin, reviseAnswersWithin } from '~/features/challenges/intake.server';
import { findChallenge, listChallenges } from '~/features/challenges/challenges.server';
import { findOwnToEdit } from '~/features/survey/own-answers.server';
import { submitAnswers } from '~/features/survey/own-answers-steps.server';
import type { SignedIn } from '~/features/accounts/actor';
import { byPersonalLink, type Cast } from '../../support/cast';
import { onBothEngines, type World } from '../../support/world';
import { castWithSurvey } from './forms';

const given = {
  'answers.job-type': 'lead',
  'answers.pcs': 'upto-49',
  'answers.csirt': 'planned',
  'answers.challenges': '復元の訓練',
};
const first = { question: 'challenges', number: 1 };
const ports = { afterAnswers: receiveAnswersWithin, afterRevision: reviseAnswersWithin };

/** Aki agreed to have texts shown. */
async function worldOf(open: () => Promise<World>) {
  const world = await open();
  const cast = await castWithSurvey(world);
  await world.app.write(async ({ tx, at }) => {
    const consent = { registration_id: cast.registrations.aki, purpose: 'show' as const, given: 1 as const };
    await tx.deleteFrom('consent').where('registration_id', '=', cast.registrations.aki).execute();
    await tx
      .insertInto('consent')
      .values({ id: 'consent', ...consent, text_version: '1', locale: 'ja', at })
      .execute();
  });
  return { world, cast };
}

async function edit(
  world: World,
  cast: Cast,
  fields: Record<string, string>,
  actor: SignedIn = byPersonalLink(cast.aki),
) {
  const { survey, version } = await findOwnToEdit(world.app.db, actor, cast.slug, world.app.now());
  const form = new FormData();
  for (const [name, value] of Object.entries({ version: String(version), ...fields })) form.append(name, value);
  return submitAnswers(world.app, actor, { slug: cast.slug, survey, posted: form }, ports);
}

const responsesIn = (world: World) =>
  world.app.db.selectFrom('response').select(['state', 'version']).where('registration_id', 'is not', null).execute();

onBothEngines('Changing one’s answers', (open) => {
  it('works by the personal link, keeps each earlier wording, and an unchanged form changes nothing', async () => {
    const { world, cast } = await worldOf(open);
    expect(await edit(world, cast, given)).toBeNull();
    expect(await responsesIn(world)).toEqual([{ state: 'submitted', version: 1 }]);
    await edit(world, cast, given);
    expect(await responsesIn(world)).toEqual([{ state: 'submitted', version: 1 }]);
    await edit(world, cast, { ...given, 'answers.pcs': '50-99' });
    await edit(world, cast, { ...given, 'answers.pcs': '100-299' });
    expect(await responsesIn(world)).toEqual([{ state: 'edited', version: 3 }]);
    const revisions = await world.app.db.selectFrom('response_revision').selectAll().orderBy('number').execute();
    expect(revisions.map(({ number, answers }) => [number, /upto-49|"50-99/.exec(answers)?.[0]])).toEqual([
      [1, 'upto-49'],
      [2, '"50-99'],
    ]);
    const { answers } = await findOwnToEdit(world.app.db, cast.aki, cast.slug, world.app.now());
    expect(answers.map(({ optionCode, text }) => optionCode ?? text)).toEqual([
      'lead',
      '100-299',
      'planned',
      '復元の訓練',
    ]);
  });

  it('reaches a challenge while nobody has worked on it, and stands beside it afterwards', async () => {
    const { world, cast } = await worldOf(open);
    await edit(world, cast, given);
    await edit(world, cast, { ...given, 'answers.challenges': '復元を試す頻度' });
    expect(await findChallenge(world.app.db, cast.seminarId, first)).toMatchObject({
      ...{ original: '復元を試す頻度', state: 'raw', version: 2, revisions: 1, changedTo: null },
    });
    await world.app.write(({ tx }) => tx.updateTable('challenge').set({ state: 'triaged' }).execute());
    await edit(world, cast, { ...given, 'answers.challenges': '費用の説明' });
    expect(await findChallenge(world.app.db, cast.seminarId, first)).toMatchObject({
      ...{ original: '復元を試す頻度', state: 'triaged', revisions: 2, changedTo: '費用の説明' },
    });
    await edit(world, cast, { ...given, 'answers.challenges': '' });
    expect(await findChallenge(world.app.db, cast.seminarId, first)).toMatchObject({ state: 'triaged', changedTo: '' });
    expect(await findChallenge(world.app.db, cast.seminarId, { ...first, number: 2 })).toBeNull();
  });

  it('withdraws a raw challenge whose text is taken back, and brings it back with a new one', async () => {
    const { world, cast } = await worldOf(open);
    await edit(world, cast, given);
    await edit(world, cast, { ...given, 'answers.challenges': '' });
    expect(await findChallenge(world.app.db, cast.seminarId, first)).toMatchObject({ state: 'withdrawn' });
    const { answers } = await findOwnToEdit(world.app.db, cast.aki, cast.slug, world.app.now());
    expect(answers).toHaveLength(3);
    await edit(world, cast, { ...given, 'answers.challenges': '復元をだれと試すか' });
    const back = { state: 'raw', original: '復元をだれと試すか', changedTo: null };
    expect(await findChallenge(world.app.db, cast.seminarId, first)).toMatchObject(back);
    expect(await findChallenge(world.app.db, cast.seminarId, { ...first, number: 2 })).toBeNull();
  });

  it('curates what stands beside an “other” too, and lets go of it with the choice', async () => {
    const { world, cast } = await worldOf(open);
    const withOther = { ...given, 'answers.incidents': 'other', 'answers.incidents_other': '停電で止まった' };
    await edit(world, cast, withOther);
    const listed = async () =>
      (await listChallenges(world.app.db, cast.seminarId)).map(({ question, excerpt, state }) => [
        ...[question, excerpt, state],
      ]);
    expect(await listed()).toEqual([
      ['incidents', '停電で止まった', 'raw'],
      ['challenges', '復元の訓練', 'raw'],
    ]);
    await edit(world, cast, { ...withOther, 'answers.incidents_other': '停電で半日止まった' });
    expect((await listed())[0]).toEqual(['incidents', '停電で半日止まった', 'raw']);
    await edit(world, cast, { ...given, 'answers.incidents': 'phishing' });
    expect((await listed())[0]).toEqual(['incidents', '停電で半日止まった', 'withdrawn']);
    const { answers } = await findOwnToEdit(world.app.db, cast.aki, cast.slug, world.app.now());
    expect(answers.map(({ optionCode }) => optionCode)).not.toContain('other');
    await edit(world, cast, withOther);
    expect((await listed())[1]).toEqual(['incidents', '停電で止まった', 'raw']);
  });

  it('makes no challenge without the consent to show it', async () => {
    const { world, cast } = await worldOf(open);
    await world.app.write(({ tx }) => tx.deleteFrom('consent').execute());
    await edit(world, cast, given);
    expect(await findChallenge(world.app.db, cast.seminarId, first)).toBeNull();
  });

  it('gives the form back with what is wrong, or when it was changed elsewhere meanwhile', async () => {
    const { world, cast } = await worldOf(open);
    expect(await edit(world, cast, { ...given, 'answers.pcs': '' })).toMatchObject({
      ...{ status: 422, result: { error: { 'answers.pcs': ['required'] } } },
    });
    await edit(world, cast, given);
    expect(await edit(world, cast, { ...given, version: '0' })).toMatchObject({ status: 409, refusal: 'common.stale' });
  });

  it('ends with the registration, and is for nobody without a place', async () => {
    const { world, cast } = await worldOf(open);
    await expect(edit(world, cast, given, cast.stranger)).rejects.toMatchObject({ status: 404 });
    const { app } = world;
    await expect(findOwnToEdit(app.db, { kind: 'guest' }, cast.slug, app.now())).rejects.toMatchObject({ status: 401 });
    await edit(world, cast, given);
    world.clock.forward(13 * 60 * 60_000);
    await expect(edit(world, cast, given)).rejects.toMatchObject({ code: 'survey.answersClosed', status: 409 });
  });

  it('ends when the place is given up', async () => {
    const { world, cast } = await worldOf(open);
    await world.app.write(({ tx }) => tx.updateTable('registration').set({ state: 'cancelled' }).execute());
    await expect(edit(world, cast, given)).rejects.toMatchObject({ code: 'survey.answersClosed' });
  });
});
