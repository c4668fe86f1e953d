import { Lucia, TimeSpan, type Adapter, type DatabaseSession } from 'lucia';
import { createHash } from 'node:crypto';
import type { App } from '~/app';
import { accessTopic } from '~/live/protocol';
import { wallClock } from '~/shared/wall-clock';
import { guest, type Actor, type SignedIn } from './actor';

/** The one door of Lucia: who a request's cookie stands for, and its beginning and end. */

type SessionFields = { registration_id: string | null };
type PersonFields = Pick<SignedIn, 'name' | 'email' | 'locale' | 'standing'>;

declare module 'lucia' {
  interface Register {
    Lucia: ReturnType<typeof luciaFor>;
    DatabaseSessionAttributes: SessionFields;
    DatabaseUserAttributes: PersonFields;
  }
}

const lifetime = new TimeSpan(30, 'd');

type Opening = {
  /** Set for a personal link: the session then carries this registration's rights and no role. */
  registrationId: string | null;
};

/** Opens a session and gives the `Set-Cookie` line that carries it. */
export async function openSession(app: App, personId: string, opening: Opening): Promise<string> {
  const lucia = luciaFor(app, 'renew');
  const session = await lucia.createSession(
    personId,
    { registration_id: opening.registrationId },
    { sessionId: app.newId() },
  );
  return lucia.createSessionCookie(session.id).serialize();
}

/** Who asks, and the `Set-Cookie` line to send when the session was renewed (in the second half of its 30 days). */
export async function actorOf(app: App, request: Request): Promise<{ actor: Actor; setCookie: string | null }> {
  const lucia = luciaFor(app, 'renew');
  const id = lucia.readSessionCookie(request.headers.get('Cookie') ?? '');
  if (!id) return { actor: guest, setCookie: null };
  const { session, user } = await lucia.validateSession(id);
  if (!session) return { actor: guest, setCookie: null };
  return {
    actor: signedIn(user, session.registrationId),
    setCookie: session.fresh ? lucia.createSessionCookie(session.id).serialize() : null,
  };
}

/**
 * Who opens a socket. Nothing is renewed: a handshake cannot answer with a cookie, and a row that outlives its cookie
 * would keep the next page from renewing both.
 */
export async function actorFromCookie(app: App, cookieHeader: string | undefined): Promise<Actor> {
  const lucia = luciaFor(app, 'leave');
  const id = lucia.readSessionCookie(cookieHeader ?? '');
  if (!id) return guest;
  const { session, user } = await lucia.validateSession(id);
  return session ? signedIn(user, session.registrationId) : guest;
}

/** Ends the request's own session; gives the `Set-Cookie` line that empties the cookie. */
export async function closeSession(app: App, request: Request): Promise<string> {
  const lucia = luciaFor(app, 'renew');
  const id = lucia.readSessionCookie(request.headers.get('Cookie') ?? '');
  if (id) await lucia.invalidateSession(id);
  return lucia.createBlankSessionCookie().serialize();
}

/** Ends every session of a person, those of personal links too; gives the `Set-Cookie` line that empties the cookie. */
export async function closeAllSessions(app: App, personId: string): Promise<string> {
  const lucia = luciaFor(app, 'renew');
  await lucia.invalidateUserSessions(personId);
  return lucia.createBlankSessionCookie().serialize();
}

/** Ends what no cookie can open any more; a job calls it. */
export async function deleteExpiredSessions(app: App): Promise<void> {
  await luciaFor(app, 'renew').deleteExpiredSessions();
}

type Renewal = 'renew' | 'leave';

function luciaFor(app: App, renewal: Renewal) {
  const secure = app.baseUrl.startsWith('https:');
  return new Lucia(adapterFor(app, renewal), {
    sessionExpiresIn: lifetime,
    sessionCookie: {
      name: secure ? '__Host-session' : 'session',
      attributes: { secure, sameSite: 'lax', path: '/' },
    },
    getSessionAttributes: (fields) => ({ registrationId: fields.registration_id }),
    getUserAttributes: (fields) => fields,
  });
}

function signedIn(user: PersonFields & { id: string }, registrationId: string | null): SignedIn {
  return {
    kind: 'person',
    id: user.id,
    name: user.name,
    email: user.email,
    locale: user.locale,
    standing: registrationId === null ? user.standing : 'none',
    registrationId,
  };
}

function hashOf(id: string): string {
  return createHash('sha256').update(id).digest('hex');
}

/** Lucia reads the computer's clock, the rows keep the App's: an instant of one is moved to the other. */
function clocksOf(app: App) {
  const ahead = app.now().getTime() - wallClock().getTime();
  return {
    toRow: (lucias: Date) => new Date(lucias.getTime() + ahead).toISOString(),
    toLucia: (row: string) => new Date(Date.parse(row) - ahead),
  };
}

function adapterFor(app: App, renewal: Renewal): Adapter {
  const clocks = clocksOf(app);
  return {
    getSessionAndUser: async (id) => {
      const row = await findSession(app, hashOf(id));
      if (!row) return [null, null];
      const { name, email, locale, standing, person_id: userId, registration_id } = row;
      const expiresAt = clocks.toLucia(row.expires_at);
      return [
        { id, userId, expiresAt, attributes: { registration_id } },
        { id: userId, attributes: { name, email, locale, standing } },
      ];
    },
    // A cookie's value cannot be had back from its hash; sessions are ended together or by their own cookie.
    getUserSessions: () => Promise.resolve([]),
    setSession: (session) => insertSession(app, session, clocks.toRow(session.expiresAt)),
    updateSessionExpiration: async (id, expiresAt) => {
      if (renewal === 'renew') await prolongSession(app, hashOf(id), clocks.toRow(expiresAt));
    },
    deleteSession: (id) => endSessions(app, { id_hash: hashOf(id) }),
    deleteUserSessions: (personId) => endSessions(app, { person_id: personId }),
    deleteExpiredSessions: () =>
      app.write(async ({ tx, at }) => void (await tx.deleteFrom('session').where('expires_at', '<=', at).execute())),
  };
}

/** Ends sessions; sockets that they opened are looked at again, and closed. */
function endSessions(app: App, which: { id_hash: string } | { person_id: string }): Promise<void> {
  return app.write(async (work) => {
    const ended = await work.tx
      .deleteFrom('session')
      .where((row) => row.and(which))
      .returning('person_id')
      .execute();
    for (const { person_id: personId } of ended) work.nudge(accessTopic(personId));
  });
}

function findSession(app: App, idHash: string) {
  return app.db
    .selectFrom('session')
    .innerJoin('person', 'person.id', 'session.person_id')
    .select(['session.person_id', 'session.registration_id', 'session.expires_at'])
    .select(['person.name', 'person.email', 'person.locale', 'person.standing'])
    .where('session.id_hash', '=', idHash)
    .executeTakeFirst();
}

async function insertSession(app: App, session: DatabaseSession, expiresAt: string): Promise<void> {
  await app.write(async ({ tx, at }) => {
    await tx
      .insertInto('session')
      .values({
        id_hash: hashOf(session.id),
        person_id: session.userId,
        expires_at: expiresAt,
        created_at: at,
        registration_id: session.attributes.registration_id,
      })
      .execute();
  });
}

async function prolongSession(app: App, idHash: string, expiresAt: string): Promise<void> {
  await app.write(async ({ tx }) => {
    await tx.updateTable('session').set({ expires_at: expiresAt }).where('id_hash', '=', idHash).execute();
  });
}
