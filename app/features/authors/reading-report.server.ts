import type { Actor } from '~/features/accounts/actor';
import { findReading } from '~/features/results/reading.server';
import { isStaff } from '~/features/seminars/roles';
import { rolesIn } from '~/features/seminars/roles.server';
import type { SeminarRow } from '~/features/seminars/seminar-pages.server';
import { missing } from '~/shared/refusal';
import type { Reader } from '~db/open';

/** Who reads a report: attendees once the seminar is over; its staff while it is being made, too. */
export type Reporting = { seminar: SeminarRow; isFinal: boolean };

/** @throws Refusal 404 for everybody else. */
export async function findReporting(db: Reader, actor: Actor, slug: string | undefined): Promise<Reporting> {
  const reporting = await mayRead(db, actor, slug);
  if (!reporting) throw missing();
  return reporting;
}

/** Whether the policy's page leads to the report. */
export async function hasReport(db: Reader, actor: Actor, slug: string | undefined): Promise<boolean> {
  return (await mayRead(db, actor, slug)) !== null;
}

async function mayRead(db: Reader, actor: Actor, slug: string | undefined): Promise<Reporting | null> {
  const { seminar, audience } = await findReading(db, actor, slug);
  const isFinal = seminar.state === 'ended' || seminar.state === 'archived';
  if (audience !== 'attendees') return null;
  if (isFinal) return { seminar, isFinal };
  const isOfStaff = actor.kind !== 'guest' && isStaff(await rolesIn(db, actor, seminar.id));
  return isOfStaff ? { seminar, isFinal } : null;
}
