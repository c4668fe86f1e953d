import { expect, it } from 'vitest';
import { guest } from '~/features/accounts/actor';
import { actorFromCookie, openSession } from '~/features/accounts/sessions.server';
import { openPersonalLink, personalLink, takePersonalLink } from '~/features/registration/personal-link.server';
import { rolesIn } from '~/features/seminars/roles.server';
import { noRoles } from '~/features/seminars/roles';
import { byPersonalLink, castOf } from '../../support/cast';
import { onBothEngines, type World } from '../../support/world';
import { action, headers, loader } from '../../../app/routes/r.$link';
import { headers as headersOfSignIn } from '../../../app/routes/sign-in.$token';

const keyOf = (link: string) => link.split('/r/')[1] ?? '';

/** What the route answers, a page or a way on. */
async function ask(world: World, link: string, { headers: sent = {}, method = 'GET' }: RequestInit): Promise<Response> {
  const request = new Request(`${world.app.baseUrl}/r/${link}`, { method, headers: sent });
  const args = { request, params: { link }, context: { app: world.app, nonce: '' } };
  const answering: Promise<unknown> = method === 'POST' ? action(args) : loader(args);
  const answer = await answering.catch((thrown: unknown) => thrown);
  if (!(answer instanceof Response)) throw answer;
  return answer;
}

const sessionsOf = async ({ app }: World) =>
  (await app.db.selectFrom('session').select('person_id').execute()).map((row) => row.person_id);

onBothEngines('a personal link', (open) => {
  it('opens a session for its registration alone', async () => {
    const world = await open();
    const { registrations, aki, slug } = await castOf(world);
    const key = keyOf(personalLink(world.app, { id: registrations.aki, link_version: 1 }));
    const opened = await openPersonalLink(world.app, guest, key);
    if (opened.outcome !== 'open') throw new Error('nobody else was signed in');
    expect(opened.slug).toBe(slug);
    const actor = await actorFromCookie(world.app, opened.setCookie?.split(';', 1)[0]);
    expect(actor).toMatchObject({ id: aki.id, registrationId: registrations.aki, standing: 'none' });
  });

  it('carries no role, though its person is an administrator and of the secretariat', async () => {
    const world = await open();
    const { registrations, hanako, seminarId } = await castOf(world);
    await world.store.writer.write(async (tx) => {
      await tx.updateTable('person').set({ standing: 'administrator' }).where('id', '=', hanako.id).execute();
      await tx.updateTable('registration').set({ person_id: hanako.id }).where('id', '=', registrations.aki).execute();
    });
    const { setCookie } = await takePersonalLink(
      world.app,
      guest,
      keyOf(personalLink(world.app, { id: registrations.aki, link_version: 1 })),
    );
    const actor = await actorFromCookie(world.app, setCookie?.split(';', 1)[0]);
    expect(actor).toMatchObject({ id: hanako.id, standing: 'none' });
    expect(await rolesIn(world.app.db, actor, seminarId)).toEqual(noRoles);
  });

  it('leaves the larger session of the same person alone, and replaces that of another only when asked to', async () => {
    const world = await open();
    const { registrations, aki, ben, slug } = await castOf(world);
    const key = keyOf(personalLink(world.app, { id: registrations.aki, link_version: 1 }));
    expect(await openPersonalLink(world.app, aki, key)).toEqual({ outcome: 'open', slug, setCookie: null });
    expect(await openPersonalLink(world.app, ben, key)).toEqual({ outcome: 'held', slug, by: ben.name });
    expect(await openPersonalLink(world.app, byPersonalLink(aki), key)).toEqual({
      outcome: 'open',
      slug,
      setCookie: null,
    });
    expect(await openPersonalLink(world.app, byPersonalLink(ben), key)).toMatchObject({ outcome: 'held' });
    const taken = await takePersonalLink(world.app, ben, key);
    const actor = await actorFromCookie(world.app, taken.setCookie?.split(';', 1)[0]);
    expect(actor).toMatchObject({ id: aki.id, registrationId: registrations.aki });
  });

  it('does not open when it was forged, cut, belongs to another, or was ended', async () => {
    const world = await open();
    const { registrations } = await castOf(world);
    const key = keyOf(personalLink(world.app, { id: registrations.aki, link_version: 1 }));
    const [id = '', version = '', signature = ''] = key.split('.');
    const wrong = ['', '.', '..', id, `${id}.${version}`, `${id}.${version}.`, `${id}.2.${signature}`, `${id}.1e0.x`];
    wrong.push(`${registrations.ben}.1.${signature}`, key.slice(0, -1), `${key}x`, 'あ.い.う');
    for (const link of wrong) {
      await expect(openPersonalLink(world.app, guest, link), link).rejects.toMatchObject({ status: 404 });
      await expect(takePersonalLink(world.app, guest, link), link).rejects.toMatchObject({ status: 404 });
    }
    await world.store.writer.write(async (tx) => {
      await tx.updateTable('registration').set({ link_version: 2 }).where('id', '=', id).execute();
    });
    await expect(openPersonalLink(world.app, guest, key)).rejects.toMatchObject({ status: 404 });
  });

  it('signs nobody in who has not followed it, and a guest who has', async () => {
    const world = await open();
    const { registrations, aki } = await castOf(world);
    const key = keyOf(personalLink(world.app, { id: registrations.aki, link_version: 1 }));
    for (const ahead of [{ method: 'HEAD' }, { headers: { 'Sec-Purpose': 'prefetch' } }]) {
      const answer = await ask(world, key, ahead);
      expect([answer.status, answer.headers.get('Set-Cookie')]).toEqual([401, null]);
    }
    expect(await sessionsOf(world)).toEqual([]);
    expect((await ask(world, key, {})).status).toBe(302);
    expect(await sessionsOf(world)).toEqual([aki.id]);
  });

  it('changes nothing for somebody else until they say so, and then ends their session', async () => {
    const world = await open();
    const { registrations, aki, ben } = await castOf(world);
    const key = keyOf(personalLink(world.app, { id: registrations.aki, link_version: 1 }));
    const cookie = (await openSession(world.app, ben.id, { registrationId: null })).split(';', 1)[0] ?? '';
    const asked = await ask(world, key, { headers: { Cookie: cookie } });
    expect([asked.status, asked.headers.get('Set-Cookie')]).toEqual([200, null]);
    expect(await asked.json()).toMatchObject({ by: ben.name });
    expect(await sessionsOf(world)).toEqual([ben.id]);
    expect((await ask(world, key, { method: 'POST', headers: { Cookie: cookie } })).status).toBe(302);
    expect(await sessionsOf(world)).toEqual([aki.id]);
  });
});

it('pages whose address is a key send forms that say where they come from', () => {
  // With `no-referrer` browsers send `Origin: null`, which is refused where they say no more, as over plain http.
  for (const sent of [headers(), headersOfSignIn()]) expect(sent).toMatchObject({ 'Referrer-Policy': 'same-origin' });
});
