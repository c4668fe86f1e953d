import { expect, it } from 'vitest';
import { correctRegistration, findToCorrect } from '~/features/registration/correcting.server';
import { correctionSchema } from '~/features/registration/entry';
import { readHandForm } from '~/features/registration/hand-entry';
import { openPersonalLink, personalLink } from '~/features/registration/personal-link.server';
import type { Actor } from '~/features/accounts/actor';
import type { Cast } from '../../support/cast';
import { onBothEngines, type World } from '../../support/world';
import { castWithSurvey } from '../survey/forms';

const said = { company: '', familyName: '見本', givenName: '', familyKana: 'みほん', kind: 'vendor' };

function entryOf(fields: Record<string, string>) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  const { entry, issues } = readHandForm(form, correctionSchema());
  if (!entry) throw new Error(JSON.stringify(issues.allErrors));
  return entry;
}

async function correct(world: World, cast: Cast, fields: Record<string, string>, actor: Actor = cast.hanako) {
  const registrationId = cast.registrations.aki;
  const { version } = await findToCorrect(world.app.db, cast.seminarId, registrationId);
  const seen = { seminarId: cast.seminarId, registrationId, version };
  await correctRegistration(world.app, actor, { ...seen, entry: entryOf(fields) });
}

const rowOf = (world: World, cast: Cast) =>
  world.app.db
    .selectFrom('registration')
    .selectAll()
    .where('id', '=', cast.registrations.aki)
    .executeTakeFirstOrThrow();

onBothEngines('Putting a registration right', (open) => {
  it('stores what is known, readings in katakana, and says which fields changed but not what stood in them', async () => {
    const world = await open();
    const cast = await castWithSurvey(world);
    await correct(world, cast, { ...said, email: cast.aki.email, phone: '090-1234-5678' });
    expect(await rowOf(world, cast)).toMatchObject({
      ...{ family_name: '見本', given_name: '', family_kana: 'ミホン', kind: 'vendor', phone: '090-1234-5678' },
      ...{ version: 2, link_version: 1, state: 'confirmed', person_id: 'aki' },
    });
    const act = await world.app.db.selectFrom('audit').selectAll().executeTakeFirstOrThrow();
    expect(act).toMatchObject({ action: 'correct registration', person_id: 'hanako' });
    expect(act.note).toContain('familyName');
    expect(JSON.stringify(act)).not.toContain('見本');
  });

  it('gives the place to the holder of another address, and ends the links and sessions of the former', async () => {
    const world = await open();
    const cast = await castWithSurvey(world);
    const before = personalLink(world.app, { id: cast.registrations.aki, link_version: 1 }).split('/r/')[1] ?? '';
    await openPersonalLink(world.app, { kind: 'guest' }, before);
    await correct(world, cast, { ...said, email: 'new@form.example' });
    const row = await rowOf(world, cast);
    expect(row).toMatchObject({ email: 'new@form.example', link_version: 2 });
    expect(row.person_id).not.toBe('aki');
    await expect(openPersonalLink(world.app, { kind: 'guest' }, before)).rejects.toMatchObject({ status: 404 });
    expect(await world.app.db.selectFrom('session').selectAll().execute()).toEqual([]);
  });

  it('is refused for an address that has a place, to who saw an older state, and to others', async () => {
    const world = await open();
    const cast = await castWithSurvey(world);
    await expect(correct(world, cast, { ...said, email: cast.ben.email })).rejects.toMatchObject({
      code: 'registration.alreadyThere',
    });
    expect(await rowOf(world, cast)).toMatchObject({ email: cast.aki.email, version: 1 });
    for (const actor of [{ kind: 'guest' } as const, cast.aki, cast.tokyoChair, cast.operator])
      await expect(correct(world, cast, { ...said, email: cast.aki.email }, actor)).rejects.toMatchObject({
        status: 404,
      });
    const seen = { seminarId: cast.seminarId, registrationId: cast.registrations.aki, version: 7 };
    const entry = entryOf({ ...said, email: cast.aki.email });
    await expect(correctRegistration(world.app, cast.hanako, { ...seen, entry })).rejects.toMatchObject({
      code: 'common.stale',
    });
    expect(() => entryOf({ ...said, email: 'no address' })).toThrow('email');
  });
});
