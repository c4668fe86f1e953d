import { expect, it } from 'vitest';
import { catalogue } from '~/catalogue.server';
import { execute } from '~/live/execute.server';
import { guest } from '~/features/accounts/actor';
import { editSeminar } from '~/features/registration/edit-seminar.server';
import { listVenueTexts } from '~/features/seminars/venue-texts.server';
import { createSeminar, duplicateSeminar } from '~/features/survey/new-seminars.server';
import { byPersonalLink, castOf } from '../../support/cast';
import { onBothEngines, type World } from '../../support/world';
import { valuesOf } from './forms';

async function rowsOf(world: World, seminarId: string) {
  const { db } = world.app;
  return {
    seminar: await db.selectFrom('seminar').selectAll().where('id', '=', seminarId).executeTakeFirstOrThrow(),
    parts: await db.selectFrom('part').selectAll().where('seminar_id', '=', seminarId).orderBy('position').execute(),
    roles: await db.selectFrom('seminar_role').selectAll().where('seminar_id', '=', seminarId).execute(),
    materials: await db
      .selectFrom('material')
      .selectAll()
      .where('seminar_id', '=', seminarId)
      .orderBy('position')
      .execute(),
    questions: (await db.selectFrom('survey_question').select('id').where('seminar_id', '=', seminarId).execute())
      .length,
  };
}

onBothEngines('creating a seminar', (open) => {
  it('makes a draft with its parts, people, materials and survey', async () => {
    const world = await open();
    const cast = await castOf(world);
    const { id, slug } = await createSeminar(world.app, cast.administrator, valuesOf());
    const { seminar, parts, roles, materials, questions } = await rowsOf(world, id);
    expect(slug).toBe('restore');
    expect(seminar).toMatchObject({ state: 'draft', number: 15, capacity: 40, version: 1 });
    expect(parts.map((part) => [part.kind, part.starts_at])).toEqual([
      ['lecture', '2027-02-05T07:00:00.000Z'],
      ['discussion', '2027-02-05T08:10:00.000Z'],
    ]);
    expect(roles.map((role) => role.role).sort()).toEqual(['chair', 'speaker']);
    expect(materials.map((material) => material.part_id)).toEqual([parts[0]?.id, null, null]);
    expect(questions).toBe(7);
  });

  it('knows people by their address, and adds those it does not know', async () => {
    const world = await open();
    const cast = await castOf(world);
    const { id } = await createSeminar(world.app, cast.administrator, valuesOf());
    const { roles } = await rowsOf(world, id);
    expect(roles.find((role) => role.role === 'chair')?.person_id).toBe(cast.tokyoChair.id);
    const added = await world.app.db
      .selectFrom('person')
      .selectAll()
      .where('email', '=', 'speaker@new.example')
      .executeTakeFirst();
    expect(added).toMatchObject({ name: '講師 新', standing: 'none', password_hash: null });
  });

  it('finds an address of its own where none was given', async () => {
    const world = await open();
    const { administrator } = await castOf(world);
    const first = await createSeminar(world.app, administrator, valuesOf({ slug: '' }));
    const second = await createSeminar(world.app, administrator, valuesOf({ slug: '' }));
    expect([first.slug, second.slug]).toEqual(['no15', 'no15-2']);
  });

  it('refuses an address that another seminar has, and leaves nothing behind', async () => {
    const world = await open();
    const { administrator, slug } = await castOf(world);
    await expect(createSeminar(world.app, administrator, valuesOf({ slug }))).rejects.toMatchObject({
      code: 'seminars.slugTaken',
      status: 422,
    });
    expect(await world.app.db.selectFrom('seminar').selectAll().execute()).toHaveLength(1);
  });

  it('is for administrators only', async () => {
    const world = await open();
    const cast = await castOf(world);
    await expect(createSeminar(world.app, guest, valuesOf())).rejects.toMatchObject({ status: 401 });
    for (const actor of [cast.hanako, cast.tokyoChair, cast.mio, cast.aki, cast.stranger])
      await expect(createSeminar(world.app, actor, valuesOf())).rejects.toMatchObject({ status: 403 });
    const limited = { ...cast.administrator, registrationId: cast.registrations.aki };
    await expect(createSeminar(world.app, limited, valuesOf())).rejects.toMatchObject({ status: 401 });
  });
});

onBothEngines('editing a seminar', (open) => {
  const cases = { 'parts[0].id': 'part-lecture', 'parts[1].id': 'part-discussion', 'parts[2].id': 'part-roundtable' };
  const third = {
    'parts[2].kind': 'roundtable',
    'parts[2].titleJa': '座談会',
    'parts[2].start': '18:10',
    'parts[2].end': '19:00',
  };
  const published = { ...cases, ...third, slug: 'cast' };

  it('keeps its parts with their ids, states and versions', async () => {
    const world = await open();
    const { hanako, seminarId, parts } = await castOf(world);
    await editSeminar(world.app, hanako, { seminarId, values: valuesOf(published) });
    const stored = await rowsOf(world, seminarId);
    expect(stored.parts.map((part) => part.id)).toEqual([parts.lecture, parts.discussion, parts.roundtable]);
    expect(stored.parts[0]).toMatchObject({ version: 1, state: 'planned', title_ja: '講演' });
    expect(stored.seminar).toMatchObject({ version: 2, title_ja: 'そのバックアップ、戻せますか' });
  });

  it('may put the parts into another order', async () => {
    const world = await open();
    const { hanako, seminarId, parts } = await castOf(world);
    const swapped = { ...published, 'parts[0].id': parts.discussion, 'parts[1].id': parts.lecture };
    await editSeminar(world.app, hanako, { seminarId, values: valuesOf(swapped) });
    const stored = await rowsOf(world, seminarId);
    expect(stored.parts.map((part) => part.id)).toEqual([parts.discussion, parts.lecture, parts.roundtable]);
  });

  it('tells those whose role came or went', async () => {
    const world = await open();
    const { hanako, seminarId } = await castOf(world);
    await editSeminar(world.app, hanako, { seminarId, values: valuesOf(published) });
    expect(world.nudged).toContain(`access/${hanako.id}`);
    expect((await rowsOf(world, seminarId)).roles).toHaveLength(2);
  });

  it('refuses what was written over an older version, and changes nothing', async () => {
    const world = await open();
    const { hanako, jiro, seminarId } = await castOf(world);
    await editSeminar(world.app, hanako, {
      seminarId,
      values: valuesOf({
        ...published,
        'roles[2].role': 'secretariat',
        'roles[2].email': jiro.email,
        'roles[2].name': jiro.name,
      }),
    });
    await expect(
      editSeminar(world.app, jiro, { seminarId, values: valuesOf({ ...published, titleJa: 'おそい' }) }),
    ).rejects.toMatchObject({ code: 'common.stale', status: 409 });
    expect((await rowsOf(world, seminarId)).seminar.title_ja).toBe('そのバックアップ、戻せますか');
  });

  it('refuses to take a part away, or move the page, once it is published', async () => {
    const world = await open();
    const { hanako, seminarId } = await castOf(world);
    const without = valuesOf({ 'parts[0].id': 'part-lecture', 'parts[1].id': 'part-discussion', slug: 'cast' });
    await expect(editSeminar(world.app, hanako, { seminarId, values: without })).rejects.toMatchObject({
      code: 'seminars.partInUse',
    });
    const moved = valuesOf({ ...published, slug: 'elsewhere' });
    await expect(editSeminar(world.app, hanako, { seminarId, values: moved })).rejects.toMatchObject({
      code: 'seminars.slugFixed',
    });
  });

  it('takes a part out of a draft with what was prepared for it, and not while challenges are planned', async () => {
    const world = await open();
    const { app } = world;
    const { administrator } = await castOf(world);
    const { id } = await createSeminar(app, administrator, valuesOf());
    const [first, second] = (await rowsOf(world, id)).parts;
    const partId = second?.id ?? '';
    for (const [name, input] of [
      ['board.prepare', { partId, text: '座長から伺います。' }],
      ['polls.save', { partId, kind: 'single', question: 'はいですか。', lines: 'はい\nいいえ' }],
      ['crew.say', { partId, to: 'crew', text: '準備しました' }],
      ['crew.takeFloor', { partId }],
    ] as const) {
      expect(await execute(app, catalogue, administrator, { cmd_id: app.newId(), name, input })).toMatchObject({
        ok: true,
      });
    }
    const values = valuesOf({ 'parts[0].id': first?.id ?? '' });
    await editSeminar(app, administrator, { seminarId: id, values });
    expect((await rowsOf(world, id)).parts.map((part) => part.id)).not.toContain(partId);
    for (const table of ['question', 'poll', 'crew_message', 'floor'] as const) {
      expect(await app.db.selectFrom(table).selectAll().where('part_id', '=', partId).execute()).toEqual([]);
    }
  });

  it('refuses a part of another seminar', async () => {
    const world = await open();
    const { hanako, seminarId, administrator } = await castOf(world);
    const other = await createSeminar(world.app, administrator, valuesOf());
    const foreign = (await rowsOf(world, other.id)).parts[0]?.id ?? '';
    const values = valuesOf({ ...published, 'parts[2].id': foreign });
    await expect(editSeminar(world.app, hanako, { seminarId, values })).rejects.toMatchObject({ status: 404 });
  });

  it('is refused to its other staff, and unknown to everyone else', async () => {
    const world = await open();
    const cast = await castOf(world);
    const edit = { seminarId: cast.seminarId, values: valuesOf(published) };
    for (const actor of [cast.tokyoChair, cast.speaker, cast.operator])
      await expect(editSeminar(world.app, actor, edit)).rejects.toMatchObject({ status: 403 });
    for (const actor of [
      guest,
      cast.stranger,
      cast.mio,
      cast.aki,
      byPersonalLink(cast.aki),
      byPersonalLink(cast.hanako),
    ])
      await expect(editSeminar(world.app, actor, edit)).rejects.toMatchObject({ status: 404 });
    const unknown = { ...edit, seminarId: 'no-such' };
    await expect(editSeminar(world.app, cast.administrator, unknown)).rejects.toMatchObject({ status: 404 });
  });
});

const later = (instant: string | null, weeks: number) =>
  instant === null ? null : new Date(Date.parse(instant) + weeks * 7 * 86_400_000).toISOString();

onBothEngines('duplicating a seminar', (open) => {
  it('brings it to the same day of the week that comes next after four weeks, with the time to register', async () => {
    const world = await open();
    const { hanako, seminarId } = await castOf(world);
    const timesOf = async (id: string) => {
      const { seminar, parts } = await rowsOf(world, id);
      const { registration_opens_at: opens, registration_closes_at: closes } = seminar;
      return [opens, closes, ...parts.flatMap((part) => [part.starts_at, part.ends_at])];
    };
    const times = await timesOf(seminarId);
    const next = await duplicateSeminar(world.app, hanako, seminarId);
    expect(await timesOf(next.id)).toEqual(times.map((time) => later(time, 4)));
    world.clock.forward(60 * 86_400_000);
    const afterThat = await duplicateSeminar(world.app, hanako, seminarId);
    expect(await timesOf(afterThat.id)).toEqual(times.map((time) => later(time, 9)));
  });

  it('takes along nothing of what became of it, and of nobody who came', async () => {
    const world = await open();
    const { hanako, seminarId } = await castOf(world);
    await world.app.write(async ({ tx }) => {
      const called = { state: 'cancelled', notice_ja: '台風のため中止します。', notice_en: 'Called off.' } as const;
      await tx.updateTable('seminar').set(called).where('id', '=', seminarId).execute();
      await tx.updateTable('part').set({ state: 'done' }).where('seminar_id', '=', seminarId).execute();
    });
    const copy = await duplicateSeminar(world.app, hanako, seminarId);
    const { seminar, parts } = await rowsOf(world, copy.id);
    expect(seminar).toMatchObject({ state: 'draft', notice_ja: '', notice_en: '' });
    expect(parts.map(({ state }) => state)).toEqual(['planned', 'planned', 'planned']);
    for (const table of ['registration', 'form_draft', 'response', 'challenge', 'thread'] as const) {
      const rows = await world.app.db
        .selectFrom(table)
        .select('seminar_id')
        .where('seminar_id', '=', copy.id)
        .execute();
      expect(rows, table).toEqual([]);
    }
  });

  it('keeps every setting in a draft of its own', async () => {
    const world = await open();
    const { administrator } = await castOf(world);
    const original = await createSeminar(world.app, administrator, valuesOf());
    const copy = await duplicateSeminar(world.app, administrator, original.id);
    const [from, to] = [await rowsOf(world, original.id), await rowsOf(world, copy.id)];
    const own = { id: copy.id, slug: 'no16', number: 16, state: 'draft', version: 1 };
    const window = {
      registration_opens_at: later(from.seminar.registration_opens_at, 4),
      registration_closes_at: later(from.seminar.registration_closes_at, 4),
    };
    expect(to.seminar).toEqual({ ...from.seminar, ...own, ...window });
    expect(to.parts.map((part) => part.title_ja)).toEqual(from.parts.map((part) => part.title_ja));
    expect(to.parts.map((part) => part.id)).not.toEqual(from.parts.map((part) => part.id));
    expect(to.materials[0]?.part_id).toBe(to.parts[0]?.id);
    expect(to.roles.map((role) => [role.role, role.person_id]).sort()).toEqual(
      from.roles.map((role) => [role.role, role.person_id]).sort(),
    );
    expect(to.questions).toBe(from.questions);
  });

  it('takes the texts for each venue along, which stand on the page in the order of the venues', async () => {
    const world = await open();
    const { administrator } = await castOf(world);
    const texts = { onlineJa: '10分前から入れます。', tokyoJa: '**8分**歩きます。', 'parts[0].vendors': 'yes' };
    const original = await createSeminar(world.app, administrator, valuesOf(texts));
    const copy = await duplicateSeminar(world.app, administrator, original.id);
    for (const { id } of [original, copy]) {
      const venues = await listVenueTexts(world.app.db, id, 'en');
      expect(venues.map(({ venue }) => venue)).toEqual(['tokyo', 'online']);
      expect(JSON.stringify(venues[0])).toContain('8分');
      const { parts } = await rowsOf(world, id);
      expect(parts.map((part) => part.admits_vendors)).toEqual([1, 0]);
    }
  });

  it('is for its secretariat, who is of the secretariat of the copy', async () => {
    const world = await open();
    const { hanako, seminarId, tokyoChair, aki } = await castOf(world);
    const copy = await duplicateSeminar(world.app, hanako, seminarId);
    expect((await rowsOf(world, copy.id)).roles).toContainEqual(
      expect.objectContaining({ person_id: hanako.id, role: 'secretariat' }),
    );
    await expect(duplicateSeminar(world.app, tokyoChair, seminarId)).rejects.toMatchObject({ status: 403 });
    await expect(duplicateSeminar(world.app, aki, seminarId)).rejects.toMatchObject({ status: 404 });
  });
});
