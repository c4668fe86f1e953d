import type { App, Work } from '~/app';
import { recordAct } from '~/audit.server';
import { announceWithin } from './announcement.server';
import type { StateReason } from './registration';
import { findSeats, queueUp } from './seats.server';

/** The topic that pages with registrations of a seminar follow. */
export function registrationsTopic(seminarId: string): string {
  return `registrations/${seminarId}`;
}

/** Gives every free seat to who has waited longest, and tells them; nothing once the seminar is over or called off. */
export async function promoteWaitingWithin(app: App, work: Work, seminarId: string): Promise<void> {
  const seminar = await work.tx
    .selectFrom('seminar')
    .select(['number', 'state'])
    .where('id', '=', seminarId)
    .executeTakeFirstOrThrow();
  if (seminar.state !== 'published' && seminar.state !== 'live') return;
  await queueUp(work, seminar.number);
  const { capacity, taken, waiting } = await findSeats(work.tx, seminarId);
  const free = capacity === null ? waiting : Math.max(0, capacity - taken);
  for (const [given, id] of (await listLongestWaiting(work, seminarId, free)).entries()) {
    await promote(app, work, {
      id,
      seminarId,
      reason: { by: 'rule', rule: 'promoted', capacity, taken: taken + given },
    });
  }
}

async function listLongestWaiting(work: Work, seminarId: string, free: number): Promise<string[]> {
  if (free === 0) return [];
  const rows = await work.tx
    .selectFrom('registration')
    .select('id')
    .where('seminar_id', '=', seminarId)
    .where('state', '=', 'waitlisted')
    .orderBy('submitted_at')
    .orderBy('running_number')
    .limit(free)
    .execute();
  return rows.map((row) => row.id);
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
