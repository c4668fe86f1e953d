import type { App, Work } from '~/app';
import { recordAct } from '~/audit.server';
import type { Actor } from '~/features/accounts/actor';
import { mayEditSeminar } from '~/features/seminars/roles';
import { rolesIn } from '~/features/seminars/roles.server';
import { accessTopic } from '~/live/protocol';
import { missing, Refusal } from '~/shared/refusal';
import { announceWithin } from './announcement.server';
import { findOwnIn } from './own-registration.server';
import type { MailOccasion } from './occasions';
import { promoteWaitingWithin, registrationsTopic } from './promotion.server';
import { mayBecome, plainReason, type RegistrationState, type StateReason } from './registration';
import type { StaffChange } from './registration-list';
import { decideState, overfilled } from './seats';
import { findSeats, findWish, queueUp } from './seats.server';

/**
 * The registrant gives their place back; who has waited longest gets the seat in the same transaction.
 * @throws Refusal 404 without a place there, `common.stale`, `registration.notNow` (409).
 */
export async function cancelRegistration(
  app: App,
  actor: Actor,
  input: { seminarId: string; version: number },
): Promise<void> {
  await app.write(async (work) => {
    const own = await findOwnIn(work.tx, actor, input.seminarId);
    if (!own) throw missing();
    const reason = plainReason('registrant');
    const change = { ...own, version: input.version, seminarId: input.seminarId, to: 'cancelled' as const, reason };
    await changeState(work, change);
    await announceWithin(app, work, { registrationId: own.id, occasion: 'cancelled' });
    await recordAct(work, {
      personId: null,
      seminarId: input.seminarId,
      action: 'cancel registration',
      subject: own.id,
    });
    await promoteWaitingWithin(app, work, input.seminarId);
  });
}

/**
 * The secretariat confirms or cancels a place by hand, or approves or declines one that it had to look at, with a
 * reason; a confirmation may go over the capacity, an approval waits for a seat like everybody.
 * @throws Refusal 404 to who may not edit the seminar, `common.stale`, `registration.notNow` (409).
 */
export async function setRegistrationState(
  app: App,
  actor: Actor,
  input: StaffChange & { seminarId: string },
): Promise<{ receipt: string; state: RegistrationState }> {
  return app.write(async (work) => {
    if (actor.kind === 'guest' || !mayEditSeminar(await rolesIn(work.tx, actor, input.seminarId))) throw missing();
    const row = await findInSeminar(work, input);
    const { seminarId, version, to: change, note } = input;
    const { to, reason, occasion } = await outcomeOf(work, row, input);
    await changeState(work, { ...row, version, seminarId, to, reason });
    await announceWithin(app, work, { registrationId: row.id, occasion });
    await recordAct(work, { personId: actor.id, seminarId, action: `registration ${change}`, subject: row.id, note });
    await promoteWaitingWithin(app, work, seminarId);
    return { receipt: row.receipt, state: to };
  });
}

type Outcome = Pick<Change, 'to' | 'reason'> & { occasion: MailOccasion };
type Row = Awaited<ReturnType<typeof findInSeminar>>;

async function outcomeOf(work: Work, row: Row, input: StaffChange & { seminarId: string }): Promise<Outcome> {
  const isReview = input.to === 'approved' || input.to === 'declined';
  if (isReview !== (row.state === 'pending')) throw new Refusal('registration.notNow', 409);
  const reason: StateReason = { by: 'staff', note: input.note };
  switch (input.to) {
    case 'approved':
      return approvedOutcome(work, row, input);
    case 'declined':
      return { to: 'cancelled', reason, occasion: 'declined' };
    case 'confirmed':
      return confirmedOutcome(work, row, input);
    case 'cancelled':
      return { to: 'cancelled', reason, occasion: 'cancelled' };
  }
}

/** Past the line and past the capacity, if need be: the reason then says which pool was full. */
async function confirmedOutcome(work: Work, row: Row, input: { seminarId: string; note: string }): Promise<Outcome> {
  await queueUp(work, row.number);
  const seats = await findSeats(work.tx, input.seminarId);
  const over = row.state === 'offered' ? undefined : overfilled(seats, await findWish(work, row));
  const reason: StateReason = { by: 'staff', note: input.note, ...(over && { over }) };
  return { to: 'confirmed', reason, occasion: row.state === 'waitlisted' ? 'promoted' : 'confirmed' };
}

async function approvedOutcome(work: Work, row: Row, input: { seminarId: string; note: string }): Promise<Outcome> {
  await queueUp(work, row.number);
  const { state, reason } = decideState(await findSeats(work.tx, input.seminarId), await findWish(work, row));
  if (state === 'waitlisted') return { to: state, reason, occasion: 'waitlisted' };
  return { to: state, reason: { by: 'staff', note: input.note }, occasion: 'approved' };
}

export async function findInSeminar(work: Work, input: { seminarId: string; registrationId: string }) {
  const row = await work.tx
    .selectFrom('registration')
    .innerJoin('seminar', 'seminar.id', 'registration.seminar_id')
    .select(['registration.id', 'registration.state', 'registration.receipt', 'registration.venue', 'seminar.number'])
    .where('registration.id', '=', input.registrationId)
    .where('seminar.id', '=', input.seminarId)
    .executeTakeFirst();
  if (!row) throw missing();
  return row;
}

type Change = {
  id: string;
  seminarId: string;
  state: RegistrationState;
  /** As the person saw it who makes the change. */
  version: number;
  to: 'confirmed' | 'cancelled' | 'waitlisted';
  reason: StateReason;
};

/** @throws Refusal `registration.notNow`, `common.stale` (409). */
export async function changeState(work: Work, change: Change): Promise<void> {
  if (!mayBecome(change.state, change.to)) throw new Refusal('registration.notNow', 409);
  const changed = await work.tx
    .updateTable('registration')
    .set({
      state: change.to,
      state_reason: JSON.stringify(change.reason),
      offered_until: null,
      version: change.version + 1,
    })
    .where('id', '=', change.id)
    .where('version', '=', change.version)
    .returning('person_id')
    .executeTakeFirst();
  if (!changed) throw new Refusal('common.stale', 409);
  work.nudge(registrationsTopic(change.seminarId));
  work.nudge(accessTopic(changed.person_id));
}
