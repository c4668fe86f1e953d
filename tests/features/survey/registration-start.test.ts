import { expect, it } from 'vitest';
import { receiveAnswersWithin } from '~/features/challenges/intake.server';
import { findDesk } from '~/features/registration/desk.server';
import { duplicateSeminar } from '~/features/survey/new-seminars.server';
import { saveForm, takeStep } from '~/features/survey/registration-steps.server';
import { startForm } from '~/features/survey/registration-start.server';
import { findSurvey } from '~/features/survey/surveys.server';
import type { Actor } from '~/features/accounts/actor';
import { byPersonalLink, type Cast } from '../../support/cast';
import { onBothEngines, type World } from '../../support/world';
import { registration } from '../../access/forms';
import { answersOf, castWithSurvey, register } from './forms';

const formKey = 'a-form-being-filled-0123';
const filled: Record<string, string | string[]> = {
  ...{ formKey, company: '見本製作所', familyName: '見本', venue: 'tokyo', parts: ['part-lecture'] },
  ...{ 'answers.csirt': 'no-plan', 'answers.challenges': '復元の訓練', made: 'up' },
};

function formOf(fields: Record<string, string | string[]>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) form.append(name, one);
  return form;
}

async function surroundingsOf(world: World, slug: string) {
  const desk = await findDesk(world.app.db, slug, world.app.now());
  if (!desk) throw new Error('no desk');
  const survey = await findSurvey(world.app.db, desk.seminarId);
  return { desk, survey, locale: 'ja' as const, afterAnswers: receiveAnswersWithin };
}

const startIn = async (world: World, slug: string, draft: string | null, actor: Actor = { kind: 'guest' }) =>
  startForm(world.app, actor, { ...(await surroundingsOf(world, slug)), draft, kept: null, page: null });

/** Mio took part; the next seminar is a copy of that one, and open. */
async function nextSeminar(world: World, cast: Cast): Promise<string> {
  const answers = await answersOf(world, cast);
  await register(world, cast, { name: 'mio', entry: { email: cast.mio.email, venue: 'osaka' }, answers });
  const { id, slug } = await duplicateSeminar(world.app, cast.hanako, cast.seminarId);
  await world.app.write(({ tx }) =>
    tx.updateTable('seminar').set({ state: 'published' }).where('id', '=', id).execute(),
  );
  return slug;
}

onBothEngines('What a registration form begins with', (open) => {
  it('is what was saved of it, for who has its address, known fields only', async () => {
    const world = await open();
    const cast = await castWithSurvey(world);
    const { desk, survey } = await surroundingsOf(world, cast.slug);
    await saveForm(world.app, formOf(filled), { desk, survey });
    const start = await startIn(world, cast.slug, formKey);
    expect(start).toMatchObject({ from: 'draft', formKey, savedAt: world.app.now().toISOString() });
    expect(start.heldUntil).not.toBeNull();
    expect(start.address).toBe(`https://zadankai.example/seminars/cast/register?draft=${formKey}`);
    expect(start.filled?.initialValue).toMatchObject({
      ...{ company: '見本製作所', venue: 'tokyo', answers: { csirt: 'no-plan', challenges: '復元の訓練' } },
    });
    expect(start.filled?.initialValue).not.toHaveProperty('made');
  });

  it('is empty, and says so, under a key that leads to nothing, or to a form that was sent', async () => {
    const world = await open();
    const cast = await castWithSurvey(world);
    for (const key of ['a-key-that-nobody-has-01', "'; drop table form_draft; --", ''])
      expect(await startIn(world, cast.slug, key)).toMatchObject({ from: 'lost', filled: null });
    await register(world, cast, { name: 'kei', formKey });
    expect(await startIn(world, cast.slug, formKey)).toMatchObject({ from: 'lost', filled: null });
    expect(await startIn(world, cast.slug, null)).toMatchObject({ from: 'blank', filled: null });
  });

  it('is what this browser kept, and nothing is said of a key that is good no more', async () => {
    const world = await open();
    const cast = await castWithSurvey(world);
    const around = await surroundingsOf(world, cast.slug);
    await saveForm(world.app, formOf(filled), around);
    const start = (kept: string | null, draft: string | null = null) =>
      startForm(world.app, { kind: 'guest' }, { ...around, draft, kept, page: null });
    expect(await start(formKey)).toMatchObject({ from: 'draft', formKey });
    expect(await start('a-key-that-nobody-has-01')).toMatchObject({ from: 'blank' });
    expect(await start(formKey, 'a-key-that-nobody-has-01')).toMatchObject({ from: 'lost' });
    await register(world, cast, { name: 'kei', formKey });
    expect(await start(formKey)).toMatchObject({ from: 'blank', filled: null });
  });

  it('is what a signed-in person gave last time, but for texts and consents', async () => {
    const world = await open();
    const cast = await castWithSurvey(world);
    const slug = await nextSeminar(world, cast);
    const start = await startIn(world, slug, null, cast.mio);
    expect(start.from).toBe('earlier');
    expect(start.filled?.initialValue).toMatchObject({
      ...{ company: '見本製作所', email: cast.mio.email, venue: 'osaka' },
      answers: { pcs: '100-299', incidents: ['lost-device', 'other'], incidents_other: '社員の  USB メモリー' },
    });
    const value = start.filled?.initialValue ?? {};
    expect(value).not.toHaveProperty('consents');
    expect(value['answers']).not.toHaveProperty('challenges');
    expect(value['parts']).toHaveLength(3);
  });

  it('leaves out answers whose options are gone', async () => {
    const world = await open();
    const cast = await castWithSurvey(world);
    const slug = await nextSeminar(world, cast);
    await world.app.write(({ tx }) => tx.deleteFrom('survey_option').where('code', '=', '100-299').execute());
    const start = await startIn(world, slug, null, cast.mio);
    expect(start.filled?.initialValue?.['answers']).not.toHaveProperty('pcs');
  });

  it('tells nothing of a person to who is not fully signed in as them', async () => {
    const world = await open();
    const cast = await castWithSurvey(world);
    const slug = await nextSeminar(world, cast);
    for (const actor of [{ kind: 'guest' } as const, byPersonalLink(cast.aki), cast.stranger])
      expect(await startIn(world, slug, null, actor)).toMatchObject({ from: 'blank', filled: null });
  });
});

onBothEngines('A form that finds the desk shut', (open) => {
  it('is given back to be copied, at each step', async () => {
    const world = await open();
    const cast = await castWithSurvey(world);
    const around = await surroundingsOf(world, cast.slug);
    world.clock.forward(13 * 60 * 60_000);
    const whole = { ...filled, ...registration };
    for (const step of ['check', 'send'])
      expect(
        await takeStep(world.app, formOf({ ...whole, step }), {
          ...around,
          desk: { ...around.desk, opening: 'closed' },
        }),
      ).toMatchObject({
        ...{ step: 'shut', fields: expect.arrayContaining([['answers.challenges', '復元の訓練']]) as unknown },
      });
    expect(await takeStep(world.app, formOf({ ...whole, step: 'send' }), around)).toMatchObject({ step: 'shut' });
  });

  it('is answered as before where it was sent before', async () => {
    const world = await open();
    const cast = await castWithSurvey(world);
    const around = await surroundingsOf(world, cast.slug);
    const form = formOf({ ...filled, ...registration, step: 'send' });
    const done = await takeStep(world.app, form, around);
    world.clock.forward(13 * 60 * 60_000);
    expect(await takeStep(world.app, form, await surroundingsOf(world, cast.slug))).toEqual(done);
  });
});
