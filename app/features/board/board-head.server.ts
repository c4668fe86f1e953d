import type { Actor } from '~/features/accounts/actor';
import { listSharedBands } from '~/features/authors/traits.server';
import { isStaff, mayModerate } from '~/features/seminars/roles';
import { inLocale } from '~/features/seminars/seminar';
import type { Locale } from '~/i18n/texts';
import { missing } from '~/shared/refusal';
import type { Reader } from '~db/open';
import type { BoardHead, CrewMember, MaterialHead, PartHead } from './board-head';
import { findPlace } from './standing-at-board.server';

/** The head of a board for who may watch it; 404 for all others. */
export async function findBoardHead(
  db: Reader,
  asked: { actor: Actor; partId: string; locale: Locale },
): Promise<BoardHead> {
  const { actor, partId, locale } = asked;
  const place = await findPlace(db, actor, partId);
  if (!place || actor.kind === 'guest') throw missing();
  const parts = await listPartHeads(db, place.seminarId, locale);
  const part = parts.find((one) => one.id === partId);
  if (!part) throw missing();
  return {
    seminar: await findSeminarHead(db, place.seminarId, locale),
    part,
    parts,
    materials: await listMaterials(db, { seminarId: place.seminarId, partId, locale }),
    steers: mayModerate(place.standing.roles),
    staff: isStaff(place.standing.roles),
    reader: { id: actor.id, name: actor.name },
    bands: mayModerate(place.standing.roles) ? await listSharedBands(db, place.seminarId) : [],
    crew: mayModerate(place.standing.roles) ? await listCrew(db, place.seminarId) : [],
  };
}

async function listCrew(db: Reader, seminarId: string): Promise<CrewMember[]> {
  const rows = await db
    .selectFrom('seminar_role')
    .innerJoin('person', 'person.id', 'seminar_role.person_id')
    .select(['person.id', 'person.name'])
    .where('seminar_role.seminar_id', '=', seminarId)
    .orderBy('person.name')
    .orderBy('person.id')
    .execute();
  return [...new Map(rows.map((row) => [row.id, row])).values()];
}

async function findSeminarHead(db: Reader, seminarId: string, locale: Locale): Promise<BoardHead['seminar']> {
  const row = await db
    .selectFrom('seminar')
    .select(['id', 'slug', 'number', 'title_ja', 'title_en'])
    .where('id', '=', seminarId)
    .executeTakeFirstOrThrow();
  return { id: row.id, slug: row.slug, number: row.number, title: inLocale(locale, row.title_ja, row.title_en) };
}

/** The parts of a seminar in their order. Whoever shows them has looked whether they may be seen. */
export async function listPartHeads(db: Reader, seminarId: string, locale: Locale): Promise<PartHead[]> {
  const rows = await db
    .selectFrom('part')
    .select(['id', 'position', 'kind', 'state', 'title_ja', 'title_en', 'starts_at', 'ends_at'])
    .where('seminar_id', '=', seminarId)
    .orderBy('position')
    .execute();
  return rows.map(({ title_ja, title_en, starts_at: startsAt, ends_at: endsAt, ...row }) => ({
    ...row,
    ...{ startsAt, endsAt, title: inLocale(locale, title_ja, title_en) },
  }));
}

/** Of this part and of the whole seminar; the address of what is withheld stays here. */
async function listMaterials(
  db: Reader,
  of: { seminarId: string; partId: string; locale: Locale },
): Promise<MaterialHead[]> {
  const rows = await db
    .selectFrom('material')
    .select(['id', 'title_ja', 'title_en', 'url', 'visibility'])
    .where('seminar_id', '=', of.seminarId)
    .where((row) => row.or([row('part_id', '=', of.partId), row('part_id', 'is', null)]))
    .orderBy('position')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    title: inLocale(of.locale, row.title_ja, row.title_en),
    url: row.visibility === 'withheld' ? null : row.url,
  }));
}
