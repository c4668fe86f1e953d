import type { App, Work } from '~/app';
import { recordAct } from '~/audit.server';
import { announceWithin } from './announcement.server';
import type { StateReason } from './registration';
import { isFull, poolsFor, seatReason, withOneMore, type Seats } from './seats';
import { findSeats, queueUp } from './seats.server';
import { listFitting } from './waiting.server';

/** The topic that pages with registrations of a seminar follow. */
export function registrationsTopic(seminarId: string): string {
  return `registrations/${seminarId}`;
}

/**
 * Gives every free seat to who has waited longest, and tells them; nothing once the seminar is over or called off. A
 * person whose pools are full does not block a later one whose pools are free: in each pool the order is kept among
 * those who could take its seat.
 */
export async function promoteWaitingWithin(app: App, work: Work, seminarId: string): Promise<void> {
  const seminar = await work.tx
    .selectFrom('seminar')
    .select(['number', 'state'])
    .where('id', '=', seminarId)
    .executeTakeFirstOrThrow();
  if (seminar.state !== 'published' && seminar.state !== 'live') return;
  await queueUp(work, seminar.number);
  let seats: Seats = await findSeats(work.tx, seminarId);
  for (const { id, wish } of await listFitting(work.tx, seminarId, seats)) {
    if (poolsFor(seats, wish).some(isFull)) continue;
    await promote(app, work, { id, seminarId, reason: seatReason('promoted', seats, wish) });
    seats = withOneMore(seats, wish);
  }
}

async function promote(
  app: App,
  work: Work,
  promoted: { id: string; seminarId: string; reason: StateReason },
): Promise<void> {
  const { id, seminarId, reason } = promoted;
  await work.tx
    .updateTable('registration')
    .set((row) => ({ state: 'confirmed', state_reason: JSON.stringify(reason), version: row('version', '+', 1) }))
    .where('id', '=', id)
    .execute();
  await announceWithin(app, work, { registrationId: id, occasion: 'promoted' });
  await recordAct(work, { personId: null, seminarId, action: 'promote registration', subject: id });
  work.nudge(registrationsTopic(seminarId));
}
