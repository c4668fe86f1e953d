import { fullAccount, type Actor } from '~/features/accounts/actor';
import { missing, Refusal } from '~/shared/refusal';
import type { Reader } from '~db/open';
import { isStaff, type Roles } from './roles';
import { rolesIn } from './roles.server';
import { findSeminarBySlug, type SeminarRow } from './seminar-pages.server';

/** The seminar and the actor's roles in it, for its staff; to others it does not exist, a guest is asked to sign in. */
export async function findForStaff(
  db: Reader,
  actor: Actor,
  slug: string | undefined,
): Promise<{ seminar: SeminarRow; roles: Roles }> {
  if (!fullAccount(actor)) throw new Refusal('common.signIn', 401);
  const seminar = await findSeminarBySlug(db, slug ?? '');
  if (!seminar) throw missing();
  const roles = await rolesIn(db, actor, seminar.id);
  if (!isStaff(roles)) throw missing();
  return { seminar, roles };
}
