import type { Reader } from '~db/open';
import type { PoolName, Venue } from './registration';
import { isFull, type Seats, type Wish } from './seats';

/** One who waits, with what they ask for. */
export type Waiting = { id: string; wish: Wish };

/**
 * Those on the waiting list whose pools all have a seat, by their time of registration. Who lacks a seat somewhere is
 * left out by the database: a long list in front of a full venue costs nothing.
 */
export async function listFitting(db: Reader, seminarId: string, seats: Seats): Promise<Waiting[]> {
  const full = seats.filter(isFull).map(({ name }) => name);
  if (full.some(({ of }) => of === 'seminar')) return [];
  return listWaiting(db, seminarId, full);
}

/** The waiting list in its order; who asks for one of `without` is left out. */
export async function listWaiting(
  db: Reader,
  seminarId: string,
  without: readonly PoolName[] = [],
): Promise<Waiting[]> {
  const venues = without.flatMap((name) => (name.of === 'venue' ? [name.venue] : []));
  const parts = without.flatMap((name) => (name.of === 'part' ? [name.partId] : []));
  const rows = await db
    .selectFrom('registration')
    .select(['id', 'venue'])
    .where('seminar_id', '=', seminarId)
    .where('state', '=', 'waitlisted')
    .$if(venues.length > 0, (query) => query.where('venue', 'not in', venues))
    .$if(parts.length > 0, (query) =>
      query.where('id', 'not in', (inner) =>
        inner.selectFrom('registration_part').select('registration_id').where('part_id', 'in', parts),
      ),
    )
    .orderBy('submitted_at')
    .orderBy('running_number')
    .execute();
  return withParts(db, seminarId, rows);
}

async function withParts(
  db: Reader,
  seminarId: string,
  rows: readonly { id: string; venue: Venue }[],
): Promise<Waiting[]> {
  if (rows.length === 0) return [];
  const chosen = new Map<string, string[]>(rows.map(({ id }) => [id, []]));
  const parts = await db
    .selectFrom('registration_part')
    .innerJoin('registration', 'registration.id', 'registration_part.registration_id')
    .select(['registration_part.registration_id', 'registration_part.part_id'])
    .where('registration.seminar_id', '=', seminarId)
    .where('registration.state', '=', 'waitlisted')
    .execute();
  for (const { registration_id, part_id } of parts) chosen.get(registration_id)?.push(part_id);
  return rows.map(({ id, venue }) => ({ id, wish: { venue, parts: chosen.get(id) ?? [] } }));
}
