import type { App, Work } from '~/app';
import type { Actor } from '~/features/accounts/actor';
import { recordStaffAct } from '~/features/accounts/staff-acts.server';
import { missing, Refusal } from '~/shared/refusal';
import type { Reader } from '~db/open';
import { isStaff, mayEditSeminar } from './roles';
import { rolesIn } from './roles.server';
import { registrationWindow, seminarMovesFrom, seminarTopic, type SeminarStateName } from './seminar';

type Seen = { seminarId: string; version: number };

/**
 * Publishes, starts, ends, archives or cancels a seminar, or takes that back; the registration's feature tells people.
 * @throws Refusal `common.stale`, `seminars.move`, `seminars.unfinished`, `seminars.partsRunning` (409).
 */
export async function moveSeminarWithin(
  work: Work,
  actor: Actor,
  move: Seen & { to: SeminarStateName },
): Promise<{ from: SeminarStateName }> {
  const seminar = await findEditableSeminar(work.tx, actor, move.seminarId);
  if (seminar.version !== move.version) throw new Refusal('common.stale', 409);
  if (!seminarMovesFrom(seminar.state).includes(move.to)) throw new Refusal('seminars.move', 409);
  await checkParts(work, seminar.id, move.to);
  await store(work, actor, move, { fields: { state: move.to }, action: `seminar ${move.to}` });
  return { from: seminar.state };
}

/** Opens the registration now, whatever the times said. */
export async function openRegistration(app: App, actor: Actor, seen: Seen): Promise<void> {
  await app.write(async (work) => {
    const seminar = await findEditableSeminar(work.tx, actor, seen.seminarId);
    const closesAt = seminar.registration_closes_at;
    const fields = {
      registration_opens_at: work.at,
      registration_closes_at: closesAt !== null && closesAt <= work.at ? null : closesAt,
    };
    if (registrationWindow({ ...fields, state: seminar.state }, work.at) !== 'open')
      throw new Refusal('seminars.move', 409);
    await store(work, actor, seen, { fields, action: 'open registration' });
  });
}

/** Closes the registration now. */
export async function closeRegistration(app: App, actor: Actor, seen: Seen): Promise<void> {
  await app.write(async (work) => {
    await findEditableSeminar(work.tx, actor, seen.seminarId);
    await store(work, actor, seen, { fields: { registration_closes_at: work.at }, action: 'close registration' });
  });
}

/** The seminar, for those who may change it; its other staff are refused, to all others it does not exist. */
export async function findEditableSeminar(db: Reader, actor: Actor, seminarId: string) {
  const roles = await rolesIn(db, actor, seminarId);
  if (!isStaff(roles)) throw missing();
  const seminar = await db.selectFrom('seminar').selectAll().where('id', '=', seminarId).executeTakeFirst();
  if (!seminar) throw missing();
  if (!mayEditSeminar(roles)) throw new Refusal('common.forbidden', 403);
  return seminar;
}

async function checkParts(work: Work, seminarId: string, to: SeminarStateName): Promise<void> {
  const parts = await work.tx.selectFrom('part').select('state').where('seminar_id', '=', seminarId).execute();
  if (to === 'published' && parts.length === 0) throw new Refusal('seminars.unfinished', 409);
  const running = parts.some((part) => part.state !== 'planned' && part.state !== 'done');
  if ((to === 'ended' || to === 'cancelled') && running) throw new Refusal('seminars.partsRunning', 409);
}

type Change = {
  fields: {
    state?: SeminarStateName;
    registration_opens_at?: string | null;
    registration_closes_at?: string | null;
  };
  action: string;
};

async function store(work: Work, actor: Actor, seen: Seen, change: Change): Promise<void> {
  const { numUpdatedRows } = await work.tx
    .updateTable('seminar')
    .set({ ...change.fields, version: seen.version + 1 })
    .where('id', '=', seen.seminarId)
    .where('version', '=', seen.version)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw new Refusal('common.stale', 409);
  await recordStaffAct(work, actor, {
    seminarId: seen.seminarId,
    action: change.action,
    subject: seen.seminarId,
  });
  work.nudge(seminarTopic(seen.seminarId));
}
