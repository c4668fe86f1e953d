import type { App, Work } from '~/app';
import { recordAct } from '~/audit.server';
import type { Actor } from '~/features/accounts/actor';
import { mayEditSeminar } from '~/features/seminars/roles';
import { rolesIn } from '~/features/seminars/roles.server';
import { accessTopic } from '~/live/protocol';
import { missing, Refusal } from '~/shared/refusal';
import { announceWithin } from './announcement.server';
import { findOwnIn } from './own-registration.server';
import { promoteWaitingWithin, registrationsTopic } from './promotion.server';
import { mayBecome, type RegistrationState, type StateReason } from './registration';

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
    const reason: StateReason = { by: 'rule', rule: 'registrant', capacity: null, taken: 0 };
    const change = { ...own, version: input.version, seminarId: input.seminarId, to: 'cancelled' as const, reason };
    await changeState(work, change);
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
 * The secretariat confirms or cancels a place by hand, with a reason; a confirmation may go over the capacity.
 * @throws Refusal 404 to who may not edit the seminar, `common.stale`, `registration.notNow` (409).
 */
export async function setRegistrationState(
  app: App,
  actor: Actor,
  input: { seminarId: string; registrationId: string; version: number; to: 'confirmed' | 'cancelled'; note: string },
): Promise<{ receipt: string }> {
  return app.write(async (work) => {
    if (actor.kind === 'guest' || !mayEditSeminar(await rolesIn(work.tx, actor, input.seminarId))) throw missing();
    const row = await findInSeminar(work, input);
    const { seminarId, version, to, note } = input;
    await changeState(work, { ...row, version, seminarId, to, reason: { by: 'staff', note } });
    const occasion = row.state === 'waitlisted' ? 'promoted' : 'confirmed';
    if (to === 'confirmed') await announceWithin(app, work, { registrationId: row.id, occasion });
    await recordAct(work, { personId: actor.id, seminarId, action: `registration ${to}`, subject: row.id, note });
    if (to === 'cancelled') await promoteWaitingWithin(app, work, seminarId);
    return { receipt: row.receipt };
  });
}

async function findInSeminar(work: Work, input: { seminarId: string; registrationId: string }) {
  const row = await work.tx
    .selectFrom('registration')
    .select(['id', 'state', 'receipt'])
    .where('id', '=', input.registrationId)
    .where('seminar_id', '=', input.seminarId)
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
  to: 'confirmed' | 'cancelled';
  reason: StateReason;
};

async function changeState(work: Work, change: Change): Promise<void> {
  if (!mayBecome(change.state, change.to)) throw new Refusal('registration.notNow', 409);
  const changed = await work.tx
    .updateTable('registration')
    .set({ state: change.to, state_reason: JSON.stringify(change.reason), version: change.version + 1 })
    .where('id', '=', change.id)
    .where('version', '=', change.version)
    .returning('person_id')
    .executeTakeFirst();
  if (!changed) throw new Refusal('common.stale', 409);
  work.nudge(registrationsTopic(change.seminarId));
  work.nudge(accessTopic(changed.person_id));
}
