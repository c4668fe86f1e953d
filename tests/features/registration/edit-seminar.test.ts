import { expect, it } from 'vitest';
import { editSeminar } from '~/features/registration/edit-seminar.server';
import { listRegistrations } from '~/features/registration/registration-list.server';
import { onBothEngines, type World } from '../../support/world';
import { valuesOf } from '../seminars/forms';
import { castWithSurvey, register } from '../survey/forms';

/** The form of the cast's seminar, as it is but for its seats. */
const formWith = (capacity: string, other: Record<string, string> = {}) =>
  valuesOf({
    number: '14',
    slug: 'cast',
    capacity,
    'parts[0].id': 'part-lecture',
    'parts[1].id': 'part-discussion',
    'parts[2].id': 'part-roundtable',
    'parts[2].kind': 'roundtable',
    'parts[2].titleJa': '座談会',
    'parts[2].start': '18:10',
    'parts[2].end': '19:00',
    ...other,
  });

/** Two seats, both taken; two people wait. */
async function fullHouse(open: () => Promise<World>) {
  const world = await open();
  const cast = await castWithSurvey(world, 2);
  await register(world, cast, { name: 'third' });
  world.clock.forward(1000);
  await register(world, cast, { name: 'fourth' });
  const edit = (capacity: string) =>
    editSeminar(world.app, cast.hanako, { seminarId: cast.seminarId, values: formWith(capacity) });
  const states = async () => (await listRegistrations(world.app.db, cast.seminarId)).map(({ state }) => state);
  return { world, cast, edit, states };
}

onBothEngines('editing the seats of a seminar', (open) => {
  it('gives added seats to who has waited longest, and tells them', async () => {
    const { world, edit, states } = await fullHouse(open);
    await edit('3');
    expect(await states()).toEqual(['confirmed', 'confirmed', 'confirmed', 'waitlisted']);
    const { db } = world.app;
    const mails = await db.selectFrom('outbox').select('recipient').where('subject', 'like', '【繰り上げ】%').execute();
    expect(mails).toEqual([{ recipient: 'third@form.example' }]);
  });

  it('leaves everyone where they are when seats go or stay', async () => {
    const { edit, states } = await fullHouse(open);
    await edit('1');
    expect(await states()).toEqual(['confirmed', 'confirmed', 'waitlisted', 'waitlisted']);
  });

  it('gives seats of a venue past those who wait for another, and over the capacity by the percent that was set', async () => {
    const { world, cast, states } = await fullHouse(open);
    await register(world, cast, { name: 'fifth', entry: { venue: 'osaka' } });
    const edit = (version: string, capacity: string, other: Record<string, string>) =>
      editSeminar(world.app, cast.administrator, {
        seminarId: cast.seminarId,
        values: formWith(capacity, { version, ...other }),
      });
    await edit('1', '9', { capacityOnline: '2' });
    expect(await states()).toEqual(['confirmed', 'confirmed', 'waitlisted', 'waitlisted', 'confirmed']);
    await edit('2', '9', { capacityOnline: '2', overbooking: '150' });
    expect((await states()).slice(2)).toEqual(['confirmed', 'waitlisted', 'confirmed']);
    const third = (await listRegistrations(world.app.db, cast.seminarId))[2];
    expect(third?.reason).toMatchObject({ capacity: 2, limit: 3, taken: 2, pool: { of: 'venue', venue: 'online' } });
  });

  it('keeps the seats of a part with the part', async () => {
    const { world, cast } = await fullHouse(open);
    const values = formWith('9', { 'parts[2].capacity': '1', registrationOpensAt: '' });
    await editSeminar(world.app, cast.hanako, { seminarId: cast.seminarId, values });
    const parts = [cast.parts.roundtable];
    expect(await register(world, cast, { name: 'talker', entry: { parts } })).toMatchObject({ state: 'waitlisted' });
    expect(await register(world, cast, { name: 'listener' })).toMatchObject({ state: 'confirmed' });
  });

  it('gives no seat away by a form that is refused', async () => {
    const { world, cast, states } = await fullHouse(open);
    const edit = { seminarId: cast.seminarId, values: formWith('9') };
    await expect(editSeminar(world.app, cast.tokyoChair, edit)).rejects.toMatchObject({ status: 403 });
    expect(await states()).toEqual(['confirmed', 'confirmed', 'waitlisted', 'waitlisted']);
  });
});
