import type { Work } from '~/app';
import { missing, Refusal } from '~/shared/refusal';
import { deskStateOf } from './registration';

/**
 * A seminar whose registration is open.
 * @throws Refusal 404 for a draft or no seminar, `registration.early`, `.closed`, `.cancelled` (409).
 */
export async function findOpenSeminar(work: Work, seminarId: string) {
  const seminar = await work.tx.selectFrom('seminar').selectAll().where('id', '=', seminarId).executeTakeFirst();
  const opening = seminar ? deskStateOf(seminar, work.at) : 'hidden';
  if (!seminar || opening === 'hidden') throw missing();
  if (opening !== 'open') throw new Refusal(`registration.${opening}`, 409);
  return seminar;
}
