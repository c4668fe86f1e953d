import { createHmac, timingSafeEqual } from 'node:crypto';
import type { App } from '~/app';
import { fullAccount, type Actor } from '~/features/accounts/actor';
import { openSession } from '~/features/accounts/sessions.server';
import { missing } from '~/shared/refusal';

type Linked = { id: string; link_version: number };

/** The address that a registration's mails carry; raising `link_version` ends all that were sent. */
export function personalLink(app: App, registration: Linked): string {
  return `${app.baseUrl}/r/${registration.id}.${registration.link_version}.${signatureOf(app, registration)}`;
}

/**
 * Opens a session for what the link names. A person who is signed in already keeps their own, larger session.
 * @throws Refusal 404 when the signature does not hold or the link was ended.
 */
export async function openPersonalLink(
  app: App,
  actor: Actor,
  link: string,
): Promise<{ slug: string; setCookie: string | null }> {
  const registration = await findLinked(app, link);
  const slug = registration.slug;
  if (fullAccount(actor)?.id === registration.person_id) return { slug, setCookie: null };
  return { slug, setCookie: await openSession(app, registration.person_id, { registrationId: registration.id }) };
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

function sameText(left: string, right: string): boolean {
  const [a, b] = [Buffer.from(left), Buffer.from(right)];
  return a.length === b.length && timingSafeEqual(a, b);
}
