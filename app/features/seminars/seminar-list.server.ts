import type { Locale } from '~/i18n/texts';
import type { Reader } from '~db/open';
import { inLocale, registrationWindow, type SeminarStateName } from './seminar';
import type { SeminarEntry, StaffEntry } from './seminar-view';

/** The public list: what is still to come, the next first, and what has been, the latest first. */
export async function listSeminars(
  db: Reader,
  { locale, now }: { locale: Locale; now: Date },
): Promise<{ upcoming: SeminarEntry[]; past: SeminarEntry[] }> {
  const rows = await seminarsWithTimes(db).where('seminar.state', '!=', 'draft').execute();
  const entries = rows.map((row) => entryOf(row, locale, now));
  const isPast = ({ state, endsAt }: SeminarEntry) =>
    state === 'ended' || state === 'archived' || (state === 'cancelled' && (endsAt ?? '') < now.toISOString());
  const byStart = (a: SeminarEntry, b: SeminarEntry) => (a.startsAt ?? '').localeCompare(b.startsAt ?? '');
  return {
    upcoming: entries.filter((entry) => !isPast(entry)).sort(byStart),
    past: entries.filter(isPast).sort((a, b) => byStart(b, a)),
  };
}

/** The seminars that a person has a role in, or all of them for an administrator; the latest first. */
export async function listStaffSeminars(
  db: Reader,
  { personId, administrator, locale, now }: { personId: string; administrator: boolean; locale: Locale; now: Date },
): Promise<StaffEntry[]> {
  const held = await db
    .selectFrom('seminar_role')
    .select(['seminar_id', 'role'])
    .where('person_id', '=', personId)
    .execute();
  if (!administrator && held.length === 0) return [];
  const mine = held.map((role) => role.seminar_id);
  const rows = await seminarsWithTimes(db)
    .$if(!administrator, (query) => query.where('seminar.id', 'in', mine))
    .orderBy('seminar.number', 'desc')
    .execute();
  return rows.map((row) => ({
    ...entryOf(row, locale, now),
    roles: held.filter((role) => role.seminar_id === row.id).map((role) => role.role),
  }));
}

function seminarsWithTimes(db: Reader) {
  return db
    .selectFrom('seminar')
    .leftJoin('part', 'part.seminar_id', 'seminar.id')
    .select(['seminar.id', 'slug', 'number', 'seminar.state', 'seminar.title_ja', 'seminar.title_en'])
    .select(['subtitle_ja', 'subtitle_en', 'registration_opens_at', 'registration_closes_at'])
    .select((row) => [row.fn.min('part.starts_at').as('starts_at'), row.fn.max('part.ends_at').as('ends_at')])
    .groupBy('seminar.id');
}

type Row = {
  slug: string;
  number: number;
  state: SeminarStateName;
  title_ja: string;
  title_en: string;
  subtitle_ja: string;
  subtitle_en: string;
  registration_opens_at: string | null;
  registration_closes_at: string | null;
  starts_at: string | null;
  ends_at: string | null;
};

function entryOf(row: Row, locale: Locale, now: Date): SeminarEntry {
  return {
    slug: row.slug,
    number: row.number,
    state: row.state,
    opening: registrationWindow(row, now.toISOString()),
    title: inLocale(locale, row.title_ja, row.title_en),
    subtitle: inLocale(locale, row.subtitle_ja, row.subtitle_en),
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    closesAt: row.registration_closes_at,
  };
}
