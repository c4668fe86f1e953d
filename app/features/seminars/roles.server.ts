import type { Reader } from '~db/open';
import { prepared } from '~db/prepared';
import { fullAccount, type Actor, type SignedIn } from '~/features/accounts/actor';
import { noRoles, type RoleName, type Roles, type Site } from './roles';

/** What the actor is in one seminar. A session from a personal link holds no role. */
export async function rolesIn(db: Reader, actor: Actor, seminarId: string): Promise<Roles> {
  const account = fullAccount(actor);
  if (!account) return noRoles;
  return rolesOf(account, await listRoles(db, { seminarId, personId: account.id }));
}

/** What an account is by the rows that name it. */
export function rolesOf(account: Pick<SignedIn, 'standing'>, rows: readonly RoleRow[]): Roles {
  return {
    held: new Set(rows.map((row) => row.role)),
    site: rows.find((row) => row.site !== null)?.site ?? null,
    administrator: account.standing === 'administrator',
  };
}

type RoleRow = { role: RoleName; site: Site | null };

const listRoles = prepared((db, { seminarId, personId }: { seminarId: string; personId: string }) =>
  db
    .selectFrom('seminar_role')
    .select(['role', 'site'])
    .where('seminar_id', '=', seminarId)
    .where('person_id', '=', personId),
);

/** Whether the actor is staff of any seminar. */
export async function holdsAnyRole(db: Reader, actor: Actor): Promise<boolean> {
  const account = fullAccount(actor);
  return account !== null && (await listAnyRole(db, { personId: account.id })).length > 0;
}

const listAnyRole = prepared((db, { personId }: { personId: string }) =>
  db.selectFrom('seminar_role').select('role').where('person_id', '=', personId).limit(1),
);
