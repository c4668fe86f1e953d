import type { Reader } from '~db/open';
import { fullAccount, type Actor } from '~/features/accounts/actor';
import { noRoles, type Roles } from './roles';

/** What the actor is in one seminar. A session from a personal link holds no role. */
export async function rolesIn(db: Reader, actor: Actor, seminarId: string): Promise<Roles> {
  const account = fullAccount(actor);
  if (!account) return noRoles;
  const rows = await db
    .selectFrom('seminar_role')
    .select(['role', 'site'])
    .where('seminar_id', '=', seminarId)
    .where('person_id', '=', account.id)
    .execute();
  return {
    held: new Set(rows.map((row) => row.role)),
    site: rows.find((row) => row.site !== null)?.site ?? null,
    administrator: account.standing === 'administrator',
  };
}
