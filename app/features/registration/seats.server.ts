import { z } from 'zod';
import type { Work } from '~/app';
import type { Reader } from '~db/open';
import { seated, venues, type Venue } from './registration';
import { limitOf, type Pool, type Wish } from './seats';

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

/**
 * The pools of a seminar, as `Seats` orders them. Of parts without a capacity nobody is counted. `except` is the draft
 * whose own held seat is not in its way.
 */
export async function findSeats(db: Reader, seminarId: string, except: string | null = null): Promise<Pool[]> {
  const seminar = await db.selectFrom('seminar').selectAll().where('id', '=', seminarId).executeTakeFirstOrThrow();
  const limited = (capacity: number | null) => ({ capacity, limit: limitOf(capacity, seminar.overbooking) });
  const heads = await countByVenue(db, seminarId);
  const holds = await listHeld(db, seminarId, except);
  return [
    ...venues.map((venue): Pool => {
      const counts = sumOf(heads.filter((row) => row.venue === venue));
      const held = holds.filter((wish) => wish.venue === venue).length;
      return { name: { of: 'venue', venue }, ...limited(seminar[`capacity_${venue}`]), ...counts, held };
    }),
    ...(await findPartPools(db, seminarId, { limited, holds })),
    { name: { of: 'seminar' }, ...limited(seminar.capacity), ...sumOf(heads), held: holds.length },
  ];
}

type Limited = (capacity: number | null) => Pick<Pool, 'capacity' | 'limit'>;
type PartPools = { limited: Limited; holds: readonly Wish[] };

async function findPartPools(db: Reader, seminarId: string, { limited, holds }: PartPools): Promise<Pool[]> {
  const parts = await db
    .selectFrom('part')
    .select(['id', 'position', 'capacity'])
    .where('seminar_id', '=', seminarId)
    .orderBy('position')
    .execute();
  const heads = parts.some((part) => part.capacity !== null) ? await countByPart(db, seminarId) : [];
  return parts.map(({ id, position, capacity }) => {
    const counts = sumOf(heads.filter((row) => row.part_id === id));
    const held = holds.filter(({ parts: chosen }) => chosen.includes(id)).length;
    return { name: { of: 'part', partId: id, position }, ...limited(capacity), ...counts, held };
  });
}

/** What forms ask for that hold a seat; those whose time is over are let go before anybody counts. */
async function listHeld(db: Reader, seminarId: string, except: string | null): Promise<Wish[]> {
  const rows = await db
    .selectFrom('form_draft')
    .select(['venue', 'parts'])
    .where('seminar_id', '=', seminarId)
    .where('held_until', 'is not', null)
    .$if(except !== null, (query) => query.where('form_key', '!=', except ?? ''))
    .execute();
  return rows.flatMap(({ venue, parts }) => (venue === null ? [] : [{ venue, parts: readParts(parts) }]));
}

/** The ids of parts, as a draft stores them. */
export function readParts(stored: string): string[] {
  return storedParts.parse(JSON.parse(stored));
}

const storedParts = z.array(z.string());

const counted = [...seated, 'waitlisted'] as const;

async function countByVenue(db: Reader, seminarId: string) {
  return db
    .selectFrom('registration')
    .select(['venue', 'state'])
    .select((row) => row.fn.countAll<number>().as('places'))
    .where('seminar_id', '=', seminarId)
    .where('state', 'in', counted)
    .groupBy(['venue', 'state'])
    .execute();
}

async function countByPart(db: Reader, seminarId: string) {
  return db
    .selectFrom('registration')
    .innerJoin('registration_part', 'registration_part.registration_id', 'registration.id')
    .select(['registration_part.part_id', 'registration.state'])
    .select((row) => row.fn.countAll<number>().as('places'))
    .where('registration.seminar_id', '=', seminarId)
    .where('registration.state', 'in', counted)
    .groupBy(['registration_part.part_id', 'registration.state'])
    .execute();
}

function sumOf(rows: readonly { state: string; places: number }[]): Pick<Pool, 'taken' | 'waiting'> {
  const counts = { taken: 0, waiting: 0 };
  for (const { state, places } of rows) counts[state === 'waitlisted' ? 'waiting' : 'taken'] += Number(places);
  return counts;
}

/**
 * The next running number of a seminar: without gaps, counting the forms that were repeated too, and shared by seminars
 * that carry the same number, since a receipt names only that. Call it after `queueUp`.
 */
export async function nextRunningNumber(work: Work, seminarNumber: number): Promise<number> {
  const ofPlaces = await work.tx
    .selectFrom('registration')
    .innerJoin('seminar', 'seminar.id', 'registration.seminar_id')
    .select((row) => row.fn.max<number | null>('registration.running_number').as('last'))
    .where('seminar.number', '=', seminarNumber)
    .executeTakeFirstOrThrow();
  const ofRepeats = await work.tx
    .selectFrom('repeated_form')
    .innerJoin('registration', 'registration.id', 'repeated_form.registration_id')
    .innerJoin('seminar', 'seminar.id', 'registration.seminar_id')
    .select((row) => row.fn.max<number | null>('repeated_form.running_number').as('last'))
    .where('seminar.number', '=', seminarNumber)
    .executeTakeFirstOrThrow();
  return Math.max(Number(ofPlaces.last ?? 0), Number(ofRepeats.last ?? 0)) + 1;
}

/**
 * The instant of a registration whose turn it is: the work's, but never before that of who had their turn already. The
 * work began before it queued up, on another node perhaps, and the waiting list goes by instants. Call it after `queueUp`.
 */
export async function instantInTurn(work: Work, seminarId: string): Promise<string> {
  const { last } = await work.tx
    .selectFrom('registration')
    .select((row) => row.fn.max<string | null>('submitted_at').as('last'))
    .where('seminar_id', '=', seminarId)
    .executeTakeFirstOrThrow();
  return last !== null && last > work.at ? last : work.at;
}

/** What a registration asks for. */
export async function findWish(work: Work, registration: { id: string; venue: Venue }): Promise<Wish> {
  const parts = await work.tx
    .selectFrom('registration_part')
    .select('part_id')
    .where('registration_id', '=', registration.id)
    .execute();
  return { venue: registration.venue, parts: parts.map(({ part_id }) => part_id) };
}
