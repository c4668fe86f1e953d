import { expect, it } from 'vitest';
import { editSeminar } from '~/features/registration/edit-seminar.server';
import { dueReminder } from '~/features/registration/reminders';
import { queueDueReminders } from '~/features/registration/reminders.server';
import { castOf, type Cast } from '../../support/cast';
import { start } from '../../support/start';
import { onBothEngines, type World } from '../../support/world';
import { valuesOf } from '../seminars/forms';
import { castWithSurvey, register } from '../survey/forms';

const hour = 3_600_000;
const day = 24 * hour;

it('is due from a week, a day and an hour before, the latest of them, and no more once it began', () => {
  const at = (before: number) => new Date(Date.parse(start) - before).toISOString();
  const dueAt = (before: number) => dueReminder(start, at(before))?.name ?? null;
  expect(dueAt(7 * day + 1)).toBeNull();
  expect(dueAt(7 * day)).toBe('week');
  expect(dueAt(day + 1)).toBe('week');
  expect(dueAt(day)).toBe('day');
  expect(dueAt(hour)).toBe('hour');
  expect(dueAt(1)).toBe('hour');
  expect(dueAt(0)).toBeNull();
});

/** The cast's clock, so long before the first part; aki and ben registered a week before, to the minute. */
async function before(open: () => Promise<World>, time: number, as: (world: World) => Promise<Cast> = castOf) {
  const world = await open();
  world.clock.forward(-time);
  return { world, cast: await as(world) };
}

async function remindersOf(world: World) {
  const rows = await world.app.db
    .selectFrom('outbox')
    .select(['recipient', 'text', 'html'])
    .where('purpose_key', 'like', 'registration/reminder/%')
    .orderBy('created_at')
    .orderBy('recipient')
    .execute();
  return rows.map((row) => ({ ...row, to: row.recipient.split('@')[0] ?? '' }));
}

const toWhom = async (world: World) => (await remindersOf(world)).map(({ to }) => to);

onBothEngines('the reminder of a seminar', (open) => {
  it('goes out at each of its times, once, however often and wherever the job runs', async () => {
    const { world } = await before(open, 7 * day + hour);
    expect(await queueDueReminders(world.app)).toBe(0);
    for (const [step, total] of [
      [hour, 2],
      [6 * day - 1, 2],
      [1, 4],
      [23 * hour, 6],
      [hour, 6],
    ] as const) {
      world.clock.forward(step);
      await Promise.all([queueDueReminders(world.app), queueDueReminders(world.app)]);
      await queueDueReminders(world.app);
      expect(await toWhom(world)).toHaveLength(total);
    }
  });

  it('carries the link of the call to those online, and the personal link to all', async () => {
    const { world, cast } = await before(open, day);
    await world.app.write(({ tx }) =>
      tx.updateTable('registration').set({ venue: 'osaka' }).where('id', '=', cast.registrations.ben).execute(),
    );
    await queueDueReminders(world.app);
    const [aki, ben] = await remindersOf(world);
    expect(aki?.text).toContain('https://call.example/secret-link');
    expect(ben?.text).not.toContain('https://call.example/secret-link');
    expect(ben?.text).toContain(`/r/${cast.registrations.ben}.1.`);
  });

  it('goes to the confirmed alone', async () => {
    const { world, cast } = await before(open, 8 * day, (world) => castWithSurvey(world, 2));
    await register(world, cast, { name: 'waiting' });
    await world.app.write(({ tx }) =>
      tx.updateTable('registration').set({ state: 'cancelled' }).where('id', '=', cast.registrations.ben).execute(),
    );
    world.clock.forward(7 * day);
    await queueDueReminders(world.app);
    expect(await toWhom(world)).toEqual(['aki']);
  });

  it('is left out for who registered after its time, and the next one comes', async () => {
    const { world, cast } = await before(open, 3 * day, (world) => castWithSurvey(world));
    await register(world, cast, { name: 'late' });
    await queueDueReminders(world.app);
    expect(await toWhom(world)).toEqual(['aki', 'ben']);
    world.clock.forward(2 * day);
    await queueDueReminders(world.app);
    expect((await toWhom(world)).sort()).toEqual(['aki', 'aki', 'ben', 'ben', 'late']);
  });

  it('is not sent for a seminar that was called off, or has begun', async () => {
    const { world } = await before(open, hour);
    await world.app.write(({ tx }) => tx.updateTable('seminar').set({ state: 'cancelled' }).execute());
    expect(await queueDueReminders(world.app)).toBe(0);
    await world.app.write(({ tx }) => tx.updateTable('seminar').set({ state: 'live' }).execute());
    world.clock.forward(hour);
    expect(await queueDueReminders(world.app)).toBe(0);
  });

  it('comes again for a seminar that was moved', async () => {
    const { world, cast } = await before(open, hour);
    await queueDueReminders(world.app);
    const values = valuesOf({
      ...{ number: '14', slug: 'cast', 'parts[0].id': 'part-lecture', 'parts[1].id': 'part-discussion' },
      ...{ 'parts[2].id': 'part-roundtable', 'parts[2].kind': 'roundtable', 'parts[2].titleJa': '座談会' },
      ...{ 'parts[2].start': '18:10', 'parts[2].end': '19:00', date: '2027-02-05' },
    });
    await editSeminar(world.app, cast.hanako, { seminarId: cast.seminarId, values });
    expect(await queueDueReminders(world.app)).toBe(0);
    world.clock.now = new Date(Date.parse('2027-02-05T07:00:00.000Z') - day);
    expect(await queueDueReminders(world.app)).toBe(2);
  });
});
