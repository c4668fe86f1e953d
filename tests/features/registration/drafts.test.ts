import type { Updateable } from 'kysely';
import { expect, it } from 'vitest';
import { deleteOldDrafts, findDraft, saveDraft } from '~/features/registration/drafts.server';
import { endDueSeats } from '~/features/registration/offers.server';
import type { Venue } from '~/features/registration/registration';
import type { SeminarTable } from '~db/schema/seminars';
import type { Cast } from '../../support/cast';
import { onBothEngines, type World } from '../../support/world';
import { castWithSurvey, register } from '../survey/forms';

const minute = 60_000;
const formKey = 'a-form-being-filled-0123';
const fields = [
  ['company', '見本製作所'],
  ['answers.challenges', '復元の訓練'],
] as const;

/** Two of three seats are taken. */
async function nearlyFull(open: () => Promise<World>) {
  const world = await open();
  return { world, cast: await castWithSurvey(world, 3) };
}

type Filled = { venue?: Venue | null; key?: string };

function fill(world: World, cast: Cast, { venue = 'online', key = formKey }: Filled = {}) {
  const wish = venue === null ? null : { venue, parts: [cast.parts.lecture] };
  return saveDraft(world.app, { seminarId: cast.seminarId, formKey: key, fields, wish });
}

const draftOf = (world: World, cast: Cast, key = formKey) =>
  findDraft(world.app.db, { seminarId: cast.seminarId, formKey: key });

const set = (world: World, values: Updateable<SeminarTable>) =>
  world.app.write(({ tx }) => tx.updateTable('seminar').set(values).execute());

async function stateOf(world: World, name: string) {
  const row = await world.app.db
    .selectFrom('registration')
    .select(['state', 'state_reason'])
    .where('email', '=', `${name}@form.example`)
    .executeTakeFirstOrThrow();
  return { state: row.state, reason: JSON.parse(row.state_reason) as unknown };
}

onBothEngines('A form that is being filled', (open) => {
  it('can be gone on with by who has its key, and the key does not stand in the database', async () => {
    const { world, cast } = await nearlyFull(open);
    await fill(world, cast);
    expect(await draftOf(world, cast)).toMatchObject({ fields });
    expect(await draftOf(world, cast, 'another-form-0123456789')).toBeNull();
    expect(await findDraft(world.app.db, { seminarId: 'another', formKey })).toBeNull();
    const rows = await world.app.db.selectFrom('form_draft').selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain(formKey);
  });

  it('keeps the last seat for fifteen minutes, and is confirmed when it is sent by then', async () => {
    const { world, cast } = await nearlyFull(open);
    const { heldUntil } = await fill(world, cast);
    expect(Date.parse(heldUntil ?? '')).toBe(world.app.now().getTime() + 15 * minute);
    await register(world, cast, { name: 'hana' });
    expect(await stateOf(world, 'hana')).toMatchObject({
      ...{ state: 'waitlisted', reason: { rule: 'full', capacity: 3, taken: 2, held: 1 } },
    });
    world.clock.forward(14 * minute);
    expect(await fill(world, cast)).toMatchObject({ heldUntil });
    await register(world, cast, { name: 'kei', formKey });
    expect(await stateOf(world, 'kei')).toMatchObject({ state: 'confirmed' });
    expect(await stateOf(world, 'hana')).toMatchObject({ state: 'waitlisted' });
  });

  it('loses its seat to who waits when it takes longer, and waits itself then', async () => {
    const { world, cast } = await nearlyFull(open);
    await fill(world, cast);
    await register(world, cast, { name: 'hana' });
    world.clock.forward(15 * minute);
    await endDueSeats(world.app);
    expect(await stateOf(world, 'hana')).toMatchObject({ state: 'confirmed', reason: { rule: 'promoted' } });
    expect(await fill(world, cast)).toMatchObject({ heldUntil: null });
    await register(world, cast, { name: 'kei', formKey });
    expect(await stateOf(world, 'kei')).toMatchObject({ state: 'waitlisted' });
  });

  it('gives the seat of one venue back when it asks for another, and gains no time by it', async () => {
    const { world, cast } = await nearlyFull(open);
    await set(world, { capacity: null, capacity_tokyo: 1 });
    const { heldUntil } = await fill(world, cast, { venue: 'tokyo' });
    await register(world, cast, { name: 'hana', entry: { venue: 'tokyo' } });
    world.clock.forward(minute);
    await set(world, { capacity: 10 });
    expect(await fill(world, cast, { venue: 'osaka' })).toMatchObject({ heldUntil });
    expect(await stateOf(world, 'hana')).toMatchObject({ state: 'confirmed' });
  });

  it('gives the seat back when it is sent for another venue, or for an address that has a place', async () => {
    const { world, cast } = await nearlyFull(open);
    await set(world, { capacity: null, capacity_tokyo: 1 });
    await fill(world, cast, { venue: 'tokyo' });
    await register(world, cast, { name: 'hana', entry: { venue: 'tokyo' } });
    await register(world, cast, { name: 'kei', formKey, entry: { venue: 'online' } });
    expect(await stateOf(world, 'hana')).toMatchObject({ state: 'confirmed' });
    await set(world, { capacity_tokyo: 2 });
    const key = 'the-same-person-again-01';
    await fill(world, cast, { venue: 'tokyo', key });
    await register(world, cast, { name: 'jun', entry: { venue: 'tokyo' } });
    expect(await stateOf(world, 'jun')).toMatchObject({ state: 'waitlisted' });
    await register(world, cast, { name: 'kei', formKey: key, entry: { venue: 'tokyo' } });
    expect(await stateOf(world, 'jun')).toMatchObject({ state: 'confirmed' });
  });

  it('keeps no seat where none is free, none is limited, none is chosen, or the secretariat decides', async () => {
    const { world, cast } = await nearlyFull(open);
    expect(await fill(world, cast, { venue: null })).toMatchObject({ heldUntil: null });
    await set(world, { capacity: 2 });
    expect(await fill(world, cast)).toMatchObject({ heldUntil: null });
    await set(world, { capacity: null });
    expect(await fill(world, cast)).toMatchObject({ heldUntil: null });
    await set(world, { capacity: 10, approval: 1 });
    expect(await fill(world, cast)).toMatchObject({ heldUntil: null });
  });

  it('stays sent: a save that comes late brings nothing back', async () => {
    const { world, cast } = await nearlyFull(open);
    await fill(world, cast);
    await register(world, cast, { name: 'kei', formKey });
    expect(await fill(world, cast)).toMatchObject({ heldUntil: null });
    expect(await draftOf(world, cast)).toBeNull();
    const rows = await world.app.db.selectFrom('form_draft').select(['fields', 'held_until']).execute();
    expect(rows).toEqual([{ fields: '[]', held_until: null }]);
  });

  it('is refused while the registration is not open, and when it is longer than any form', async () => {
    const { world, cast } = await nearlyFull(open);
    const huge = {
      seminarId: cast.seminarId,
      formKey,
      fields: [['company', 'あ'.repeat(200_000)] as const],
      wish: null,
    };
    await expect(saveDraft(world.app, huge)).rejects.toMatchObject({ status: 413 });
    world.clock.forward(12 * 60 * minute);
    await expect(fill(world, cast)).rejects.toMatchObject({ code: 'registration.closed', status: 409 });
  });

  it('is forgotten after two weeks', async () => {
    const { world, cast } = await nearlyFull(open);
    await fill(world, cast);
    world.clock.forward(13 * 24 * 60 * minute);
    await deleteOldDrafts(world.app);
    expect(await draftOf(world, cast)).not.toBeNull();
    world.clock.forward(24 * 60 * minute);
    await deleteOldDrafts(world.app);
    expect(await draftOf(world, cast)).toBeNull();
  });
});
