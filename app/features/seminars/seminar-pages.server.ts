import type { Selectable } from 'kysely';
import type { Locale } from '~/i18n/texts';
import { readMarkdown } from '~/shared/markdown.server';
import type { Reader } from '~db/open';
import type { Schema } from '~db/schema';
import { inLocale, registrationWindow } from './seminar';
import { sites } from './roles';
import type { MaterialView, PartView, PersonView, SeminarView } from './seminar-view';
import { listVenueTexts } from './venue-texts.server';

export type SeminarRow = Selectable<Schema['seminar']>;

/** What the reader may see beyond the public: the caller has asked who they are. */
type Reading = { locale: Locale; now: Date; attends: boolean; staff: boolean };

export async function findSeminarBySlug(db: Reader, slug: string): Promise<SeminarRow | undefined> {
  return db.selectFrom('seminar').selectAll().where('slug', '=', slug).executeTakeFirst();
}

/** The seminar for one reader: the call's link and materials for attendees only where the reading allows them. */
export async function viewSeminar(db: Reader, seminar: SeminarRow, reading: Reading): Promise<SeminarView> {
  const { locale, now } = reading;
  const parts = await listParts(db, seminar.id, locale);
  return {
    id: seminar.id,
    slug: seminar.slug,
    number: seminar.number,
    state: seminar.state,
    opening: registrationWindow(seminar, now.toISOString()),
    opensAt: seminar.registration_opens_at,
    closesAt: seminar.registration_closes_at,
    title: inLocale(locale, seminar.title_ja, seminar.title_en),
    subtitle: inLocale(locale, seminar.subtitle_ja, seminar.subtitle_en),
    summary: readMarkdown(inLocale(locale, seminar.summary_ja, seminar.summary_en)),
    notice: readMarkdown(inLocale(locale, seminar.notice_ja, seminar.notice_en)),
    startsAt: parts.map((part) => part.startsAt).sort()[0] ?? null,
    endsAt:
      parts
        .map((part) => part.endsAt)
        .sort()
        .at(-1) ?? null,
    parts,
    people: await listPeople(db, seminar.id, locale),
    materials: await listMaterials(db, seminar.id, reading),
    venues: await listVenueTexts(db, seminar.id, locale),
    joinUrl: (reading.attends || reading.staff) && seminar.join_url !== '' ? seminar.join_url : null,
  };
}

async function listParts(db: Reader, seminarId: string, locale: Locale): Promise<PartView[]> {
  const rows = await db
    .selectFrom('part')
    .selectAll()
    .where('seminar_id', '=', seminarId)
    .orderBy('position')
    .execute();
  return rows.map((part) => ({
    id: part.id,
    position: part.position,
    kind: part.kind,
    state: part.state,
    title: inLocale(locale, part.title_ja, part.title_en),
    summary: readMarkdown(inLocale(locale, part.summary_ja, part.summary_en), { from: 4 }),
    startsAt: part.starts_at,
    endsAt: part.ends_at,
  }));
}

/** Named by their label, or by name and site where there is none; Tokyo before Osaka, those without a site last. */
async function listPeople(db: Reader, seminarId: string, locale: Locale): Promise<PersonView[]> {
  const rows = await db
    .selectFrom('seminar_role')
    .innerJoin('person', 'person.id', 'seminar_role.person_id')
    .select(['role', 'site', 'label_ja', 'label_en', 'person.name'])
    .where('seminar_id', '=', seminarId)
    .orderBy('person.name')
    .execute();
  // Engines differ in where they sort what has no site.
  const place = (site: PersonView['site']) => (site === null ? sites.length : sites.indexOf(site));
  return rows
    .sort((a, b) => place(a.site) - place(b.site))
    .map(({ role, site, label_ja: ja, label_en: en, name }) => {
      const label = inLocale(locale, ja, en);
      // A label says all that the page is to say of the person, the site too.
      return label ? { role, site: null, label } : { role, site, label: name };
    });
}

async function listMaterials(db: Reader, seminarId: string, reading: Reading): Promise<MaterialView[]> {
  const rows = await db
    .selectFrom('material')
    .selectAll()
    .where('seminar_id', '=', seminarId)
    .orderBy('position')
    .execute();
  return rows.map((material) => ({
    id: material.id,
    partId: material.part_id,
    title: inLocale(reading.locale, material.title_ja, material.title_en),
    visibility: material.visibility,
    url: mayOpen(material, reading) ? material.url : null,
  }));
}

/** A withheld material's link is for the staff alone. */
function mayOpen(material: Selectable<Schema['material']>, { attends, staff }: Reading): boolean {
  if (material.url === '') return false;
  if (staff || material.visibility === 'public') return true;
  return material.visibility === 'attendees' && attends;
}
