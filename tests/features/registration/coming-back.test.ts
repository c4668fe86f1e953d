import { expect, it } from 'vitest';
import { comeBack } from '~/features/registration/coming-back.server';
import { endDueSeats } from '~/features/registration/offers.server';
import { cancelRegistration, setRegistrationState } from '~/features/registration/states.server';
import type { SignedIn } from '~/features/accounts/actor';
import { byPersonalLink, type Cast } from '../../support/cast';
import { onBothEngines, type World } from '../../support/world';
import { castWithSurvey, register } from '../survey/forms';

const minute = 60_000;

async function rowOf(world: World, id: string) {
  return world.app.db.selectFrom('registration').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
}

async function askAgain(world: World, cast: Cast, actor: SignedIn = byPersonalLink(cast.aki)) {
  const { version } = await rowOf(world, cast.registrations.aki);
  await comeBack(world.app, actor, { seminarId: cast.seminarId, version });
}

/** Aki held one of the seats and gave it back. */
async function withCancelled(open: () => Promise<World>, capacity: number) {
  const world = await open();
  const cast = await castWithSurvey(world, capacity);
  await cancelRegistration(world.app, cast.aki, { seminarId: cast.seminarId, version: 1 });
  world.clock.forward(minute);
  return { world, cast, id: cast.registrations.aki };
}

onBothEngines('Who gave their place back', (open) => {
  it('has it again when they ask while there is a seat, and hears of it by mail', async () => {
    const { world, cast, id } = await withCancelled(open, 2);
    await askAgain(world, cast);
    expect(await rowOf(world, id)).toMatchObject({ state: 'confirmed', receipt: 'Z14-0001', version: 3 });
    const mails = await world.app.db
      .selectFrom('outbox')
      .select('subject')
      .where('recipient', '=', cast.aki.email)
      .execute();
    expect(mails.map(({ subject }) => subject).filter((subject) => subject.startsWith('【受付完了】'))).toHaveLength(1);
  });

  it('stands at the end of the line when it is full', async () => {
    const { world, cast, id } = await withCancelled(open, 2);
    await register(world, cast, { name: 'third' });
    await register(world, cast, { name: 'fourth' });
    world.clock.forward(minute);
    await askAgain(world, cast);
    expect(await rowOf(world, id)).toMatchObject({ state: 'waitlisted' });
    await cancelRegistration(world.app, cast.ben, { seminarId: cast.seminarId, version: 1 });
    expect(await rowOf(world, id)).toMatchObject({ state: 'waitlisted' });
    const fourth = await world.app.db
      .selectFrom('registration')
      .select('state')
      .where('email', '=', 'fourth@form.example')
      .executeTakeFirstOrThrow();
    expect(fourth.state).toBe('confirmed');
  });

  it('may do so after an offer ran out too', async () => {
    const { world, cast, id } = await withCancelled(open, 2);
    await world.app.write(({ tx }) =>
      tx
        .updateTable('registration')
        .set({ state: 'offered', offered_until: world.app.now().toISOString() })
        .where('id', '=', id)
        .execute(),
    );
    await endDueSeats(world.app);
    expect(await rowOf(world, id)).toMatchObject({ state: 'expired' });
    await askAgain(world, cast);
    expect(await rowOf(world, id)).toMatchObject({ state: 'confirmed', offered_until: null });
  });

  it('is looked at again where the secretariat approves', async () => {
    const { world, cast, id } = await withCancelled(open, 2);
    await world.app.write(({ tx }) => tx.updateTable('seminar').set({ approval: 1 }).execute());
    await askAgain(world, cast);
    expect(await rowOf(world, id)).toMatchObject({ state: 'pending' });
  });

  it('may not where the secretariat ended it, while it stands, twice, or after the registration closed', async () => {
    const { world, cast, id } = await withCancelled(open, 2);
    await expect(askAgain(world, cast, cast.stranger)).rejects.toMatchObject({ status: 404 });
    await Promise.allSettled([askAgain(world, cast), askAgain(world, cast)]);
    expect(await rowOf(world, id)).toMatchObject({ state: 'confirmed', version: 3 });
    await expect(askAgain(world, cast)).rejects.toMatchObject({ code: 'registration.notNow' });
    const ended = { to: 'cancelled', registrationId: id, version: 3, note: '規約違反' } as const;
    await setRegistrationState(world.app, cast.hanako, { ...ended, seminarId: cast.seminarId });
    await expect(askAgain(world, cast)).rejects.toMatchObject({ code: 'registration.notNow' });
    world.clock.forward(13 * 60 * minute);
    await expect(askAgain(world, cast)).rejects.toMatchObject({ code: 'registration.closed' });
  });
});
