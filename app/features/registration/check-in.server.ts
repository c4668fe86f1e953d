import type { Reader } from '~db/open';
import type { AttendanceFigures, Expected } from './check-in';
import type { Venue } from './registration';

const withPlace = ['confirmed', 'attended', 'no-show'] as const;

/** Everybody with a place in the seminar; `registrationId` for one alone, whatever their state. */
export async function listExpected(db: Reader, seminarId: string, registrationId?: string): Promise<Expected[]> {
  const rows = await db
    .selectFrom('registration')
    .leftJoin('attendance', (join) =>
      join
        .onRef('attendance.registration_id', '=', 'registration.id')
        .on('attendance.venue', 'is not', null)
        .on('attendance.undone_at', 'is', null),
    )
    .select(['registration.id', 'registration.receipt', 'registration.company', 'registration.venue'])
    .select([
      'registration.family_name',
      'registration.given_name',
      'registration.family_kana',
      'registration.given_kana',
    ])
    .select(['registration.state', 'attendance.at as cameAt'])
    .where('registration.seminar_id', '=', seminarId)
    .$if(registrationId === undefined, (query) => query.where('registration.state', 'in', withPlace))
    .$if(registrationId !== undefined, (query) => query.where('registration.id', '=', registrationId ?? ''))
    .execute();
  return rows.map(({ id, receipt, company, venue, state, cameAt, ...row }) => ({
    ...{ id, receipt, company, venue, state, cameAt },
    name: `${row.family_name} ${row.given_name}`.trim(),
    kana: `${row.family_kana} ${row.given_kana}`.trim(),
  }));
}

/** Who came, by venue and part, and what share came to the seminars before. */
export async function findAttendance(db: Reader, seminarId: string): Promise<AttendanceFigures> {
  const rows = await db
    .selectFrom('attendance')
    .innerJoin('registration', 'registration.id', 'attendance.registration_id')
    .select(['attendance.registration_id', 'attendance.venue', 'attendance.part_id'])
    .where('registration.seminar_id', '=', seminarId)
    .where('attendance.undone_at', 'is', null)
    .execute();
  const at = (venue: Venue) => rows.filter((row) => row.venue === venue).length;
  const parts = [...new Set(rows.flatMap(({ part_id }) => part_id ?? []))];
  return {
    expected: await countPlaces(db, seminarId),
    came: new Set(rows.map((row) => row.registration_id)).size,
    atVenues: { tokyo: at('tokyo'), osaka: at('osaka'), online: at('online') },
    inParts: parts.map((partId) => ({ partId, came: rows.filter((row) => row.part_id === partId).length })),
    usualShare: await findUsualShare(db, seminarId),
  };
}

async function countPlaces(db: Reader, seminarId: string): Promise<number> {
  const { count } = await db
    .selectFrom('registration')
    .select((row) => row.fn.countAll().as('count'))
    .where('seminar_id', '=', seminarId)
    .where('state', 'in', withPlace)
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** Over all seminars that are over and where anybody's coming was noted. */
async function findUsualShare(db: Reader, seminarId: string): Promise<number | null> {
  const rows = await db
    .selectFrom('registration')
    .innerJoin('seminar', 'seminar.id', 'registration.seminar_id')
    .select(['registration.seminar_id', 'registration.state'])
    .select((row) => row.fn.countAll().as('count'))
    .where('seminar.state', 'in', ['ended', 'archived'])
    .where('seminar.id', '!=', seminarId)
    .where('registration.state', 'in', withPlace)
    .groupBy(['registration.seminar_id', 'registration.state'])
    .execute();
  const noted = new Set(rows.filter(({ state }) => state === 'attended').map((row) => row.seminar_id));
  const counted = rows.filter((row) => noted.has(row.seminar_id));
  const sum = (some: typeof rows) => some.reduce((total, { count }) => total + Number(count), 0);
  return noted.size === 0 ? null : sum(counted.filter(({ state }) => state === 'attended')) / sum(counted);
}
