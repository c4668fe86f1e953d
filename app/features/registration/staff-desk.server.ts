import type { Actor } from '~/features/accounts/actor';
import { mayEditSeminar } from '~/features/seminars/roles';
import { rolesIn } from '~/features/seminars/roles.server';
import { findSeminarBySlug, type SeminarRow } from '~/features/seminars/seminar-pages.server';
import { missing } from '~/shared/refusal';
import type { Reader } from '~db/open';

/** The seminar of this address, for who may edit it. @throws Refusal 404 to everybody else. */
export async function findStaffSeminar(db: Reader, actor: Actor, slug: string | undefined): Promise<SeminarRow> {
  const seminar = await findSeminarBySlug(db, slug ?? '');
  if (!seminar || !mayEditSeminar(await rolesIn(db, actor, seminar.id))) throw missing();
  return seminar;
}
