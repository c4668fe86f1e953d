import type { Reader } from '~db/open';
import type { Carryable, Heritage } from './agenda';
import { listUnkeepable } from './archive-consent.server';

/** How far back a card's history is told. */
const mostSteps = 12;

/**
 * Cards that earlier seminars left for the next and this one has not taken up, newest seminar first. Whose author does not
 * agree that it stays is not among them: it was for that day.
 */
export async function listCarryable(db: Reader, seminarId: string): Promise<Carryable[]> {
  const rows = await leftForNext(db, seminarId).execute();
  const taken = await carriedInto(db, seminarId);
  const carryable: Carryable[] = [];
  for (const row of rows.filter(({ id }) => !taken.has(id))) {
    if (await isRefused(db, row)) continue;
    carryable.push({
      publicId: row.public_id ?? '',
      text: row.public_text,
      categoryJa: row.label_ja ?? '',
      categoryEn: row.label_en ?? '',
      from: { number: row.seminarNumber, slug: row.slug },
    });
  }
  return carryable;
}

/** One of them, with what the copy is made of; null for every other card. */
export async function findCarryable(db: Reader, { seminarId, publicId }: { seminarId: string; publicId: string }) {
  const row = await leftForNext(db, seminarId).where('challenge.public_id', '=', publicId).executeTakeFirst();
  if (!row || (await isRefused(db, row))) return null;
  const isCarried = (await carriedInto(db, seminarId)).has(row.id);
  const { id, public_text: text, text_id: textId, fragments, code: category } = row;
  return { id, text, textId, fragments, category, isCarried };
}

/** Cards of other seminars of before that are still to be talked about. */
function leftForNext(db: Reader, seminarId: string) {
  return db
    .selectFrom('challenge')
    .innerJoin('seminar', 'seminar.id', 'challenge.seminar_id')
    .leftJoin('category', 'category.id', 'challenge.category_id')
    .select(['challenge.id', 'challenge.public_id', 'challenge.public_text', 'challenge.text_id', 'fragments'])
    .select(['challenge.seminar_id', 'seminar.number as seminarNumber', 'seminar.slug'])
    .select(['category.code', 'category.label_ja', 'category.label_en'])
    .where('challenge.state', '=', 'to-next')
    .where('challenge.public_id', 'is not', null)
    .where('challenge.seminar_id', '!=', seminarId)
    .where('seminar.state', 'in', ['ended', 'archived'])
    .orderBy('seminar.number', 'desc')
    .orderBy('challenge.public_id');
}

async function isRefused(db: Reader, row: { id: string; seminar_id: string }): Promise<boolean> {
  return (await listUnkeepable(db, row.seminar_id)).has(row.id);
}

async function carriedInto(db: Reader, seminarId: string): Promise<Set<string>> {
  const rows = await db
    .selectFrom('challenge')
    .select('carried_from')
    .where('seminar_id', '=', seminarId)
    .where('carried_from', 'is not', null)
    .where('state', '!=', 'withdrawn')
    .execute();
  return new Set(rows.flatMap((row) => row.carried_from ?? []));
}

/** Of the carried cards of a seminar, by public id, the seminars that had them before, newest first. */
export async function listHeritage(db: Reader, seminarId: string): Promise<Record<string, Heritage[]>> {
  const carried = await db
    .selectFrom('challenge')
    .select(['public_id', 'carried_from'])
    .where('seminar_id', '=', seminarId)
    .where('public_id', 'is not', null)
    .where('carried_from', 'is not', null)
    .execute();
  const all: Record<string, Heritage[]> = {};
  for (const row of carried) all[row.public_id ?? ''] = await heritageOf(db, row.carried_from);
  return all;
}

async function heritageOf(db: Reader, from: string | null): Promise<Heritage[]> {
  const steps: Heritage[] = [];
  for (let id = from; id !== null && steps.length < mostSteps;) {
    const row = await db
      .selectFrom('challenge')
      .innerJoin('seminar', 'seminar.id', 'challenge.seminar_id')
      .select(['challenge.carried_from', 'seminar.number', 'seminar.slug'])
      .where('challenge.id', '=', id)
      .executeTakeFirst();
    if (!row) break;
    steps.push({ number: row.number, slug: row.slug });
    id = row.carried_from;
  }
  return steps;
}
