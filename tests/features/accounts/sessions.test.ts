import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { guest } from '~/features/accounts/actor';
import {
  actorFromCookie,
  actorOf,
  closeAllSessions,
  closeSession,
  deleteExpiredSessions,
  openSession,
} from '~/features/accounts/sessions.server';
import { castOf } from '../../support/cast';
import { onBothEngines, type World } from '../../support/world';

const day = 24 * 60 * 60 * 1000;

/** The `Cookie` header that a browser sends back. */
function sentBack(setCookie: string): string {
  return setCookie.split(';', 1)[0] ?? '';
}

function requestWith(cookie: string): Request {
  return new Request('https://zadankai.example/', { headers: { Cookie: cookie } });
}

async function whoAsks(world: World, cookie: string) {
  return (await actorOf(world.app, requestWith(cookie))).actor;
}

onBothEngines('a session', (open) => {
  it('brings back the person with their standing', async () => {
    const world = await open();
    const { administrator } = await castOf(world);
    const cookie = sentBack(await openSession(world.app, administrator.id, { registrationId: null }));
    expect(await whoAsks(world, cookie)).toEqual(administrator);
    expect(await actorFromCookie(world.app, cookie)).toEqual(administrator);
  });

  it('is a cookie that no script reads and that stays on this host', async () => {
    const world = await open();
    const { mio } = await castOf(world);
    const line = await openSession(world.app, mio.id, { registrationId: null });
    expect(line).toMatch(/^__Host-session=[\w-]{22}; /);
    for (const words of ['HttpOnly', 'Secure', 'SameSite=Lax', 'Path=/', `Max-Age=${String(30 * 24 * 3600)}`])
      expect(line).toContain(words);
    expect(line).not.toContain('Domain');
  });

  it('works without https where the address has none, for a trial in the own network', async () => {
    const world = await open();
    const { mio } = await castOf(world);
    const app = { ...world.app, baseUrl: 'http://localhost:3000' };
    const line = await openSession(app, mio.id, { registrationId: null });
    expect(line).toMatch(/^session=/);
    expect(line).not.toContain('Secure');
  });

  it('stands in the database as a hash of the cookie, never as the cookie', async () => {
    const world = await open();
    const { mio } = await castOf(world);
    const cookie = sentBack(await openSession(world.app, mio.id, { registrationId: null }));
    const id = cookie.split('=')[1] ?? '';
    const [row] = await world.app.db.selectFrom('session').selectAll().execute();
    expect(row?.id_hash).toBe(createHash('sha256').update(id).digest('hex'));
    expect(JSON.stringify(row)).not.toContain(id);
    expect(await whoAsks(world, `__Host-session=${row?.id_hash ?? ''}`)).toEqual(guest);
  });

  it('opened by a personal link has no standing, not even for an administrator', async () => {
    const world = await open();
    const { administrator, registrations } = await castOf(world);
    const cookie = sentBack(await openSession(world.app, administrator.id, { registrationId: registrations.aki }));
    expect(await whoAsks(world, cookie)).toMatchObject({ standing: 'none', registrationId: registrations.aki });
  });

  it('is nobody for a cookie that is wrong, empty or odd', async () => {
    const world = await open();
    await castOf(world);
    for (const cookie of [
      '',
      '__Host-session=',
      '__Host-session=x',
      'session=x; a',
      '=',
      `__Host-session=${'x'.repeat(5000)}`,
    ])
      expect(await whoAsks(world, cookie)).toEqual(guest);
    expect(await actorFromCookie(world.app, undefined)).toEqual(guest);
  });

  it('is renewed in the second half of its thirty days, with its cookie', async () => {
    const world = await open();
    const { mio } = await castOf(world);
    const cookie = sentBack(await openSession(world.app, mio.id, { registrationId: null }));
    world.clock.forward(14 * day);
    expect((await actorOf(world.app, requestWith(cookie))).setCookie).toBeNull();
    world.clock.forward(2 * day);
    expect((await actorOf(world.app, requestWith(cookie))).setCookie).toContain(cookie);
    world.clock.forward(29 * day);
    expect(await whoAsks(world, cookie)).toEqual(mio);
  });

  it('is not renewed by a socket, which could not renew its cookie', async () => {
    const world = await open();
    const { mio } = await castOf(world);
    const cookie = sentBack(await openSession(world.app, mio.id, { registrationId: null }));
    world.clock.forward(16 * day);
    expect(await actorFromCookie(world.app, cookie)).toEqual(mio);
    expect((await actorOf(world.app, requestWith(cookie))).setCookie).not.toBeNull();
  });

  it('ends after thirty days', async () => {
    const world = await open();
    const { mio } = await castOf(world);
    const cookie = sentBack(await openSession(world.app, mio.id, { registrationId: null }));
    world.clock.forward(30 * day + 1000);
    expect(await whoAsks(world, cookie)).toEqual(guest);
    expect(await world.app.db.selectFrom('session').selectAll().execute()).toEqual([]);
  });

  it('is swept away when it has ended', async () => {
    const world = await open();
    const { mio } = await castOf(world);
    await openSession(world.app, mio.id, { registrationId: null });
    world.clock.forward(31 * day);
    await deleteExpiredSessions(world.app);
    expect(await world.app.db.selectFrom('session').selectAll().execute()).toEqual([]);
  });

  it('ends here alone, or everywhere at once', async () => {
    const world = await open();
    const { mio, ben } = await castOf(world);
    const openFor = async (id: string) => sentBack(await openSession(world.app, id, { registrationId: null }));
    const [here, there, bens] = [await openFor(mio.id), await openFor(mio.id), await openFor(ben.id)];
    expect(await closeSession(world.app, requestWith(here))).toContain('Max-Age=0');
    expect(await whoAsks(world, here)).toEqual(guest);
    expect(await whoAsks(world, there)).toEqual(mio);
    await closeAllSessions(world.app, mio.id);
    expect(await whoAsks(world, there)).toEqual(guest);
    expect(await whoAsks(world, bens)).toEqual(ben);
  });
});
