import { describe, expect, it } from 'vitest';
import { moveVenue } from '~/features/registration/moves.server';
import { findOwnRegistration } from '~/features/registration/own-registration.server';
import { companyKey, sorted, type ListedRegistration } from '~/features/registration/registration-list';
import { listRegistrations } from '~/features/registration/registration-list.server';
import { placeInLine, type Pool } from '~/features/registration/seats';
import { setRegistrationState } from '~/features/registration/states.server';
import { onBothEngines, type World } from '../../support/world';
import { castWithSurvey, register } from '../survey/forms';

/** Two seats online, both taken, one in Osaka; two wait for the call and one for Osaka. */
async function fullVenues(open: () => Promise<World>) {
  const world = await open();
  const cast = await castWithSurvey(world, 9);
  await world.app.write(({ tx }) => tx.updateTable('seminar').set({ capacity_online: 2, capacity_osaka: 1 }).execute());
  for (const [name, venue] of Object.entries({ c: 'online', d: 'osaka', e: 'osaka', f: 'online' } as const))
    await register(world, cast, { name, entry: { venue } });
  const rows = () => listRegistrations(world.app.db, cast.seminarId);
  const states = async () => (await rows()).map(({ state, venue }) => `${venue} ${state}`);
  const changeOf = async (receipt: string) => {
    const row = (await rows()).find((one) => one.receipt === receipt);
    return { seminarId: cast.seminarId, registrationId: row?.id ?? '', version: row?.version ?? 0, note: '電話で依頼' };
  };
  return { world, cast, rows, states, changeOf };
}

onBothEngines('Moving to another venue', (open) => {
  it('takes the seat along and passes the one that is left to who waited longest for it', async () => {
    const { world, cast, rows, states, changeOf } = await fullVenues(open);
    expect((await states()).slice(2)).toEqual([
      ...['online waitlisted', 'osaka confirmed', 'osaka waitlisted', 'online waitlisted'],
    ]);
    await moveVenue(world.app, cast.hanako, { ...(await changeOf('Z14-0001')), venue: 'tokyo' });
    expect(await states()).toEqual([
      ...['tokyo confirmed', 'online confirmed', 'online confirmed', 'osaka confirmed', 'osaka waitlisted'],
      'online waitlisted',
    ]);
    expect((await rows())[0]?.reason).toEqual({ by: 'staff', note: '電話で依頼' });
    const mail = await world.app.db
      .selectFrom('outbox')
      .select('text')
      .where('recipient', '=', cast.aki.email)
      .executeTakeFirstOrThrow();
    expect(mail.text).toContain('東京会場');
  });

  it('goes over the capacity there and says so, and brings who waits to where there is a seat', async () => {
    const { world, cast, rows, states, changeOf } = await fullVenues(open);
    await moveVenue(world.app, cast.hanako, { ...(await changeOf('Z14-0001')), venue: 'osaka' });
    expect((await rows())[0]?.reason).toMatchObject({
      ...{ note: '電話で依頼', over: { pool: { of: 'venue', venue: 'osaka' }, limit: 1, taken: 1 } },
    });
    await moveVenue(world.app, cast.hanako, { ...(await changeOf('Z14-0005')), venue: 'tokyo' });
    expect((await states())[4]).toBe('tokyo confirmed');
  });

  it('is for who may edit the seminar, to another venue, and of a page that is not old', async () => {
    const { world, cast, changeOf } = await fullVenues(open);
    const change = await changeOf('Z14-0001');
    for (const actor of [cast.aki, cast.tokyoChair, cast.stranger])
      await expect(moveVenue(world.app, actor, { ...change, venue: 'tokyo' })).rejects.toMatchObject({ status: 404 });
    await expect(moveVenue(world.app, cast.hanako, { ...change, venue: 'online' })).rejects.toMatchObject({
      code: 'registration.notNow',
    });
    await expect(moveVenue(world.app, cast.hanako, { ...change, version: 9, venue: 'tokyo' })).rejects.toMatchObject({
      code: 'common.stale',
    });
  });
});

onBothEngines('A promotion by hand', (open) => {
  it('passes the line and the capacity, and names the full pool with its figures', async () => {
    const { world, cast, rows, states, changeOf } = await fullVenues(open);
    await setRegistrationState(world.app, cast.hanako, { ...(await changeOf('Z14-0006')), to: 'confirmed' });
    expect((await states()).slice(2)).toEqual([
      ...['online waitlisted', 'osaka confirmed', 'osaka waitlisted', 'online confirmed'],
    ]);
    expect((await rows())[5]?.reason).toMatchObject({
      ...{ by: 'staff', over: { pool: { of: 'venue', venue: 'online' }, capacity: 2, taken: 2 } },
    });
  });
});

onBothEngines('The place in line', (open) => {
  it('counts those who wait for the same seats, on the own page', async () => {
    const { world, cast } = await fullVenues(open);
    const placeOf = async (name: string) => {
      const row = await world.app.db
        .selectFrom('registration')
        .select(['id', 'person_id'])
        .where('email', '=', `${name}@form.example`)
        .executeTakeFirstOrThrow();
      const actor = { ...cast.aki, id: row.person_id, registrationId: row.id };
      return (await findOwnRegistration(world.app.db, actor, cast.slug))?.placeInLine;
    };
    expect([await placeOf('c'), await placeOf('d'), await placeOf('e'), await placeOf('f')]).toEqual([1, null, 1, 2]);
  });
});

describe('The line', () => {
  it('is one for all where the whole seminar is full', () => {
    const whole: Pool = { name: { of: 'seminar' }, capacity: 1, limit: 1, taken: 1, held: 0, waiting: 2 };
    const line = (['tokyo', 'osaka'] as const).map((venue) => ({ id: venue, wish: { venue, parts: [] } }));
    expect(placeInLine(line, [whole], 'osaka')).toBe(2);
    expect(placeInLine(line, [whole], 'nobody')).toBeNull();
  });
});

describe('Companies', () => {
  it('are sorted by their names, not by their legal forms', () => {
    expect(companyKey('株式会社あおば')).toBe('あおば');
    expect(companyKey('あおば（株）')).toBe('あおば');
    expect(companyKey('㈱ｱｵﾊﾞ')).toBe('アオバ');
    expect(companyKey('一般社団法人 みどり会')).toBe('みどり会');
    expect(companyKey('株式会社')).toBe('株式会社');
    const row = (runningNumber: number, company: string) => ({ runningNumber, company }) as ListedRegistration; // the rest plays no part
    const rows = [row(1, '株式会社さくら'), row(2, 'うめ商事'), row(3, '（株）アオバ')];
    expect(sorted(rows, 'company').map((one) => one.runningNumber)).toEqual([3, 2, 1]);
  });
});
