import type { Work } from '~/app';
import type { Reader } from '~db/open';
import { seated, type Seats } from './registration';

/**
 * Makes all who change the registrations of seminars with this number queue up until the commit, so that seats and
 * running numbers are given one by one. On SQLite the transaction does it; PostgreSQL needs the rows touched.
 */
export async function queueUp(work: Work, seminarNumber: number): Promise<void> {
  await work.tx
    .updateTable('seminar')
    .set((seminar) => ({ version: seminar.ref('version') }))
    .where('number', '=', seminarNumber)
    .execute();
}

export async function findSeats(db: Reader, seminarId: string): Promise<Seats> {
  const { capacity } = await db
    .selectFrom('seminar')
    .select('capacity')
    .where('id', '=', seminarId)
    .executeTakeFirstOrThrow();
  return {
    capacity,
    taken: await countIn(db, seminarId, seated),
    waiting: await countIn(db, seminarId, ['waitlisted']),
  };
}

async function countIn(db: Reader, seminarId: string, states: readonly ((typeof seated)[number] | 'waitlisted')[]) {
  const { places } = await db
    .selectFrom('registration')
    .select((row) => row.fn.countAll<number>().as('places'))
    .where('seminar_id', '=', seminarId)
    .where('state', 'in', states)
    .executeTakeFirstOrThrow();
  return Number(places);
}

/**
 * The next running number of a seminar: without gaps, and shared by seminars that carry the same number, since a
 * receipt names only that. Call it after `queueUp`.
 */
export async function nextRunningNumber(work: Work, seminarNumber: number): Promise<number> {
  const { last } = await work.tx
    .selectFrom('registration')
    .innerJoin('seminar', 'seminar.id', 'registration.seminar_id')
    .select((row) => row.fn.max<number | null>('registration.running_number').as('last'))
    .where('seminar.number', '=', seminarNumber)
    .executeTakeFirstOrThrow();
  return Number(last ?? 0) + 1;
}
