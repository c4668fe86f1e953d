import type { App } from '~/app';
import { recordAct } from '~/audit.server';
import type { Actor } from '~/features/accounts/actor';
import { missing, Refusal } from '~/shared/refusal';
import { announceWithin } from './announcement.server';
import { findOwnIn } from './own-registration.server';
import { promoteWaitingWithin } from './promotion.server';
import { plainReason } from './registration';
import { changeState } from './states.server';

type Answer = { seminarId: string; version: number; accept: boolean };

/**
 * The registrant takes the seat that is offered to them, or lets it go to the next person at once.
 * @throws Refusal 404 without a place there, `registration.offerOver`, `common.stale` (409).
 */
export async function answerOffer(app: App, actor: Actor, { seminarId, version, accept }: Answer): Promise<void> {
  await app.write(async (work) => {
    const own = await findOwnIn(work.tx, actor, seminarId);
    if (!own) throw missing();
    if (own.state !== 'offered' || (own.offered_until ?? '') <= work.at)
      throw new Refusal('registration.offerOver', 409);
    const to = accept ? 'confirmed' : 'cancelled';
    const reason = plainReason(accept ? 'offer-accepted' : 'offer-declined');
    await changeState(work, { ...own, seminarId, version, to, reason });
    await announceWithin(app, work, { registrationId: own.id, occasion: to });
    await recordAct(work, { personId: null, seminarId, action: `offer ${to}`, subject: own.id });
    await promoteWaitingWithin(app, work, seminarId);
  });
}

/**
 * Ends the offers and the held seats of all seminars whose time is over and passes their seats on; for several nodes at
 * once too.
 */
export async function endDueSeats(app: App): Promise<void> {
  const now = app.now().toISOString();
  const due = await app.db
    .selectFrom('registration')
    .select('seminar_id')
    .where('state', '=', 'offered')
    .where('offered_until', '<=', now)
    .union((query) => query.selectFrom('form_draft').select('seminar_id').where('held_until', '<=', now))
    .execute();
  for (const { seminar_id } of due) await app.write((work) => promoteWaitingWithin(app, work, seminar_id));
}
