import type { Actor } from '~/features/accounts/actor';
import { standingIn, type Standing } from '~/features/registration/standing.server';
import { isStaff } from '~/features/seminars/roles';
import { findSeminarBySlug, type SeminarRow } from '~/features/seminars/seminar-pages.server';
import { missing } from '~/shared/refusal';
import type { Reader } from '~db/open';
import type { Audience } from './shared-result';

/** As whom somebody reads results: staff see what attendees do, vendors what everybody does. */
export function audienceOf({ roles, attends }: Pick<Standing, 'roles' | 'attends'>): Audience {
  return isStaff(roles) || attends === 'yes' ? 'attendees' : 'public';
}

/** @throws Refusal 404 for a seminar that is not there, or a draft to who is not of its staff. */
export async function findReading(
  db: Reader,
  actor: Actor,
  slug: string | undefined,
): Promise<{ seminar: SeminarRow; audience: Audience }> {
  const seminar = await findSeminarBySlug(db, slug ?? '');
  if (!seminar) throw missing();
  const standing = await standingIn(db, actor, seminar.id);
  if (seminar.state === 'draft' && !isStaff(standing.roles)) throw missing();
  return { seminar, audience: audienceOf(standing) };
}
