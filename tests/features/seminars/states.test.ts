import { expect, it } from 'vitest';
import { guest } from '~/features/accounts/actor';
import { changePartStateWithin } from '~/features/seminars/part-states.server';
import { registrationWindow } from '~/features/seminars/seminar';
import type { PartStateName, SeminarStateName } from '~/features/seminars/seminar';
import { moveSeminar } from '~/features/registration/move-seminar.server';
import { closeRegistration, openRegistration } from '~/features/seminars/seminar-states.server';
import { createSeminar } from '~/features/survey/new-seminars.server';
import { byPersonalLink, castOf } from '../../support/cast';
import { onBothEngines, type World } from '../../support/world';
import { valuesOf } from './forms';

async function seminarOf(world: World, id: string) {
  return world.app.db.selectFrom('seminar').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
}

function movePart(world: World, partId: string, to: PartStateName, version?: number) {
  return world.app.write((work) => changePartStateWithin(work, { partId, to, version }));
}

async function stands(world: World, id: string, state: SeminarStateName) {
  await world.store.writer.write(async (tx) => {
    await tx.updateTable('seminar').set({ state }).where('id', '=', id).execute();
  });
}

onBothEngines('moving a seminar', (open) => {
  it('publishes a draft, once', async () => {
    const world = await open();
    const { administrator } = await castOf(world);
    const { id } = await createSeminar(world.app, administrator, valuesOf());
    await moveSeminar(world.app, administrator, { seminarId: id, version: 1, to: 'published' });
    expect(await seminarOf(world, id)).toMatchObject({ state: 'published', version: 2 });
    await expect(
      moveSeminar(world.app, administrator, { seminarId: id, version: 1, to: 'published' }),
    ).rejects.toMatchObject({ code: 'common.stale', status: 409 });
  });

  it('writes down who did it', async () => {
    const world = await open();
    const { hanako, seminarId } = await castOf(world);
    await moveSeminar(world.app, hanako, { seminarId, version: 1, to: 'cancelled' });
    const [act] = await world.app.db.selectFrom('audit').selectAll().execute();
    expect(act).toMatchObject({ person_id: hanako.id, seminar_id: seminarId, action: 'seminar cancelled' });
  });

  it('refuses to publish what has no part', async () => {
    const world = await open();
    const { administrator } = await castOf(world);
    const values = { ...valuesOf(), parts: [], materials: [] };
    const { id } = await createSeminar(world.app, administrator, values);
    await expect(
      moveSeminar(world.app, administrator, { seminarId: id, version: 1, to: 'published' }),
    ).rejects.toMatchObject({ code: 'seminars.unfinished' });
  });

  it('refuses to end or cancel while a part runs', async () => {
    const world = await open();
    const { hanako, seminarId, parts } = await castOf(world);
    await movePart(world, parts.lecture, 'live');
    for (const to of ['ended', 'cancelled'] as const)
      await expect(moveSeminar(world.app, hanako, { seminarId, version: 2, to })).rejects.toMatchObject({
        code: 'seminars.partsRunning',
      });
  });

  it('takes a cancellation and an archiving back', async () => {
    const world = await open();
    const { hanako, seminarId } = await castOf(world);
    await moveSeminar(world.app, hanako, { seminarId, version: 1, to: 'cancelled' });
    await moveSeminar(world.app, hanako, { seminarId, version: 2, to: 'published' });
    await stands(world, seminarId, 'ended');
    await moveSeminar(world.app, hanako, { seminarId, version: 3, to: 'archived' });
    await moveSeminar(world.app, hanako, { seminarId, version: 4, to: 'ended' });
    expect((await seminarOf(world, seminarId)).state).toBe('ended');
  });

  it('refuses what the state does not allow', async () => {
    const world = await open();
    const { hanako, seminarId } = await castOf(world);
    for (const to of ['draft', 'ended', 'archived', 'published'] as const)
      await expect(moveSeminar(world.app, hanako, { seminarId, version: 1, to })).rejects.toMatchObject({
        code: 'seminars.move',
      });
  });

  it('is for the secretariat and administrators; strangers find nothing', async () => {
    const world = await open();
    const cast = await castOf(world);
    const move = { seminarId: cast.seminarId, version: 1, to: 'cancelled' } as const;
    for (const actor of [cast.tokyoChair, cast.speaker])
      await expect(moveSeminar(world.app, actor, move)).rejects.toMatchObject({ status: 403 });
    for (const actor of [guest, cast.aki, cast.mio, byPersonalLink(cast.hanako)])
      await expect(moveSeminar(world.app, actor, move)).rejects.toMatchObject({ status: 404 });
  });
});

onBothEngines('the registration of a seminar', (open) => {
  it('closes and opens by hand', async () => {
    const world = await open();
    const { hanako, seminarId } = await castOf(world);
    const soon = new Date(world.app.now().getTime() + 1000).toISOString();
    await closeRegistration(world.app, hanako, { seminarId, version: 1 });
    expect(registrationWindow(await seminarOf(world, seminarId), soon)).toBe('closed');
    await openRegistration(world.app, hanako, { seminarId, version: 2 });
    expect(registrationWindow(await seminarOf(world, seminarId), soon)).toBe('open');
  });

  it('opens by time, and closes by time', async () => {
    const world = await open();
    const { seminarId } = await castOf(world);
    const seminar = await seminarOf(world, seminarId);
    expect(registrationWindow(seminar, '2026-11-01T00:00:00.000Z')).toBe('before');
    expect(registrationWindow(seminar, world.app.now().toISOString())).toBe('open');
    expect(registrationWindow(seminar, seminar.registration_closes_at ?? '')).toBe('closed');
  });

  it('refuses to open for a seminar that is over, to a stale page, and to a chair', async () => {
    const world = await open();
    const { hanako, tokyoChair, seminarId } = await castOf(world);
    const seen = { seminarId, version: 1 };
    await expect(openRegistration(world.app, hanako, { seminarId, version: 7 })).rejects.toMatchObject({
      code: 'common.stale',
    });
    await expect(closeRegistration(world.app, tokyoChair, seen)).rejects.toMatchObject({ status: 403 });
    await stands(world, seminarId, 'ended');
    await expect(openRegistration(world.app, hanako, seen)).rejects.toMatchObject({ code: 'seminars.move' });
  });
});

onBothEngines('moving a part', (open) => {
  it('makes the seminar live with its first, and ends it with its last', async () => {
    const world = await open();
    const { parts, seminarId } = await castOf(world);
    for (const partId of Object.values(parts)) {
      await movePart(world, partId, 'live');
      expect((await seminarOf(world, seminarId)).state).toBe('live');
      await movePart(world, partId, 'wrapping');
      await movePart(world, partId, 'done');
    }
    expect((await seminarOf(world, seminarId)).state).toBe('ended');
    await movePart(world, parts.roundtable, 'live');
    expect((await seminarOf(world, seminarId)).state).toBe('live');
  });

  it('pauses and goes on, and counts its versions', async () => {
    const world = await open();
    const { parts } = await castOf(world);
    expect(await movePart(world, parts.lecture, 'live', 1)).toMatchObject({ state: 'live', version: 2 });
    expect(await movePart(world, parts.lecture, 'paused', 2)).toMatchObject({ state: 'paused', version: 3 });
    expect(await movePart(world, parts.lecture, 'live', 3)).toMatchObject({ state: 'live', version: 4 });
  });

  it('refuses a stale version, a step that is none, and a part that is not there', async () => {
    const world = await open();
    const { parts } = await castOf(world);
    await expect(movePart(world, parts.lecture, 'live', 9)).rejects.toMatchObject({ code: 'common.stale' });
    for (const to of ['paused', 'wrapping', 'done', 'planned'] as const)
      await expect(movePart(world, parts.lecture, to)).rejects.toMatchObject({ code: 'seminars.partMove' });
    await expect(movePart(world, 'no-such', 'live')).rejects.toMatchObject({ status: 404 });
  });

  it('refuses to start a part of a draft or a cancelled seminar', async () => {
    const world = await open();
    const { parts, seminarId } = await castOf(world);
    for (const state of ['draft', 'cancelled', 'archived'] as const) {
      await stands(world, seminarId, state);
      await expect(movePart(world, parts.lecture, 'live')).rejects.toMatchObject({ code: 'seminars.notRunning' });
    }
  });
});
