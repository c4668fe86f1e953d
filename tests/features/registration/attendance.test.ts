import { describe, expect, it } from 'vitest';
import { checkIn, notePresence, undoCheckIn } from '~/features/registration/attendance.server';
import { findAttendance, listExpected } from '~/features/registration/check-in.server';
import { inKanaRows, isFound, kanaRowOf, type Expected } from '~/features/registration/check-in';
import type { Actor } from '~/features/accounts/actor';
import { byPersonalLink, type Cast } from '../../support/cast';
import { onBothEngines, type World } from '../../support/world';
import { castWithSurvey, register } from '../survey/forms';

const minute = 60_000;

async function stateOf(world: World, id: string) {
  const row = await world.app.db.selectFrom('registration').select('state').where('id', '=', id).executeTakeFirst();
  return row?.state;
}

const come = (world: World, cast: Cast, actor: Actor = cast.hanako, registrationId = cast.registrations.aki) =>
  checkIn(world.app, actor, { seminarId: cast.seminarId, registrationId, how: 'desk' });

const startPart = (world: World, cast: Cast, state: 'live' | 'planned' | 'done') =>
  world.app.write(({ tx }) => tx.updateTable('part').set({ state }).where('id', '=', cast.parts.lecture).execute());

onBothEngines('Coming to a seminar', (open) => {
  it('is noted once, at the venue of who checks in, whatever two desks press at once', async () => {
    const world = await open();
    const cast = await castWithSurvey(world);
    await Promise.all([come(world, cast, cast.osakaChair), come(world, cast, cast.osakaChair), come(world, cast)]);
    const rows = await world.app.db.selectFrom('attendance').selectAll().execute();
    expect(rows).toMatchObject([{ venue: 'osaka', how: 'desk', person_id: 'osaka-chair', undone_at: null }]);
    expect(await stateOf(world, cast.registrations.aki)).toBe('attended');
    expect((await listExpected(world.app.db, cast.seminarId)).filter(({ cameAt }) => cameAt !== null)).toHaveLength(1);
  });

  it('can be taken back, which leaves its trail, and noted anew', async () => {
    const world = await open();
    const cast = await castWithSurvey(world);
    const aimed = { seminarId: cast.seminarId, registrationId: cast.registrations.aki };
    await come(world, cast);
    await undoCheckIn(world.app, cast.operator, aimed);
    await undoCheckIn(world.app, cast.operator, aimed);
    expect(await stateOf(world, cast.registrations.aki)).toBe('confirmed');
    world.clock.forward(minute);
    await come(world, cast);
    const rows = await world.app.db.selectFrom('attendance').select('undone_at').orderBy('at').execute();
    expect(rows.map((row) => row.undone_at !== null)).toEqual([true, false]);
    const acts = await world.app.db.selectFrom('audit').select('action').orderBy('at').execute();
    expect(acts.map(({ action }) => action).sort()).toEqual(['check in', 'check in', 'undo check-in']);
  });

  it('is noted online by being on the page of a part while it is on, and stays when a check-in is undone', async () => {
    const world = await open();
    const cast = await castWithSurvey(world);
    for (const state of ['planned', 'done'] as const) {
      await startPart(world, cast, state);
      await notePresence(world.app, cast.aki, cast.parts.lecture);
    }
    expect(await world.app.db.selectFrom('attendance').selectAll().execute()).toEqual([]);
    await startPart(world, cast, 'live');
    await Promise.all([1, 2, 3].map(() => notePresence(world.app, byPersonalLink(cast.aki), cast.parts.lecture)));
    for (const actor of [{ kind: 'guest' } as const, cast.mio, cast.hanako, cast.stranger])
      await notePresence(world.app, actor, cast.parts.lecture);
    const rows = await world.app.db.selectFrom('attendance').selectAll().execute();
    expect(rows).toMatchObject([{ part_id: cast.parts.lecture, venue: null, how: 'live', person_id: null }]);
    await come(world, cast);
    await undoCheckIn(world.app, cast.hanako, { seminarId: cast.seminarId, registrationId: cast.registrations.aki });
    expect(await stateOf(world, cast.registrations.aki)).toBe('attended');
  });

  it('is not for who has no place, and noted by nobody but who stands at the door', async () => {
    const world = await open();
    const cast = await castWithSurvey(world, 2);
    const third = await register(world, cast, { name: 'third' });
    if (!('registrationId' in third)) throw new Error('not registered');
    await expect(come(world, cast, cast.hanako, third.registrationId)).rejects.toMatchObject({
      code: 'registration.notConfirmed',
    });
    for (const actor of [{ kind: 'guest' } as const, cast.aki, cast.speaker, cast.mio, byPersonalLink(cast.aki)])
      await expect(come(world, cast, actor)).rejects.toMatchObject({ status: 404 });
    for (const actor of [cast.operator, cast.tokyoChair, cast.administrator])
      await expect(come(world, cast, actor)).resolves.toBeUndefined();
    await expect(come(world, cast, cast.hanako, 'of another seminar')).rejects.toMatchObject({ status: 404 });
  });

  it('is counted by venue and part, and tells what share came before', async () => {
    const world = await open();
    const cast = await castWithSurvey(world);
    expect(await findAttendance(world.app.db, cast.seminarId)).toMatchObject({
      expected: 2,
      came: 0,
      usualShare: null,
    });
    await startPart(world, cast, 'live');
    await notePresence(world.app, cast.aki, cast.parts.lecture);
    await come(world, cast, cast.tokyoChair);
    await come(world, cast, cast.tokyoChair, cast.registrations.ben);
    expect(await findAttendance(world.app.db, cast.seminarId)).toEqual({
      ...{ expected: 2, came: 2, atVenues: { tokyo: 2, osaka: 0, online: 0 }, usualShare: null },
      inParts: [{ partId: cast.parts.lecture, came: 1 }],
    });
    await world.app.write(async ({ tx }) => {
      await tx.updateTable('seminar').set({ state: 'ended' }).execute();
      await tx
        .updateTable('registration')
        .set({ state: 'confirmed' })
        .where('id', '=', cast.registrations.ben)
        .execute();
    });
    expect((await findAttendance(world.app.db, 'another')).usualShare).toBe(0.5);
  });
});

describe('The list at the door', () => {
  const person = (name: string, kana: string, company = ''): Expected => ({
    ...{ id: name, receipt: 'Z14-0012', name, kana, company, venue: 'tokyo', state: 'confirmed', cameAt: null },
  });

  it('stands in the rows of the kana table, whatever marks a reading begins with', () => {
    const rows = ['ガモウ', 'ｱｷ', 'パク', 'ヴィ', 'ンゴ', '', 'Smith'].map((kana) => kanaRowOf(kana));
    expect(rows).toEqual(['か', 'あ', 'は', 'あ', 'わ', '#', '#']);
    const list = inKanaRows([
      person('渡辺', 'ワタナベ'),
      person('Smith', ''),
      person('青木', 'アオキ'),
      person('秋', 'アキ'),
    ]);
    expect(list.map(({ row, people }) => [row, ...people.map(({ name }) => name)])).toEqual([
      ['あ', '青木', '秋'],
      ['わ', '渡辺'],
      ['#', 'Smith'],
    ]);
  });

  it('finds a name, a reading in either kana, a company without its form, and a receipt', () => {
    const found = (words: string) => isFound(person('見本 花子', 'ミホン ハナコ', '株式会社座談システム'), words);
    for (const words of ['花子', '見本花', 'みほん', 'ﾊﾅｺ', '座談', 'ざ', 'z14-0012', '0012', '', '　'])
      expect(found(words), words).toBe(words !== 'ざ');
    expect(found('株式会社')).toBe(false);
  });
});
