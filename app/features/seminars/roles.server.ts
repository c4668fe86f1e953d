import type { Reader } from '~db/open';
import { prepared } from '~db/prepared';
import { fullAccount, type Actor } from '~/features/accounts/actor';
import { noRoles, type Roles } from './roles';

/** What the actor is in one seminar. A session from a personal link holds no role. */
export async function rolesIn(db: Reader, actor: Actor, seminarId: string): Promise<Roles> {
  const account = fullAccount(actor);
  if (!account) return noRoles;
  const rows = await listRoles(db, { seminarId, personId: account.id });
  return {
    held: new Set(rows.map((row) => row.role)),
    site: rows.find((row) => row.site !== null)?.site ?? null,
    administrator: account.standing === 'administrator',
  };
}

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
