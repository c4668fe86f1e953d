import { createHmac } from 'node:crypto';
import type { App } from '~/app';
import type { Actor } from '~/features/accounts/actor';
import { openSession } from '~/features/accounts/sessions.server';
import { missing } from '~/shared/refusal';
import { sameText } from '~/shared/same-text.server';

type Linked = { id: string; link_version: number };

/** The address that a registration's mails carry; raising `link_version` ends all that were sent. */
export function personalLink(app: App, registration: Linked): string {
  return `${app.baseUrl}/r/${registration.id}.${registration.link_version}.${signatureOf(app, registration)}`;
}

/** The session that was opened; null where the reader's own, larger one stays. */
type Opened = { outcome: 'open'; slug: string; setCookie: string | null };
/** Somebody else is signed in on this device, and has to say whether the link may take their place. */
type Held = { outcome: 'held'; slug: string; by: string };

/**
 * Opens a session for what the link names, unless somebody else is signed in here. For a guest following is enough, one
 * tap from the mail:
 * - a scanner of mails that follows gets a session into its own empty jar, which opens no more than the link does;
 * - a browser that fetches ahead is kept out by the route, so nobody is signed in by a link that they did not follow;
 * - a stranger who makes a guest follow the stranger's own link shows them that one registration, with its holder's name
 *   on it, and nothing of the guest's; who is signed in already is asked first.
 * @throws Refusal 404 when the signature does not hold or the link was ended.
 */
export async function openPersonalLink(app: App, actor: Actor, link: string): Promise<Opened | Held> {
  const { person_id: personId, slug } = await findLinked(app, link);
  if (actor.kind === 'person' && actor.id !== personId) return { outcome: 'held', slug, by: actor.name };
  return takePersonalLink(app, actor, link);
}

/** Opens it in the place of whoever is signed in. Throws as `openPersonalLink` does. */
export async function takePersonalLink(app: App, actor: Actor, link: string): Promise<Opened> {
  const { id, person_id: personId, slug } = await findLinked(app, link);
  const isOwn = actor.kind === 'person' && actor.id === personId;
  // A mail is opened again and again: what it opens is open already.
  if (isOwn && (actor.registrationId === null || actor.registrationId === id))
    return { outcome: 'open', slug, setCookie: null };
  return { outcome: 'open', slug, setCookie: await openSession(app, personId, { registrationId: id }) };
}

async function findLinked(app: App, link: string) {
  const [id = '', version = '', signature = ''] = link.split('.');
  const claimed = { id, link_version: Number(version) };
  if (!sameText(signature, signatureOf(app, claimed))) throw missing();
  const row = await app.db
    .selectFrom('registration')
    .innerJoin('seminar', 'seminar.id', 'registration.seminar_id')
    .select(['registration.id', 'registration.person_id', 'seminar.slug'])
    .where('registration.id', '=', id)
    .where('registration.link_version', '=', claimed.link_version)
    .executeTakeFirst();
  if (!row) throw missing();
  return row;
}

function signatureOf(app: App, registration: Linked): string {
  return createHmac('sha256', app.secret)
    .update(`personal-link/${registration.id}.${registration.link_version}`)
    .digest('base64url');
}
