import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { offerDeadline } from '~/features/registration/offers';
import { answerOffer, endDueSeats } from '~/features/registration/offers.server';
import { findOwnRegistration } from '~/features/registration/own-registration.server';
import { listRegistrations } from '~/features/registration/registration-list.server';
import { cancelRegistration, setRegistrationState } from '~/features/registration/states.server';
import type { Cast } from '../../support/cast';
import { onBothEngines, type World } from '../../support/world';
import { castWithSurvey, register } from '../survey/forms';

const hour = 3600_000;

async function statesOf(world: World, cast: Cast) {
  return (await listRegistrations(world.app.db, cast.seminarId)).map(({ state }) => state);
}

async function subjectsTo(world: World, recipient: string): Promise<string[]> {
  const mails = await world.app.db.selectFrom('outbox').select('subject').where('recipient', '=', recipient).execute();
  return mails.map(({ subject }) => subject.replace(/】.*/, '】')).sort();
}

/** Two seats, both taken; two people wait; freed seats are offered. A month before the seminar. */
async function offeringHouse(open: () => Promise<World>) {
  const world = await open();
  world.clock.forward(-14 * 24 * hour);
  const cast = await castWithSurvey(world, 2);
  await world.app.write(({ tx }) => tx.updateTable('seminar').set({ waiting_mode: 'offer' }).execute());
  await register(world, cast, { name: 'third' });
  world.clock.forward(1000);
  await register(world, cast, { name: 'fourth' });
  const actorOf = async (receipt: string) => {
    const row = await world.app.db
      .selectFrom('registration')
      .select(['id', 'person_id'])
      .where('receipt', '=', receipt)
      .executeTakeFirstOrThrow();
    return { ...cast.aki, id: row.person_id, registrationId: row.id };
  };
  await cancelRegistration(world.app, cast.aki, { seminarId: cast.seminarId, version: 1 });
  return { world, cast, third: await actorOf('Z14-0003'), fourth: await actorOf('Z14-0004') };
}

describe('The deadline of an offer', () => {
  const startsAt = '2026-12-04T07:00:00.000Z';
  const kept = (before: number) => {
    const now = new Date(Date.parse(startsAt) - before).toISOString();
    return Date.parse(offerDeadline(now, startsAt)) - Date.parse(now);
  };

  it('is a day, near the seminar a third of what is left, and never less than half an hour', () => {
    expect([kept(49 * hour), kept(48 * hour), kept(30 * hour), kept(hour), kept(-hour)]).toEqual([
      ...[24 * hour, 16 * hour, 10 * hour, hour / 2, hour / 2],
    ]);
    const now = '2026-11-01T00:00:00.000Z';
    expect(offerDeadline(now, null)).toBe('2026-11-02T00:00:00.000Z');
  });

  it('leaves time for the next person while there is any', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2 * hour, max: 2000 * hour }), (before) => {
        expect(kept(before)).toBeLessThan(before / 2 + 1);
        expect(kept(before)).toBeGreaterThanOrEqual(hour / 2);
      }),
    );
  });
});

onBothEngines('An offered seat', (open) => {
  it('is kept for who has waited longest until the deadline that their page shows', async () => {
    const { world, cast, third } = await offeringHouse(open);
    expect(await statesOf(world, cast)).toEqual(['cancelled', 'confirmed', 'offered', 'waitlisted']);
    const until = new Date(world.app.now().getTime() + 24 * hour).toISOString();
    expect(await findOwnRegistration(world.app.db, third, cast.slug)).toMatchObject({
      ...{ state: 'offered', offeredUntil: until, joinUrl: '' },
      reason: { rule: 'offered', taken: 1, limit: 2 },
    });
    expect(await subjectsTo(world, 'third@form.example')).toEqual(['【キャンセル待ち】', '【席のご案内】']);
    expect(await register(world, cast, { name: 'fifth' })).toMatchObject({ state: 'waitlisted' });
  });

  it('is taken by its person, once, and by nobody else', async () => {
    const { world, cast, third, fourth } = await offeringHouse(open);
    const answer = { seminarId: cast.seminarId, version: 2, accept: true };
    await expect(answerOffer(world.app, fourth, answer)).rejects.toMatchObject({ code: 'registration.offerOver' });
    await expect(answerOffer(world.app, cast.hanako, answer)).rejects.toMatchObject({ status: 404 });
    await expect(answerOffer(world.app, third, { ...answer, version: 1 })).rejects.toMatchObject({
      code: 'common.stale',
    });
    await answerOffer(world.app, third, answer);
    await expect(answerOffer(world.app, third, answer)).rejects.toMatchObject({ code: 'registration.offerOver' });
    expect(await statesOf(world, cast)).toEqual(['cancelled', 'confirmed', 'confirmed', 'waitlisted']);
    expect(await subjectsTo(world, 'third@form.example')).toContain('【受付完了】');
  });

  it('goes on at once when it is declined', async () => {
    const { world, cast, third } = await offeringHouse(open);
    await answerOffer(world.app, third, { seminarId: cast.seminarId, version: 2, accept: false });
    expect(await statesOf(world, cast)).toEqual(['cancelled', 'confirmed', 'cancelled', 'offered']);
  });

  it('goes on to the next when its time is over, once, however many nodes look', async () => {
    const { world, cast, third } = await offeringHouse(open);
    world.clock.forward(24 * hour - 1);
    await endDueSeats(world.app);
    expect((await statesOf(world, cast))[2]).toBe('offered');
    world.clock.forward(1);
    const late = { seminarId: cast.seminarId, version: 2, accept: true };
    await expect(answerOffer(world.app, third, late)).rejects.toMatchObject({ code: 'registration.offerOver' });
    await Promise.all([endDueSeats(world.app), endDueSeats(world.app)]);
    expect(await statesOf(world, cast)).toEqual(['cancelled', 'confirmed', 'expired', 'offered']);
    expect(await subjectsTo(world, 'third@form.example')).toEqual([
      '【キャンセル待ち】',
      '【席のご案内】',
      '【期限切れ】',
    ]);
    expect(await subjectsTo(world, 'fourth@form.example')).toEqual(['【キャンセル待ち】', '【席のご案内】']);
  });
});

onBothEngines('A registration that the secretariat looks at', (open) => {
  async function reviewed() {
    const world = await open();
    const cast = await castWithSurvey(world, 3);
    await world.app.write(({ tx }) => tx.updateTable('seminar').set({ approval: 1 }).execute());
    for (const name of ['third', 'fourth']) await register(world, cast, { name });
    const decide = async (receipt: string, to: 'approved' | 'declined' | 'confirmed') => {
      const row = (await listRegistrations(world.app.db, cast.seminarId)).find((one) => one.receipt === receipt);
      const change = { registrationId: row?.id ?? '', version: row?.version ?? 0, to, note: '会員の紹介' };
      return setRegistrationState(world.app, cast.hanako, { seminarId: cast.seminarId, ...change });
    };
    return { world, cast, decide };
  }

  it('holds no seat until it is approved, and waits like everybody when there is none', async () => {
    const { world, cast, decide } = await reviewed();
    expect(await statesOf(world, cast)).toEqual(['confirmed', 'confirmed', 'pending', 'pending']);
    expect(await decide('Z14-0004', 'approved')).toMatchObject({ state: 'confirmed' });
    expect(await decide('Z14-0003', 'approved')).toMatchObject({ state: 'waitlisted' });
    expect(await subjectsTo(world, 'fourth@form.example')).toEqual(['【受付】', '【受付完了】']);
    expect(await subjectsTo(world, 'third@form.example')).toEqual(['【キャンセル待ち】', '【受付】']);
  });

  it('is told in another mail when it is declined, and the reason is kept for the staff', async () => {
    const { world, cast, decide } = await reviewed();
    await decide('Z14-0003', 'declined');
    expect((await statesOf(world, cast))[2]).toBe('cancelled');
    expect(await subjectsTo(world, 'third@form.example')).toEqual(['【受付】', '【見送り】']);
    const row = (await listRegistrations(world.app.db, cast.seminarId))[2];
    expect(row?.reason).toEqual({ by: 'staff', note: '会員の紹介' });
  });

  it('is decided on once, and only by a decision', async () => {
    const { decide } = await reviewed();
    await expect(decide('Z14-0003', 'confirmed')).rejects.toMatchObject({ code: 'registration.notNow' });
    await decide('Z14-0003', 'approved');
    await expect(decide('Z14-0003', 'approved')).rejects.toMatchObject({ code: 'registration.notNow' });
  });
});
