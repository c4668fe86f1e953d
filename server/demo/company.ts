import type { App } from '~/app';
import type { SignedIn } from '~/features/accounts/actor';
import { findOrCreatePerson, makeAdministrator } from '~/features/accounts/people.server';
import { addresses, type CastMember } from './cast';

/** The cast as those who ask. */
export type Company = Readonly<Record<CastMember, SignedIn>>;

/** Makes the cast's accounts; what each may do in a seminar comes with its roles and registrations. */
export async function gatherCompany(app: App): Promise<Company> {
  await makeAdministrator(app, { ...addresses.administrator, locale: 'ja' });
  await app.write(async (work) => {
    for (const [member, address] of Object.entries(addresses)) {
      await findOrCreatePerson(work, { ...address, locale: member === 'secondAttendee' ? 'en' : 'ja' });
    }
  });
  await makeMembers(app, [addresses.member.email]);
  const people = await signInAll(
    app,
    Object.values(addresses).map(({ email }) => email),
  );
  const company = Object.entries(addresses).map(([member, { email }]) => [member, people.get(email)]);
  // Every address was made above, so each has its person.
  return Object.fromEntries(company) as Company;
}

/** No command makes members yet. */
export async function makeMembers(app: App, emails: readonly string[]): Promise<void> {
  await app.write(async ({ tx }) => {
    await tx.updateTable('person').set({ standing: 'member' }).where('email', 'in', emails).execute();
  });
}

/** People as those who ask, by their addresses. */
export async function signInAll(app: App, emails: readonly string[]): Promise<Map<string, SignedIn>> {
  const rows = await app.db
    .selectFrom('person')
    .select(['id', 'name', 'email', 'locale', 'standing'])
    .where('email', 'in', emails)
    .execute();
  return new Map(rows.map((row) => [row.email, { kind: 'person', registrationId: null, ...row }]));
}
