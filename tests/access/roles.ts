import { openSession } from '~/features/accounts/sessions.server';
import type { App } from '~/app';

/** Who tries: the columns of the matrix, in their order, each a person of the scene. */
export const roles = {
  guest: null,
  attendee: { personId: 'aki', registrationId: null },
  /** The same attendee, signed in by the personal link of their mail. */
  link: { personId: 'aki', registrationId: 'registration-aki' },
  waitlisted: { personId: 'wada', registrationId: null },
  member: { personId: 'mio', registrationId: null },
  vendor: { personId: 'venda', registrationId: null },
  speaker: { personId: 'speaker', registrationId: null },
  operator: { personId: 'operator', registrationId: null },
  chair: { personId: 'tokyo-chair', registrationId: null },
  secretariat: { personId: 'hanako', registrationId: null },
  'other-secretariat': { personId: 'kei', registrationId: null },
  administrator: { personId: 'administrator', registrationId: null },
} as const;

export type Role = keyof typeof roles;

// The keys of the object above.
export const roleNames = Object.keys(roles) as Role[];

/** The cookie of a session that the role opens now. */
export async function cookieOf(app: App, role: Role): Promise<string> {
  const who = roles[role];
  if (who === null) return '';
  const line = await openSession(app, who.personId, { registrationId: who.registrationId });
  return line.split(';', 1)[0] ?? '';
}
