import { expect, it } from 'vitest';
import { findChallenge } from '~/features/challenges/challenges.server';
import { narrowThreadsWithin } from '~/features/archive/withdrawn-threads.server';
import { followConsentWithin } from '~/features/challenges/consented.server';
import { receiveAnswersWithin, reviseAnswersWithin } from '~/features/challenges/intake.server';
import { findConsents, storeConsentsWithin } from '~/features/registration/consents.server';
import type { Purpose } from '~/features/registration/registration';
import { editAnswers } from '~/features/survey/own-answers.server';
import { changeConsents, readPurposes } from '~/features/survey/own-consents.server';
import { Refusal } from '~/shared/refusal';
import type { SignedIn } from '~/features/accounts/actor';
import type { ChallengeTable } from '~db/schema/challenges';
import { byPersonalLink, type Cast } from '../../support/cast';
import { onBothEngines, type World } from '../../support/world';
import { answersOf, castWithSurvey } from './forms';

const ports = {
  afterAnswers: receiveAnswersWithin,
  afterConsent: followConsentWithin,
  afterNarrowed: narrowThreadsWithin,
};

async function change(world: World, cast: Cast, agreed: readonly Purpose[], actor: SignedIn = cast.aki) {
  world.clock.forward(60_000);
  await changeConsents(world.app, actor, { seminarId: cast.seminarId, agreed, locale: 'ja' }, ports);
}

/** The cast's places came without a form: Aki agrees to what every form needs. */
async function castOf(open: () => Promise<World>) {
  const world = await open();
  const cast = await castWithSurvey(world);
  const said = {
    registrationId: cast.registrations.aki,
    locale: 'ja',
    given: new Map([['run' as const, true]]),
  } as const;
  await world.app.write((work) => storeConsentsWithin(work, { ...said, at: work.at }));
  return { world, cast };
}

/** Aki answered the survey, among others with a challenge, and agreed to have it shown. */
async function answeredBy(open: () => Promise<World>) {
  const { world, cast } = await castOf(open);
  const answers = await answersOf(world, cast);
  await change(world, cast, []);
  const afterRevision = reviseAnswersWithin;
  await editAnswers(world.app, cast.aki, { slug: cast.slug, version: 0, answers }, { ...ports, afterRevision });
  await change(world, cast, ['statistics', 'show']);
  return { world, cast };
}

const first = { question: 'challenges', number: 1 };
const stateOf = async (world: World, cast: Cast) => (await findChallenge(world.app.db, cast.seminarId, first))?.state;

const put = (world: World, set: Partial<Pick<ChallengeTable, 'state' | 'public_id' | 'part_id' | 'agenda_position'>>) =>
  world.app.write(({ tx }) =>
    tx
      .updateTable('challenge')
      .set(set)
      .where('question_id', 'in', tx.selectFrom('survey_question').select('id').where('code', '=', 'challenges'))
      .execute(),
  );

onBothEngines('Taking a consent back', (open) => {
  it('keeps what was said before, and the newest row counts; what is unchanged gets no row', async () => {
    const { world, cast } = await castOf(open);
    const { aki } = cast.registrations;
    await change(world, cast, ['news', 'statistics']);
    await change(world, cast, ['statistics'], byPersonalLink(cast.aki));
    await change(world, cast, ['statistics']);
    expect(await findConsents(world.app.db, aki)).toEqual(new Set(['run', 'statistics']));
    const rows = await world.app.db
      .selectFrom('consent')
      .select(['given', 'locale'])
      .where('registration_id', '=', aki)
      .where('purpose', '=', 'news')
      .orderBy('at')
      .execute();
    expect(rows.at(-1)).toEqual({ given: 0, locale: 'ja' });
    expect(rows.at(-2)).toEqual({ given: 1, locale: 'ja' });
  });

  it('never ends the running of the place, which is cancelled instead', async () => {
    const { world, cast } = await castOf(open);
    await change(world, cast, ['run']);
    await change(world, cast, []);
    expect(await findConsents(world.app.db, cast.registrations.aki)).toEqual(new Set(['run']));
  });

  it('gives the challenge on when showing is agreed to, and withdraws it when that is taken back', async () => {
    const { world, cast } = await answeredBy(open);
    expect(await stateOf(world, cast)).toBe('raw');
    await change(world, cast, ['statistics']);
    expect(await stateOf(world, cast)).toBe('withdrawn');
    await change(world, cast, ['show']);
    expect(await stateOf(world, cast)).toBe('raw');
  });

  it('takes a card off the agenda, closes the gap and ends its public id', async () => {
    const { world, cast } = await answeredBy(open);
    await put(world, { state: 'scheduled', public_id: 'seen', part_id: cast.parts.discussion, agenda_position: 1 });
    await change(world, cast, []);
    const row = await world.app.db.selectFrom('challenge').selectAll().executeTakeFirstOrThrow();
    expect(row).toMatchObject({ state: 'withdrawn', public_id: null, part_id: null, agenda_position: null });
    const audit = await world.app.db.selectFrom('audit').selectAll().where('subject', '=', row.id).execute();
    expect(audit).toMatchObject([{ action: 'withdraw challenge', person_id: null }]);
  });

  it('leaves alone what is on stage or was there', async () => {
    const { world, cast } = await answeredBy(open);
    for (const state of ['live', 'answered', 'to-archive'] as const) {
      await put(world, { state });
      await change(world, cast, []);
      expect(await stateOf(world, cast)).toBe(state);
      await change(world, cast, ['show']);
    }
  });

  it('is for the registrant alone, and of known uses only', async () => {
    const { world, cast } = await castOf(open);
    await expect(change(world, cast, [], cast.stranger)).rejects.toMatchObject({ status: 404 });
    await expect(change(world, cast, [], cast.hanako)).rejects.toMatchObject({ status: 404 });
    expect(() => readPurposes(['news', 'everything'])).toThrow(Refusal);
  });
});
