import type { Work } from '~/app';
import { recordAct } from '~/audit.server';
import { fullAccount, type Actor, type SignedIn } from '~/features/accounts/actor';
import { recordStaffAct } from '~/features/accounts/staff-acts.server';
import { Refusal } from '~/shared/refusal';
import { seminarTopic } from './seminar';
import type { SeminarValues } from './seminar-form';
import { seminarFields, storeRows } from './seminar-rows.server';
import { findEditableSeminar } from './seminar-states.server';

type Made = { id: string; slug: string };

/**
 * A new draft; only administrators make one. The survey's feature gives it its questions in the same transaction.
 * @throws Refusal `common.forbidden` (403), `seminars.slugTaken` (422).
 */
export async function createSeminarWithin(work: Work, actor: Actor, values: SeminarValues): Promise<Made> {
  const account = requireAdministrator(actor);
  const made = { id: work.newId(), slug: values.slug ?? (await findFreeSlug(work, values.number)) };
  await refuseTakenSlug(work, made);
  await work.tx
    .insertInto('seminar')
    .values({ ...made, ...seminarFields(values), state: 'draft', version: 1, created_at: work.at })
    .execute();
  await storeRows(work, { seminarId: made.id, values });
  await recordAct(work, { personId: account.id, seminarId: made.id, action: 'create seminar', subject: made.id });
  return made;
}

/**
 * Stores the whole form; the registration's feature gives out the seats that it adds. The address may change while nobody else has seen it.
 * @throws Refusal `common.stale` (409), `seminars.slugFixed` (409), `seminars.partInUse` (409), `seminars.slugTaken` (422).
 */
export async function editSeminarWithin(
  work: Work,
  actor: Actor,
  edit: { seminarId: string; values: SeminarValues },
): Promise<Made> {
  const { seminarId, values } = edit;
  const seminar = await findEditableSeminar(work.tx, actor, seminarId);
  const made = { id: seminarId, slug: values.slug ?? seminar.slug };
  if (made.slug !== seminar.slug && seminar.state !== 'draft') throw new Refusal('seminars.slugFixed', 409);
  await refuseTakenSlug(work, made);
  const { numUpdatedRows } = await work.tx
    .updateTable('seminar')
    .set({ slug: made.slug, ...seminarFields(values), version: values.version + 1 })
    .where('id', '=', seminarId)
    .where('version', '=', values.version)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw new Refusal('common.stale', 409);
  await storeRows(work, edit);
  await recordStaffAct(work, actor, { seminarId, action: 'edit seminar', subject: seminarId });
  work.nudge(seminarTopic(seminarId));
  return made;
}

/** An address that no other seminar has, made of the number. */
export async function findFreeSlug(work: Work, number: number): Promise<string> {
  const stem = `no${number}`;
  const rows = await work.tx.selectFrom('seminar').select('slug').where('slug', 'like', `${stem}%`).execute();
  const taken = new Set(rows.map((row) => row.slug));
  for (let suffix = 2, slug = stem; ; slug = `${stem}-${suffix++}`) if (!taken.has(slug)) return slug;
}

/** The account behind the actor, when it may make a seminar out of nothing. */
export function requireAdministrator(actor: Actor): SignedIn {
  const account = fullAccount(actor);
  if (!account) throw new Refusal('common.signIn', 401);
  if (account.standing !== 'administrator') throw new Refusal('common.forbidden', 403);
  return account;
}

async function refuseTakenSlug(work: Work, made: Made): Promise<void> {
  const other = await work.tx
    .selectFrom('seminar')
    .select('id')
    .where('slug', '=', made.slug)
    .where('id', '!=', made.id)
    .executeTakeFirst();
  if (other) throw new Refusal('seminars.slugTaken', 422);
}
