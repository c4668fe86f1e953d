import type { Selectable } from 'kysely';
import type { Work } from '~/app';
import type { Actor } from '~/features/accounts/actor';
import { recordStaffAct } from '~/features/accounts/staff-acts.server';
import { findEditableSeminar } from './seminar-states.server';
import { findFreeSlug } from './seminars.server';
import { copyVenueTexts } from './venue-texts.server';
import type { Schema } from '~db/schema';

const week = 7 * 24 * 3_600_000;

/**
 * A draft with every setting of the seminar: texts, parts with their run of show, roles, materials and limits; its times are later by four weeks,
 * or as many more as bring it into the future, and the number is the next free one. What was said of the original alone,
 * that it moved or was called off, stays with it. Who may edit the original may copy it, and is of the copy's secretariat as of the original's.
 */
export async function duplicateSeminarWithin(
  work: Work,
  actor: Actor,
  seminarId: string,
): Promise<{ id: string; slug: string }> {
  const original = await findEditableSeminar(work.tx, actor, seminarId);
  const number = await findNextNumber(work);
  const made = { id: work.newId(), slug: await findFreeSlug(work, number) };
  const parts = await work.tx.selectFrom('part').selectAll().where('seminar_id', '=', seminarId).execute();
  const later = laterBy(weeksUntilNext(parts, work.at) * week);
  const own = { notice_ja: '', notice_en: '', number, state: 'draft', version: 1, created_at: work.at } as const;
  const opens = original.registration_opens_at;
  const closes = original.registration_closes_at;
  const window = {
    registration_opens_at: opens === null ? null : later(opens),
    registration_closes_at: closes === null ? null : later(closes),
  };
  await work.tx
    .insertInto('seminar')
    .values({ ...original, ...made, ...own, ...window })
    .execute();
  await copyMaterials(work, seminarId, made.id, await copyParts(work, parts, { seminarId: made.id, later }));
  await copyRoles(work, seminarId, made.id);
  await copyVenueTexts(work, seminarId, made.id);
  await recordStaffAct(work, actor, {
    seminarId: made.id,
    action: 'duplicate seminar',
    subject: seminarId,
  });
  return made;
}

async function findNextNumber(work: Work): Promise<number> {
  const { last } = await work.tx
    .selectFrom('seminar')
    .select((row) => row.fn.max('number').as('last'))
    .executeTakeFirstOrThrow();
  // Null without any seminar, which counts as nought.
  return Number(last) + 1;
}

/** Four, or the first number after it that lets the seminar begin in the future, on the same day of the week. */
function weeksUntilNext(parts: readonly { starts_at: string }[], now: string): number {
  const begins = parts.map((part) => Date.parse(part.starts_at));
  if (begins.length === 0) return 4;
  return Math.max(4, Math.floor((Date.parse(now) - Math.min(...begins)) / week) + 1);
}

/** Tokyo has no summer time: weeks later is the same time of day. */
function laterBy(milliseconds: number): (instant: string) => string {
  return (instant) => new Date(Date.parse(instant) + milliseconds).toISOString();
}

type Copied = { seminarId: string; later: (instant: string) => string };

/** The copies' ids by the originals'. */
async function copyParts(
  work: Work,
  parts: readonly Selectable<Schema['part']>[],
  { seminarId, later }: Copied,
): Promise<Map<string, string>> {
  const copies = new Map(parts.map((part) => [part.id, work.newId()]));
  const rows = parts.map((part) => ({
    ...part,
    gate: 'automatic' as const,
    id: copies.get(part.id) ?? work.newId(),
    seminar_id: seminarId,
    starts_at: later(part.starts_at),
    ends_at: later(part.ends_at),
    state: 'planned' as const,
    ...{ segment_id: null, segment_since: null, announcement: '', announced_at: null },
    version: 1,
  }));
  if (rows.length > 0) await work.tx.insertInto('part').values(rows).execute();
  await copySegments(work, copies);
  return copies;
}

async function copySegments(work: Work, parts: Map<string, string>): Promise<void> {
  if (parts.size === 0) return;
  const originals = await work.tx
    .selectFrom('segment')
    .selectAll()
    .where('part_id', 'in', [...parts.keys()])
    .execute();
  const rows = originals.flatMap((segment) => {
    const part = parts.get(segment.part_id);
    return part === undefined ? [] : [{ ...segment, id: work.newId(), part_id: part, version: 1 }];
  });
  if (rows.length > 0) await work.tx.insertInto('segment').values(rows).execute();
}

async function copyMaterials(work: Work, from: string, to: string, parts: Map<string, string>): Promise<void> {
  const materials = await work.tx.selectFrom('material').selectAll().where('seminar_id', '=', from).execute();
  const rows = materials.map((material) => ({
    ...material,
    id: work.newId(),
    seminar_id: to,
    part_id: material.part_id === null ? null : (parts.get(material.part_id) ?? null),
  }));
  if (rows.length > 0) await work.tx.insertInto('material').values(rows).execute();
}

async function copyRoles(work: Work, from: string, to: string): Promise<void> {
  const roles = await work.tx.selectFrom('seminar_role').selectAll().where('seminar_id', '=', from).execute();
  const rows = roles.map((role) => ({ ...role, id: work.newId(), seminar_id: to }));
  if (rows.length > 0) await work.tx.insertInto('seminar_role').values(rows).execute();
}
