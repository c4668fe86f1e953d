import type { App, Work } from '~/app';
import { recordAct } from '~/audit.server';
import { accessTopic } from '~/live/protocol';
import { announceWithin } from './announcement.server';
import { offerDeadline } from './offers';
import { plainReason, type StateReason } from './registration';
import { isFull, poolsFor, seatReason, withOneMore, type Seats } from './seats';
import { findSeats, queueUp } from './seats.server';
import { listFitting, type Waiting } from './waiting.server';

/** The topic that pages with registrations of a seminar follow. */
export function registrationsTopic(seminarId: string): string {
  return `registrations/${seminarId}`;
}

/**
 * Gives every free seat to who has waited longest, or offers it, as the seminar says, and tells them; nothing once the
 * seminar is over or called off. Offers and holds whose time is over are ended first. A person whose pools are full does not
 * block a later one whose pools are free: in each pool the order is kept among those who could take its seat.
 */
export async function promoteWaitingWithin(app: App, work: Work, seminarId: string): Promise<void> {
  const seminar = await findSeminar(work, seminarId);
  await queueUp(work, seminar.number);
  await expireOffersWithin(app, work, seminarId);
  await endHoldsWithin(work, seminarId);
  if (seminar.state !== 'published' && seminar.state !== 'live') return;
  let seats: Seats = await findSeats(work.tx, seminarId);
  for (const { id, wish } of await listFitting(work.tx, seminarId, seats)) {
    if (poolsFor(seats, wish).some(isFull)) continue;
    await giveSeat(app, work, { id, seminarId, seminar, seats, wish });
    seats = withOneMore(seats, wish);
  }
}

async function findSeminar(work: Work, seminarId: string) {
  const seminar = await work.tx
    .selectFrom('seminar')
    .select(['number', 'state', 'waiting_mode'])
    .where('id', '=', seminarId)
    .executeTakeFirstOrThrow();
  const { startsAt } = await work.tx
    .selectFrom('part')
    .select((row) => row.fn.min<string | null>('starts_at').as('startsAt'))
    .where('seminar_id', '=', seminarId)
    .executeTakeFirstOrThrow();
  return { ...seminar, startsAt };
}

type Given = Waiting & { seminarId: string; seats: Seats; seminar: Awaited<ReturnType<typeof findSeminar>> };

async function giveSeat(app: App, work: Work, { id, seminarId, seats, wish, seminar }: Given): Promise<void> {
  const offers = seminar.waiting_mode === 'offer';
  await storeState(work, id, {
    state: offers ? 'offered' : 'confirmed',
    offered_until: offers ? offerDeadline(work.at, seminar.startsAt) : null,
    reason: seatReason(offers ? 'offered' : 'promoted', seats, wish),
  });
  await announceWithin(app, work, { registrationId: id, occasion: offers ? 'offered' : 'promoted' });
  const action = offers ? 'offer seat' : 'promote registration';
  await recordAct(work, { personId: null, seminarId, action, subject: id });
  work.nudge(registrationsTopic(seminarId));
}

/** Ends the offers that nobody answered in time; running it again, or on another node, ends none twice. */
async function expireOffersWithin(app: App, work: Work, seminarId: string): Promise<void> {
  const due = await work.tx
    .selectFrom('registration')
    .select('id')
    .where('seminar_id', '=', seminarId)
    .where('state', '=', 'offered')
    .where('offered_until', '<=', work.at)
    .execute();
  for (const { id } of due) {
    await storeState(work, id, { state: 'expired', offered_until: null, reason: plainReason('offer-expired') });
    await announceWithin(app, work, { registrationId: id, occasion: 'offerExpired' });
    await recordAct(work, { personId: null, seminarId, action: 'expire offer', subject: id });
    work.nudge(registrationsTopic(seminarId));
  }
}

/** Lets go of seats that were kept for forms which took too long. */
async function endHoldsWithin(work: Work, seminarId: string): Promise<void> {
  await work.tx
    .updateTable('form_draft')
    .set({ held_until: null })
    .where('seminar_id', '=', seminarId)
    .where('held_until', '<=', work.at)
    .execute();
}

type NewState = { state: 'confirmed' | 'offered' | 'expired'; offered_until: string | null; reason: StateReason };

async function storeState(work: Work, id: string, { reason, ...fields }: NewState): Promise<void> {
  const { person_id } = await work.tx
    .updateTable('registration')
    .set((row) => ({ ...fields, state_reason: JSON.stringify(reason), version: row('version', '+', 1) }))
    .where('id', '=', id)
    .returning('person_id')
    .executeTakeFirstOrThrow();
  work.nudge(accessTopic(person_id));
}
