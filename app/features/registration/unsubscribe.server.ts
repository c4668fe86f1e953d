import type { App } from '~/app';
import { hmac } from '~/shared/fingerprint.server';
import { missing } from '~/shared/refusal';
import { sameText } from '~/shared/same-text.server';
import { listConsents, storeConsentsWithin } from './consents.server';

/** The address in advertising mails that ends them; a mail program may post to it by itself (RFC 8058). */
export function unsubscribeLink(app: App, registrationId: string): string {
  return `${app.baseUrl}/unsubscribe/${registrationId}.${signatureOf(app, registrationId)}`;
}

/** The registration that a link names. @throws Refusal 404 when the signature does not hold. */
export async function findUnsubscribing(
  app: App,
  token: string,
): Promise<{ registrationId: string; personId: string }> {
  const [registrationId = '', signature = ''] = token.split('.');
  if (!sameText(signature, signatureOf(app, registrationId))) throw missing();
  const row = await app.db
    .selectFrom('registration')
    .select('person_id')
    .where('id', '=', registrationId)
    .executeTakeFirst();
  if (!row) throw missing();
  return { registrationId, personId: row.person_id };
}

/**
 * Takes back the consent to advertising of all registrations of the person, each by a row of its own; needs no account.
 * @throws Refusal 404 for a link that is none of ours.
 */
export async function unsubscribe(app: App, token: string): Promise<void> {
  const { personId } = await findUnsubscribing(app, token);
  await app.write(async (work) => {
    const rows = await work.tx
      .selectFrom('registration')
      .select(['id', 'seminar_id', 'locale'])
      .where('person_id', '=', personId)
      .execute();
    for (const { id, seminar_id: seminarId, locale } of rows) {
      const agrees = (await listConsents(work.tx, seminarId)).get(id)?.has('news') === true;
      const given = new Map([['news' as const, false]]);
      if (agrees) await storeConsentsWithin(work, { registrationId: id, locale, given, at: work.at });
    }
  });
}

function signatureOf(app: App, registrationId: string): string {
  return hmac(app.secret, `unsubscribe/${registrationId}`);
}
