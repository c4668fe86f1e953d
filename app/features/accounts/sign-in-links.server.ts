import { createHash } from 'node:crypto';
import type { App, Work } from '~/app';
import type { Locale } from '~/i18n/texts';
import { queueMail } from '~/mail/outbox.server';
import { Refusal } from '~/shared/refusal';
import { linkMinutes } from './account-forms';
import { signInMail } from './sign-in-mail.server';

/** More links than this are not sent to one person at a time, so that nobody's mailbox can be filled from our form. */
const largestPending = 5;

type LinkRequest = { email: string; returnTo: string; locale: Locale };

/**
 * Mails a link to the person with this address. Does as much, and answers the same, where nobody has it: who asks must
 * not learn which addresses we know.
 */
export async function requestSignInLink(app: App, request: LinkRequest): Promise<void> {
  await app.write(async (work) => {
    await work.tx.deleteFrom('sign_in_link').where('expires_at', '<=', work.at).execute();
    const person = await work.tx
      .selectFrom('person')
      .select(['id', 'email', 'name', 'locale'])
      .where('email', '=', request.email)
      .executeTakeFirst();
    if (!person || (await countPending(work, person.id)) >= largestPending) return writeNothingNew(work);
    const token = await issueSignInLinkWithin(work, { personId: person.id, returnTo: request.returnTo });
    const mail = signInMail({ name: person.name, locale: request.locale, url: signInUrl(app, token), linkMinutes });
    await queueMail(work, { ...mail, to: person.email, purposeKey: `sign-in/${hashOf(token)}` });
  });
}

/** A link for the operator of the server to hand over by hand: `npm run admin` prints it. */
export async function issueSignInLink(app: App, link: { personId: string; returnTo: string }): Promise<string> {
  const token = await app.write((work) => issueSignInLinkWithin(work, link));
  return signInUrl(app, token);
}

/**
 * Spends the token: the first who sends it gets the person and where they wanted to go.
 * @throws Refusal `accounts.linkSpent` (410) when it was used, has expired or never was.
 */
export async function spendSignInLink(app: App, token: string): Promise<{ personId: string; returnTo: string }> {
  return app.write(async ({ tx, at }) => {
    const spent = await tx
      .updateTable('sign_in_link')
      .set({ used_at: at })
      .where('token_hash', '=', hashOf(token))
      .where('used_at', 'is', null)
      .where('expires_at', '>', at)
      .returning(['person_id', 'return_to'])
      .executeTakeFirst();
    if (!spent) throw new Refusal('accounts.linkSpent', 410);
    return { personId: spent.person_id, returnTo: spent.return_to };
  });
}

/** Whether the link still opens a session; looking does not spend it, since mail scanners look. */
export async function isSignInLinkOpen(app: App, token: string): Promise<boolean> {
  const row = await app.db
    .selectFrom('sign_in_link')
    .select('expires_at')
    .where('token_hash', '=', hashOf(token))
    .where('used_at', 'is', null)
    .where('expires_at', '>', app.now().toISOString())
    .executeTakeFirst();
  return row !== undefined;
}

/** A commit that wrote nothing waits for no disk, and its answer would come sooner than that of a known address. */
async function writeNothingNew({ tx }: Work): Promise<void> {
  await tx
    .updateTable('meta')
    .set((row) => ({ value: row.ref('value') }))
    .where('key', '=', 'epoch')
    .execute();
}

async function issueSignInLinkWithin(work: Work, link: { personId: string; returnTo: string }): Promise<string> {
  const token = work.newId();
  await work.tx
    .insertInto('sign_in_link')
    .values({
      token_hash: hashOf(token),
      person_id: link.personId,
      expires_at: new Date(Date.parse(work.at) + linkMinutes * 60_000).toISOString(),
      used_at: null,
      return_to: link.returnTo,
    })
    .execute();
  return token;
}

async function countPending(work: Work, personId: string): Promise<number> {
  const { pending } = await work.tx
    .selectFrom('sign_in_link')
    .select((row) => row.fn.countAll<number>().as('pending'))
    .where('person_id', '=', personId)
    .executeTakeFirstOrThrow();
  return Number(pending);
}

function signInUrl(app: App, token: string): string {
  return `${app.baseUrl}/sign-in/${token}`;
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
