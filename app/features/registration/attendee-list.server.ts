import type { Actor } from '~/features/accounts/actor';
import { isStaff } from '~/features/seminars/roles';
import { findSeminarBySlug } from '~/features/seminars/seminar-pages.server';
import { missing } from '~/shared/refusal';
import type { Reader } from '~db/open';
import type { Attendee, AttendeeList } from './attendee-list';
import { listConsents } from './consents.server';
import { findOwnIn } from './own-registration.server';
import { standingIn } from './standing.server';

/**
 * Who takes part and agreed to be listed, for those who agreed too, and for staff. Vendors are neither on it nor see it.
 * @throws Refusal 404 where the seminar makes no list, and to who has no place there.
 */
export async function findAttendeeList(db: Reader, actor: Actor, slug: string): Promise<AttendeeList> {
  const seminar = await findSeminarBySlug(db, slug);
  if (!seminar || seminar.asks_list === 0) throw missing();
  const { roles, attends } = await standingIn(db, actor, seminar.id);
  const staff = isStaff(roles);
  if (!staff && (attends !== 'yes' || seminar.state === 'draft')) throw missing();
  const agreed = await listConsents(db, seminar.id);
  const own = await findOwnIn(db, actor, seminar.id);
  const isListed = own !== undefined && agreed.get(own.id)?.has('list') === true;
  const maySee = staff || isListed;
  return { slug, attendees: maySee ? await listAgreed(db, seminar.id, agreed) : null };
}

type Agreed = Awaited<ReturnType<typeof listConsents>>;

/** By the readings of their names. */
async function listAgreed(db: Reader, seminarId: string, agreed: Agreed): Promise<Attendee[]> {
  const rows = await db
    .selectFrom('registration')
    .select(['id', 'company', 'family_name', 'given_name', 'family_kana', 'given_kana'])
    .where('seminar_id', '=', seminarId)
    .where('state', 'in', ['confirmed', 'attended'])
    .where('kind', '!=', 'vendor')
    .execute();
  const reading = new Intl.Collator('ja').compare;
  return rows
    .filter(({ id }) => agreed.get(id)?.has('list'))
    .sort((a, b) => reading(a.family_kana + a.given_kana, b.family_kana + b.given_kana) || (a.id < b.id ? -1 : 1))
    .map((row) => ({ company: row.company, name: `${row.family_name} ${row.given_name}`.trim() }));
}
