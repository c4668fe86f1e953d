import type { App } from '~/app';
import { hmac } from '~/shared/fingerprint.server';
import { missing, Refusal } from '~/shared/refusal';
import { sameText } from '~/shared/same-text.server';
import type { Reader } from '~db/open';

type Signing = Pick<App, 'baseUrl' | 'secret'>;

/** The address by which an author comes to one text of theirs, without an account. It ends when the text is severed. */
export function authorLink(app: Signing, textId: string): string {
  return `${app.baseUrl}/words/${textId}.${signatureOf(app, textId)}`;
}

/** The text that a link names. @throws Refusal 404 where the signature does not hold, `authors.linkOver` (410) once the text was severed. */
export async function findLinkedText(app: Signing & { db: Reader }, token: string): Promise<string> {
  const [textId = '', signature = ''] = token.split('.');
  if (!sameText(signature, signatureOf(app, textId))) throw missing();
  const row = await app.db.selectFrom('text_link').select('text_id').where('text_id', '=', textId).executeTakeFirst();
  // Who holds a link of ours may know that it was one.
  if (!row) throw new Refusal('authors.linkOver', 410);
  return row.text_id;
}

function signatureOf({ secret }: Pick<App, 'secret'>, textId: string): string {
  return hmac(secret, `author/${textId}`);
}
