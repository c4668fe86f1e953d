import type { Reader } from '~db/open';
import { askedPurposes, deskStateOf, type DeskState, type Purpose } from './registration';
import type { Seats } from './seats';
import { findSeats } from './seats.server';

/** What the registration form needs to know of a seminar. */
export type Desk = {
  seminarId: string;
  slug: string;
  number: number;
  title: { ja: string; en: string };
  opening: DeskState;
  opensAt: string | null;
  closesAt: string | null;
  seats: Seats;
  parts: readonly DeskPart[];
  /** The consents that it asks for. */
  asked: readonly Purpose[];
};

export type DeskPart = {
  id: string;
  position: number;
  kind: 'lecture' | 'discussion' | 'roundtable';
  title: { ja: string; en: string };
  admitsVendors: boolean;
  startsAt: string;
  endsAt: string;
};

/** Null for a seminar that is not there or that nobody may know of yet. */
export async function findDesk(db: Reader, slug: string, now: Date): Promise<Desk | null> {
  const seminar = await db.selectFrom('seminar').selectAll().where('slug', '=', slug).executeTakeFirst();
  if (!seminar) return null;
  const opening = deskStateOf(seminar, now.toISOString());
  if (opening === 'hidden') return null;
  return {
    seminarId: seminar.id,
    slug: seminar.slug,
    number: seminar.number,
    title: { ja: seminar.title_ja, en: seminar.title_en },
    opening,
    opensAt: seminar.registration_opens_at,
    closesAt: seminar.registration_closes_at,
    seats: await findSeats(db, seminar.id),
    parts: await listDeskParts(db, seminar.id),
    asked: askedPurposes(seminar),
  };
}

export async function listDeskParts(db: Reader, seminarId: string): Promise<DeskPart[]> {
  const rows = await db
    .selectFrom('part')
    .selectAll()
    .where('seminar_id', '=', seminarId)
    .orderBy('position')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    position: row.position,
    kind: row.kind,
    title: { ja: row.title_ja, en: row.title_en },
    admitsVendors: row.admits_vendors === 1,
    startsAt: row.starts_at,
    endsAt: row.ends_at,
  }));
}
