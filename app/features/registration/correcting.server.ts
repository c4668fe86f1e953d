import type { z } from 'zod';
import type { App, Work } from '~/app';
import { recordAct } from '~/audit.server';
import type { Actor } from '~/features/accounts/actor';
import { findOrCreatePerson } from '~/features/accounts/people.server';
import { mayEditSeminar } from '~/features/seminars/roles';
import { rolesIn } from '~/features/seminars/roles.server';
import { accessTopic } from '~/live/protocol';
import { missing, Refusal } from '~/shared/refusal';
import type { Reader } from '~db/open';
import type { correctionSchema } from './entry';
import { registrationsTopic } from './promotion.server';

type Correction = z.infer<ReturnType<typeof correctionSchema>>;
type Seen = { seminarId: string; registrationId: string; version: number };

/** What stands in a registration, as the form of a correction begins. */
export async function findToCorrect(db: Reader, seminarId: string, registrationId: string) {
  const row = await db
    .selectFrom('registration')
    .selectAll()
    .where('id', '=', registrationId)
    .where('seminar_id', '=', seminarId)
    .executeTakeFirst();
  if (!row) throw missing();
  const { company, department, position, email, phone, kind } = row;
  const name = { familyName: row.family_name, givenName: row.given_name };
  const kana = { familyKana: row.family_kana, givenKana: row.given_kana };
  const { receipt, version } = row;
  return { receipt, version, fields: { company, department, position, ...name, ...kana, email, phone, kind } };
}

/**
 * The secretariat completes or puts right what a registrant said of themselves; what is not known may stay empty. With
 * another address the place is another person's: the links that were mailed to the old one end.
 * @throws Refusal 404 to who may not edit the seminar, `common.stale`, `registration.alreadyThere` (409).
 */
export async function correctRegistration(
  app: App,
  actor: Actor,
  { entry, ...seen }: Seen & { entry: Correction },
): Promise<void> {
  await app.write(async (work) => {
    if (actor.kind === 'guest' || !mayEditSeminar(await rolesIn(work.tx, actor, seen.seminarId))) throw missing();
    const before = await findToCorrect(work.tx, seen.seminarId, seen.registrationId);
    const moves = before.fields.email !== entry.email;
    await storeFields(work, seen, entry);
    if (before.fields.kind !== entry.kind) await recheckAccess(work, seen);
    if (moves) await giveTo(work, seen, entry);
    const { seminarId, registrationId: subject } = seen;
    // Which fields, never what stood in them.
    const changed = Object.keys(entry).filter((name) => Reflect.get(entry, name) !== Reflect.get(before.fields, name));
    await recordAct(work, {
      personId: actor.id,
      seminarId,
      action: 'correct registration',
      subject,
      note: changed.join(' '),
    });
    work.nudge(registrationsTopic(seminarId));
  });
}

async function storeFields(work: Work, { registrationId, version }: Seen, entry: Correction): Promise<void> {
  const { familyName, givenName, familyKana, givenKana, ...same } = entry;
  const name = { family_name: familyName, given_name: givenName };
  const { numUpdatedRows } = await work.tx
    .updateTable('registration')
    .set({ ...same, ...name, family_kana: familyKana, given_kana: givenKana, version: version + 1 })
    .where('id', '=', registrationId)
    .where('version', '=', version)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw new Refusal('common.stale', 409);
}

/** A sponsor's boards are fewer: who is at one is let stay or not from now on. */
async function recheckAccess(work: Work, { registrationId }: Seen): Promise<void> {
  const rows = work.tx.selectFrom('registration').select('person_id').where('id', '=', registrationId);
  for (const { person_id: id } of await rows.execute()) work.nudge(accessTopic(id));
}

async function giveTo(work: Work, { seminarId, registrationId }: Seen, entry: Correction): Promise<void> {
  const { locale, person_id: former } = await work.tx
    .selectFrom('registration')
    .select(['locale', 'person_id'])
    .where('id', '=', registrationId)
    .executeTakeFirstOrThrow();
  const name = `${entry.familyName} ${entry.givenName}`.trim();
  const personId = await findOrCreatePerson(work, { email: entry.email, name, locale });
  const other = await work.tx
    .selectFrom('registration')
    .select('id')
    .where('seminar_id', '=', seminarId)
    .where('person_id', '=', personId)
    .where('id', '!=', registrationId)
    .executeTakeFirst();
  if (other) throw new Refusal('registration.alreadyThere', 409);
  await work.tx
    .updateTable('registration')
    .set((row) => ({ person_id: personId, link_version: row('link_version', '+', 1) }))
    .where('id', '=', registrationId)
    .execute();
  await work.tx.deleteFrom('session').where('registration_id', '=', registrationId).execute();
  work.nudge(accessTopic(former));
}
