import { expect, it } from 'vitest';
import { guest, type Actor } from '~/features/accounts/actor';
import { findOwnRegistration } from '~/features/registration/own-registration.server';
import { listRegistrations } from '~/features/registration/registration-list.server';
import { findStaffSeminar } from '~/features/registration/staff-desk.server';
import { cancelRegistration, setRegistrationState } from '~/features/registration/states.server';
import { byPersonalLink, type Cast } from '../../support/cast';
import { onBothEngines, type World } from '../../support/world';
import { castWithSurvey, register } from '../survey/forms';

async function statesOf(world: World, cast: Cast) {
  return (await listRegistrations(world.app.db, cast.seminarId)).map((row) => `${row.receipt} ${row.state}`);
}

/** Two seats, both taken; two people wait. */
async function fullHouse(open: () => Promise<World>) {
  const world = await open();
  const cast = await castWithSurvey(world, 2);
  await register(world, cast, { name: 'third' });
  world.clock.forward(1000);
  await register(world, cast, { name: 'fourth' });
  return { world, cast };
}

onBothEngines('Giving a place back', (open) => {
  it('hands the seat to who waited longest, in the same change, and tells them', async () => {
    const { world, cast } = await fullHouse(open);
    await cancelRegistration(world.app, byPersonalLink(cast.aki), { seminarId: cast.seminarId, version: 1 });
    expect(await statesOf(world, cast)).toEqual([
      'Z14-0001 cancelled',
      'Z14-0002 confirmed',
      'Z14-0003 confirmed',
      'Z14-0004 waitlisted',
    ]);
    const mails = await world.app.db
      .selectFrom('outbox')
      .select(['recipient', 'subject'])
      .where('subject', 'like', '【繰り上げ】%')
      .execute();
    expect(mails.map((mail) => mail.recipient)).toEqual(['third@form.example']);
    const promoted = (await listRegistrations(world.app.db, cast.seminarId))[2];
    expect(promoted?.reason).toMatchObject({ by: 'rule', rule: 'promoted' });
  });

  it('gives one seat once when two cancel at once', async () => {
    const { world, cast } = await fullHouse(open);
    const cancel = (actor: Actor) => cancelRegistration(world.app, actor, { seminarId: cast.seminarId, version: 1 });
    await Promise.all([cancel(cast.aki), cancel(cast.ben)]);
    expect((await statesOf(world, cast)).slice(2)).toEqual(['Z14-0003 confirmed', 'Z14-0004 confirmed']);
  });

  it('promotes nobody once the seminar was called off', async () => {
    const { world, cast } = await fullHouse(open);
    await world.app.write(({ tx }) => tx.updateTable('seminar').set({ state: 'cancelled' }).execute());
    await cancelRegistration(world.app, cast.aki, { seminarId: cast.seminarId, version: 1 });
    expect((await statesOf(world, cast))[2]).toBe('Z14-0003 waitlisted');
  });

  it('is refused to others, to an old page, and a second time', async () => {
    const { world, cast } = await fullHouse(open);
    const at = { seminarId: cast.seminarId, version: 1 };
    for (const actor of [guest, cast.mio, cast.hanako]) {
      await expect(cancelRegistration(world.app, actor, at)).rejects.toMatchObject({ status: 404 });
    }
    await expect(cancelRegistration(world.app, cast.aki, { ...at, version: 9 })).rejects.toMatchObject({
      code: 'common.stale',
    });
    await cancelRegistration(world.app, cast.aki, at);
    await expect(cancelRegistration(world.app, cast.aki, { ...at, version: 2 })).rejects.toMatchObject({
      code: 'registration.notNow',
    });
  });
});

onBothEngines('The secretariat', (open) => {
  it('confirms by hand over the capacity, with the reason kept and the person told', async () => {
    const { world, cast } = await fullHouse(open);
    const row = (await listRegistrations(world.app.db, cast.seminarId))[3];
    const change = {
      seminarId: cast.seminarId,
      registrationId: row?.id ?? '',
      version: 1,
      to: 'confirmed',
      note: '登壇者の同僚',
    } as const;
    await setRegistrationState(world.app, cast.hanako, change);
    const after = (await listRegistrations(world.app.db, cast.seminarId))[3];
    expect(after).toMatchObject({ state: 'confirmed', version: 2, reason: { by: 'staff', note: '登壇者の同僚' } });
    const mail = await world.app.db
      .selectFrom('outbox')
      .select('recipient')
      .where('subject', 'like', '【繰り上げ】%')
      .execute();
    expect(mail).toEqual([{ recipient: 'fourth@form.example' }]);
    const audit = await world.app.db
      .selectFrom('audit')
      .select(['person_id', 'note'])
      .where('action', '=', 'registration confirmed')
      .execute();
    expect(audit).toEqual([{ person_id: 'hanako', note: '登壇者の同僚' }]);
    await expect(setRegistrationState(world.app, cast.jiro, change)).rejects.toMatchObject({ status: 409 });
  });

  it('cancels by hand, and the seat goes on', async () => {
    const { world, cast } = await fullHouse(open);
    const change = {
      seminarId: cast.seminarId,
      registrationId: cast.registrations.ben,
      version: 1,
      to: 'cancelled',
      note: '電話',
    } as const;
    await setRegistrationState(world.app, cast.administrator, change);
    expect((await statesOf(world, cast)).slice(1, 3)).toEqual(['Z14-0002 cancelled', 'Z14-0003 confirmed']);
  });

  it('is the only one to see the list and to change states', async () => {
    const { world, cast } = await fullHouse(open);
    const change = {
      seminarId: cast.seminarId,
      registrationId: cast.registrations.ben,
      version: 1,
      to: 'cancelled',
      note: 'x',
    } as const;
    const secretariatByLink = { ...cast.hanako, registrationId: cast.registrations.aki };
    for (const actor of [
      guest,
      cast.stranger,
      cast.mio,
      cast.aki,
      cast.tokyoChair,
      cast.speaker,
      cast.operator,
      secretariatByLink,
    ]) {
      await expect(setRegistrationState(world.app, actor, change)).rejects.toMatchObject({ status: 404 });
      await expect(findStaffSeminar(world.app.db, actor, cast.slug)).rejects.toMatchObject({ status: 404 });
    }
    await expect(setRegistrationState(world.app, cast.hanako, { ...change, seminarId: 'other' })).rejects.toMatchObject(
      { status: 404 },
    );
    expect(await findStaffSeminar(world.app.db, cast.hanako, cast.slug)).toMatchObject({ id: cast.seminarId });
  });
});

onBothEngines('The own page', (open) => {
  it('shows the link of the call to the confirmed only', async () => {
    const { world, cast } = await fullHouse(open);
    const confirmed = await findOwnRegistration(world.app.db, byPersonalLink(cast.aki), cast.slug);
    expect(confirmed).toMatchObject({
      receipt: 'Z14-0001',
      joinUrl: 'https://call.example/secret-link',
      attends: true,
    });
    const waiting = await world.app.db
      .selectFrom('registration')
      .select(['id', 'person_id'])
      .where('receipt', '=', 'Z14-0003')
      .executeTakeFirstOrThrow();
    const own = await findOwnRegistration(
      world.app.db,
      { ...cast.aki, id: waiting.person_id, registrationId: waiting.id },
      cast.slug,
    );
    expect(own).toMatchObject({ state: 'waitlisted', joinUrl: '', attends: false });
    expect(own?.parts.filter((part) => part.chosen).map((part) => part.kind)).toEqual(['lecture']);
    expect(own?.entry.agreed).toEqual(expect.arrayContaining(['run', 'show']));
    expect(own?.entry.agreed).toHaveLength(2);
    await cancelRegistration(world.app, cast.aki, { seminarId: cast.seminarId, version: 1 });
    expect(await findOwnRegistration(world.app.db, cast.aki, cast.slug)).toMatchObject({
      state: 'cancelled',
      joinUrl: '',
    });
  });

  it('is nobody else’s: not with an account, not with the link of another place', async () => {
    const { world, cast } = await fullHouse(open);
    const otherPlace = { ...cast.aki, registrationId: cast.registrations.ben };
    for (const actor of [guest, cast.mio, cast.hanako, cast.administrator, otherPlace]) {
      expect(await findOwnRegistration(world.app.db, actor, cast.slug)).toBeNull();
    }
    expect(await findOwnRegistration(world.app.db, cast.aki, 'nowhere')).toBeNull();
  });
});
