import type { App, Work } from '~/app';
import { accessTopic } from '~/live/protocol';
import { recordAct } from '~/audit.server';
import type { Locale } from '~/i18n/texts';
import { Refusal } from '~/shared/refusal';
import type { SignedIn } from './actor';
import { hashPassword, passwordMatches } from './passwords.server';

type NewPerson = {
  /** As `normalEmail` makes it. */
  email: string;
  name: string;
  locale: Locale;
};

/** The id of the person with this address, made where there is none; a known person keeps name and language. */
export async function findOrCreatePerson(work: Work, person: NewPerson): Promise<string> {
  await work.tx
    .insertInto('person')
    .values({ id: work.newId(), ...person, standing: 'none', password_hash: null, created_at: work.at })
    .onConflict((row) => row.column('email').doNothing())
    .execute();
  const { id } = await work.tx
    .selectFrom('person')
    .select('id')
    .where('email', '=', person.email)
    .executeTakeFirstOrThrow();
  return id;
}

/** Makes the person with this address an administrator; only the operator of the server calls it. */
export async function makeAdministrator(app: App, person: NewPerson): Promise<string> {
  return app.write(async (work) => {
    const id = await findOrCreatePerson(work, person);
    await work.tx.updateTable('person').set({ standing: 'administrator' }).where('id', '=', id).execute();
    await recordAct(work, { personId: null, seminarId: null, action: 'make administrator', subject: id });
    return id;
  });
}

/** The person's id. @throws Refusal `accounts.password` (422), the same for an unknown address and a wrong password. */
export async function signInWithPassword(app: App, entry: { email: string; password: string }): Promise<string> {
  const person = await app.db
    .selectFrom('person')
    .select(['id', 'password_hash'])
    .where('email', '=', entry.email)
    .executeTakeFirst();
  const matches = await passwordMatches(person?.password_hash ?? null, entry.password);
  if (!person || !matches) throw new Refusal('accounts.password', 422);
  return person.id;
}

/** Sets the person's own password and ends all their sessions; the caller opens a new one. */
export async function setPassword(app: App, account: SignedIn, password: string): Promise<void> {
  const passwordHash = await hashPassword(password);
  await app.write(async (work) => {
    await work.tx.updateTable('person').set({ password_hash: passwordHash }).where('id', '=', account.id).execute();
    await work.tx.deleteFrom('session').where('person_id', '=', account.id).execute();
    work.nudge(accessTopic(account.id));
    await recordAct(work, { personId: account.id, seminarId: null, action: 'set password', subject: account.id });
  });
}

/** The language of the person's mails and, without a choice in the browser, of their pages. */
export async function setLocale(app: App, account: SignedIn, locale: Locale): Promise<void> {
  await app.write(async ({ tx }) => {
    await tx.updateTable('person').set({ locale }).where('id', '=', account.id).execute();
  });
}
