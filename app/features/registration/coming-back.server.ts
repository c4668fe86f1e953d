import type { App } from '~/app';
import { recordAct } from '~/audit.server';
import type { Actor } from '~/features/accounts/actor';
import { accessTopic } from '~/live/protocol';
import { missing, Refusal } from '~/shared/refusal';
import { announceWithin } from './announcement.server';
import { findOpenSeminar } from './open-seminar.server';
import { findOwnIn } from './own-registration.server';
import { promoteWaitingWithin, registrationsTopic } from './promotion.server';
import { mayComeBack, plainReason, readReason } from './registration';
import { decideState } from './seats';
import { findSeats, findWish, instantInTurn, queueUp } from './seats.server';

/**
 * Somebody who gave their place back, or let an offer run out, asks for one again: with what they said before, and at
 * the end of the line.
 * @throws Refusal 404 without a place there, `registration.notNow` (409) where the secretariat ended it or it stands,
 * `common.stale` (409), and `registration.closed` or `.cancelled` (409).
 */
export async function comeBack(
  app: App,
  actor: Actor,
  { seminarId, version }: { seminarId: string; version: number },
): Promise<void> {
  await app.write(async (work) => {
    const own = await findOwnIn(work.tx, actor, seminarId);
    if (!own) throw missing();
    const seminar = await findOpenSeminar(work, seminarId);
    if (!mayComeBack(own.state, readReason(own.state_reason))) throw new Refusal('registration.notNow', 409);
    await queueUp(work, seminar.number);
    await promoteWaitingWithin(app, work, seminarId);
    const { state, reason } =
      seminar.approval === 1
        ? { state: 'pending' as const, reason: plainReason('review') }
        : decideState(await findSeats(work.tx, seminarId), await findWish(work, own));
    const changed = await work.tx
      .updateTable('registration')
      .set({
        state,
        state_reason: JSON.stringify(reason),
        version: version + 1,
        submitted_at: await instantInTurn(work, seminarId),
      })
      .where('id', '=', own.id)
      .where('version', '=', version)
      .executeTakeFirst();
    if (changed.numUpdatedRows === 0n) throw new Refusal('common.stale', 409);
    await announceWithin(app, work, { registrationId: own.id, occasion: state });
    await recordAct(work, { personId: null, seminarId, action: 'register again', subject: own.id });
    work.nudge(registrationsTopic(seminarId));
    work.nudge(accessTopic(own.person_id));
  });
}
