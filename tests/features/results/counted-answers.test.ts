import { expect, it } from 'vitest';
import type { AsideWorld } from '~/aside-world';
import { storeConsentsWithin } from '~/features/registration/consents.server';
import { keptAnswers, listCodedAnswers } from '~/features/results/counted-answers.server';
import type { Answer } from '~/features/survey/answers';
import { reviseWithin } from '~/features/survey/revisions.server';
import { findSurvey } from '~/features/survey/surveys.server';
import type { Cast } from '../../support/cast';
import { onBothEngines, type World } from '../../support/world';
import { answersOf, castWithSurvey, register } from '../survey/forms';

type Told = Record<string, unknown>;

const counted: ('run' | 'statistics')[] = ['run', 'statistics'];

/** With what the standard survey insists on. */
const answersIn = (world: World, cast: Cast, told: Told) =>
  answersOf(world, cast, { 'job-type': 'lead', csirt: 'planned', ...told });

async function answering(world: World, cast: Cast, name: string, told: Told): Promise<string> {
  const answers = await answersIn(world, cast, told);
  const registered = await register(world, cast, { name, entry: { consents: counted }, answers });
  if (registered.outcome !== 'new') throw new Error(registered.outcome);
  return registered.registrationId;
}

async function revise(world: World, cast: Cast, { registration, told }: { registration: string; told: Told }) {
  const answers: readonly Answer[] = await answersIn(world, cast, told);
  await world.app.write(async (work) => {
    const survey = await findSurvey(work.tx, cast.seminarId);
    const { id, state, version } = await work.tx
      .selectFrom('response')
      .select(['id', 'state', 'version'])
      .where('registration_id', '=', registration)
      .executeTakeFirstOrThrow();
    const response = { id, state, version, surveyNumber: survey.number };
    await reviseWithin(work, { response, survey, answers, afterRevision: () => Promise.resolve() });
  });
}

onBothEngines('Answers that are kept for counting', (open) => {
  it('are after each change what they would be read for the first time', async () => {
    const world = await open();
    const cast = await castWithSurvey(world, 500);
    const aside: AsideWorld = { db: world.app.db, kept: new Map() };
    const both = async () => {
      const kept = await keptAnswers(aside, cast.seminarId);
      expect(kept.people).toEqual(await listCodedAnswers(world.app.db, cast.seminarId));
      return kept;
    };
    const first = await answering(world, cast, 'first', { pcs: 'upto-49', incidents: ['phishing'] });
    const second = await answering(world, cast, 'second', { pcs: '50-99' });
    expect((await both()).people).toHaveLength(2);
    await answering(world, cast, 'third', { pcs: 'upto-49', 'job-type': 'dedicated' });
    expect((await both()).people).toHaveLength(3);
    await revise(world, cast, { registration: first, told: { pcs: '100-299', incidents: ['malware', 'phishing'] } });
    const revised = await both();
    expect(revised.people.map((answers) => answers['pcs'])).toContainEqual(['100-299']);
    expect(revised.column('pcs').given).not.toContainEqual([]);
    await world.app.write((work) => {
      const given = new Map([['statistics', false] as const]);
      return storeConsentsWithin(work, { registrationId: first, locale: 'ja', given, at: '2036-01-01T00:00:00.000Z' });
    });
    expect((await both()).people).toHaveLength(2);
    await world.app.write(({ tx }) =>
      tx.updateTable('registration').set({ state: 'cancelled' }).where('id', '=', second).execute(),
    );
    expect((await both()).people).toEqual([{ csirt: ['planned'], 'job-type': ['dedicated'], pcs: ['upto-49'] }]);
  });

  it('stay the same object while a change is none of theirs', async () => {
    const world = await open();
    const cast = await castWithSurvey(world, 500);
    await answering(world, cast, 'first', { pcs: 'upto-49' });
    const aside: AsideWorld = { db: world.app.db, kept: new Map() };
    const before = await keptAnswers(aside, cast.seminarId);
    await world.app.write(({ tx }) => tx.updateTable('seminar').set({ capacity: 499 }).execute());
    expect(await keptAnswers(aside, cast.seminarId)).toBe(before);
  });
});
