import { expect, it } from 'vitest';
import {
  findOrCreatePerson,
  makeAdministrator,
  setLocale,
  setPassword,
  signInWithPassword,
} from '~/features/accounts/people.server';
import { openSession } from '~/features/accounts/sessions.server';
import {
  issueSignInLink,
  isSignInLinkOpen,
  requestSignInLink,
  spendSignInLink,
} from '~/features/accounts/sign-in-links.server';
import { castOf } from '../../support/cast';
import { onBothEngines, type World } from '../../support/world';

const minute = 60_000;

async function mails(world: World) {
  return world.app.db.selectFrom('outbox').selectAll().orderBy('created_at').execute();
}

/** The key at the end of the address in the mail. */
function tokenIn(text: string): string {
  return /\/sign-in\/([\w-]+)/.exec(text)?.[1] ?? '';
}

async function mailedToken(world: World, email: string): Promise<string> {
  await requestSignInLink(world.app, { email, returnTo: '/archive', locale: 'ja' });
  return tokenIn((await mails(world)).at(-1)?.text ?? '');
}

onBothEngines('a mailed link', (open) => {
  it('opens once, for the person, and knows where they wanted to go', async () => {
    const world = await open();
    const { mio } = await castOf(world);
    const token = await mailedToken(world, mio.email);
    expect(await spendSignInLink(world.app, token)).toEqual({ personId: mio.id, returnTo: '/archive' });
    await expect(spendSignInLink(world.app, token)).rejects.toMatchObject({ code: 'accounts.linkSpent', status: 410 });
  });

  it('opens once even when it is pressed twice at the same moment', async () => {
    const world = await open();
    const { mio } = await castOf(world);
    const token = await mailedToken(world, mio.email);
    const outcomes = await Promise.allSettled([spendSignInLink(world.app, token), spendSignInLink(world.app, token)]);
    expect(outcomes.map((outcome) => outcome.status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('is not spent by looking at it', async () => {
    const world = await open();
    const { mio } = await castOf(world);
    const token = await mailedToken(world, mio.email);
    expect(await isSignInLinkOpen(world.app, token)).toBe(true);
    expect(await isSignInLinkOpen(world.app, token)).toBe(true);
    await spendSignInLink(world.app, token);
    expect(await isSignInLinkOpen(world.app, token)).toBe(false);
  });

  it('ends after twenty minutes', async () => {
    const world = await open();
    const { mio } = await castOf(world);
    const token = await mailedToken(world, mio.email);
    world.clock.forward(20 * minute);
    await expect(spendSignInLink(world.app, token)).rejects.toMatchObject({ code: 'accounts.linkSpent' });
  });

  it('stands in the database as a hash', async () => {
    const world = await open();
    const { mio } = await castOf(world);
    const token = await mailedToken(world, mio.email);
    expect(token.length).toBeGreaterThanOrEqual(22);
    expect(JSON.stringify(await world.app.db.selectFrom('sign_in_link').selectAll().execute())).not.toContain(token);
  });

  it('is worded in the language of the page it was asked on', async () => {
    const world = await open();
    const { ben } = await castOf(world);
    await requestSignInLink(world.app, { email: ben.email, returnTo: '/', locale: 'en' });
    await requestSignInLink(world.app, { email: ben.email, returnTo: '/', locale: 'ja' });
    const subjects = (await mails(world)).map((mail) => mail.subject);
    expect(subjects).toContainEqual(expect.stringMatching(/^\[Sign in\]/));
    expect(subjects).toContainEqual(expect.stringMatching(/^【サインイン】/));
  });

  it('is mailed to nobody where nobody has the address, without saying so', async () => {
    const world = await open();
    await castOf(world);
    await requestSignInLink(world.app, { email: 'nobody@cast.example', returnTo: '/', locale: 'ja' });
    expect(await mails(world)).toEqual([]);
  });

  it('does not fill a mailbox', async () => {
    const world = await open();
    const { mio } = await castOf(world);
    for (let times = 0; times < 20; times += 1)
      await requestSignInLink(world.app, { email: mio.email, returnTo: '/', locale: 'ja' });
    expect(await mails(world)).toHaveLength(5);
    world.clock.forward(20 * minute);
    await requestSignInLink(world.app, { email: mio.email, returnTo: '/', locale: 'ja' });
    expect(await mails(world)).toHaveLength(6);
  });
});

onBothEngines('a password', (open) => {
  const password = 'ねこ と さんぽ を する';

  it('signs in who set it', async () => {
    const world = await open();
    const { mio } = await castOf(world);
    await setPassword(world.app, mio, password);
    expect(await signInWithPassword(world.app, { email: mio.email, password })).toBe(mio.id);
  });

  it('is kept as argon2id', async () => {
    const world = await open();
    const { mio } = await castOf(world);
    await setPassword(world.app, mio, password);
    const row = await world.app.db.selectFrom('person').selectAll().where('id', '=', mio.id).executeTakeFirstOrThrow();
    expect(row.password_hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });

  it('is refused alike when it is wrong, was never set, or the address is unknown', async () => {
    const world = await open();
    const { mio, ben } = await castOf(world);
    await setPassword(world.app, mio, password);
    for (const email of [mio.email, ben.email, 'nobody@cast.example'])
      await expect(signInWithPassword(world.app, { email, password: 'wrong wrong wrong' })).rejects.toMatchObject({
        code: 'accounts.password',
        status: 422,
      });
  });

  it('ends all sessions when it is set', async () => {
    const world = await open();
    const { mio } = await castOf(world);
    await openSession(world.app, mio.id, { registrationId: null });
    await setPassword(world.app, mio, password);
    expect(await world.app.db.selectFrom('session').selectAll().execute()).toEqual([]);
  });
});

onBothEngines('people', (open) => {
  it('are one person for one address, and keep the name they had', async () => {
    const world = await open();
    const { mio } = await castOf(world);
    const again = await world.app.write((work) =>
      findOrCreatePerson(work, { email: mio.email, name: 'べつの名', locale: 'en' }),
    );
    expect(again).toBe(mio.id);
    const row = await world.app.db.selectFrom('person').selectAll().where('id', '=', mio.id).executeTakeFirstOrThrow();
    expect(row).toMatchObject({ name: mio.name, locale: 'ja', standing: 'member' });
  });

  it('become administrators by the operator of the server, known or new, with a link to sign in', async () => {
    const world = await open();
    const { mio } = await castOf(world);
    expect(await makeAdministrator(world.app, { email: mio.email, name: 'x', locale: 'ja' })).toBe(mio.id);
    const personId = await makeAdministrator(world.app, { email: 'root@cast.example', name: '管理', locale: 'ja' });
    const link = await issueSignInLink(world.app, { personId, returnTo: '/staff' });
    expect(await spendSignInLink(world.app, tokenIn(link))).toEqual({ personId, returnTo: '/staff' });
    const acts = await world.app.db.selectFrom('audit').select('action').execute();
    expect(acts.filter((act) => act.action === 'make administrator')).toHaveLength(2);
  });

  it('choose their language', async () => {
    const world = await open();
    const { mio } = await castOf(world);
    await setLocale(world.app, mio, 'en');
    const row = await world.app.db
      .selectFrom('person')
      .select('locale')
      .where('id', '=', mio.id)
      .executeTakeFirstOrThrow();
    expect(row.locale).toBe('en');
  });
});
