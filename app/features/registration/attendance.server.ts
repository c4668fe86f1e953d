import type { App, Work } from '~/app';
import { recordAct } from '~/audit.server';
import type { Actor } from '~/features/accounts/actor';
import { mayCheckIn } from '~/features/seminars/roles';
import { rolesIn } from '~/features/seminars/roles.server';
import { accessTopic } from '~/live/protocol';
import { missing, Refusal } from '~/shared/refusal';
import { findOwnIn } from './own-registration.server';
import { registrationsTopic } from './promotion.server';

type Aimed = { seminarId: string; registrationId: string };

/**
 * Notes that somebody has come to a venue: that of who checks them in, or else their own. Twice is once.
 * @throws Refusal 404 to who does not stand at the door, `registration.notConfirmed` (409) for who has no place.
 */
export async function checkIn(app: App, actor: Actor, input: Aimed & { how: 'desk' | 'code' }): Promise<void> {
  await app.write(async (work) => {
    const { site, personId } = await mustStandAtDoor(work, actor, input.seminarId);
    const row = await findIn(work, input);
    if (row.state !== 'confirmed' && row.state !== 'attended') throw new Refusal('registration.notConfirmed', 409);
    const fresh = await insertOnce(work, {
      ...{ registration_id: row.id, venue: site ?? row.venue, part_id: null, how: input.how, person_id: personId },
    });
    if (!fresh) return;
    await become(work, row, 'attended');
    await recordAct(work, { personId, seminarId: input.seminarId, action: 'check in', subject: row.id });
    work.nudge(registrationsTopic(input.seminarId));
  });
}

/**
 * Takes a check-in back that was a slip; who was on a live page keeps that.
 * @throws Refusal 404 to who does not stand at the door.
 */
export async function undoCheckIn(app: App, actor: Actor, input: Aimed): Promise<void> {
  await app.write(async (work) => {
    const { personId } = await mustStandAtDoor(work, actor, input.seminarId);
    const row = await findIn(work, input);
    const { numUpdatedRows } = await work.tx
      .updateTable('attendance')
      .set({ undone_at: work.at })
      .where('registration_id', '=', row.id)
      .where('venue', 'is not', null)
      .where('undone_at', 'is', null)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) return;
    const elsewhere = await work.tx
      .selectFrom('attendance')
      .select('id')
      .where('registration_id', '=', row.id)
      .where('undone_at', 'is', null)
      .executeTakeFirst();
    if (!elsewhere) await become(work, row, 'confirmed');
    await recordAct(work, { personId, seminarId: input.seminarId, action: 'undo check-in', subject: row.id });
    work.nudge(registrationsTopic(input.seminarId));
  });
}

/** While a part is on, being on its page is being there. */
const underWay = ['live', 'paused', 'wrapping'] as const;

/** Notes that an attendee is on the live page of a part that is on; nothing for anybody else. */
export async function notePresence(app: App, actor: Actor, partId: string): Promise<void> {
  const part = await app.db
    .selectFrom('part')
    .select(['id', 'seminar_id'])
    .where('id', '=', partId)
    .where('state', 'in', underWay)
    .executeTakeFirst();
  const own = part && (await findOwnIn(app.db, actor, part.seminar_id));
  if (!part || !own || (own.state !== 'confirmed' && own.state !== 'attended')) return;
  // Most who open the page have been there: they cost no write.
  const known = await app.db
    .selectFrom('attendance')
    .select('id')
    .where('registration_id', '=', own.id)
    .where('part_id', '=', part.id)
    .executeTakeFirst();
  if (known) return;
  await app.write(async (work) => {
    const there = { registration_id: own.id, venue: null, part_id: part.id, how: 'live', person_id: null } as const;
    if (await insertOnce(work, there)) await become(work, own, 'attended');
  });
}

async function mustStandAtDoor(work: Work, actor: Actor, seminarId: string) {
  const roles = await rolesIn(work.tx, actor, seminarId);
  if (actor.kind === 'guest' || !mayCheckIn(roles)) throw missing();
  return { site: roles.site, personId: actor.id };
}

async function findIn(work: Work, { seminarId, registrationId }: Aimed) {
  const row = await work.tx
    .selectFrom('registration')
    .select(['id', 'state', 'venue', 'person_id'])
    .where('id', '=', registrationId)
    .where('seminar_id', '=', seminarId)
    .executeTakeFirst();
  if (!row) throw missing();
  return row;
}

type There = {
  registration_id: string;
  venue: 'tokyo' | 'osaka' | 'online' | null;
  part_id: string | null;
  how: 'desk' | 'code' | 'live';
  person_id: string | null;
};

/** Whether it was not known yet; two desks at once make one row. */
async function insertOnce(work: Work, there: There): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await work.tx
    .insertInto('attendance')
    .values({ id: work.newId(), ...there, at: work.at, undone_at: null })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return Number(numInsertedOrUpdatedRows ?? 0) > 0;
}

async function become(
  work: Work,
  row: { id: string; person_id: string },
  state: 'confirmed' | 'attended',
): Promise<void> {
  const from = state === 'attended' ? 'confirmed' : 'attended';
  await work.tx
    .updateTable('registration')
    .set((of) => ({ state, version: of('version', '+', 1) }))
    .where('id', '=', row.id)
    .where('state', '=', from)
    .execute();
  work.nudge(accessTopic(row.person_id));
}
