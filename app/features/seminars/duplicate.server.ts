import type { Work } from '~/app';
import { recordAct } from '~/audit.server';
import { fullAccount, type Actor } from '~/features/accounts/actor';
import { findEditableSeminar } from './seminar-states.server';
import { findFreeSlug } from './seminars.server';

/**
 * A draft with every setting of the seminar: texts, parts, roles, materials, times and limits; the number is the next
 * free one. Who may edit the original may copy it, and is of the copy's secretariat as of the original's.
 */
export async function duplicateSeminarWithin(
  work: Work,
  actor: Actor,
  seminarId: string,
): Promise<{ id: string; slug: string }> {
  const original = await findEditableSeminar(work.tx, actor, seminarId);
  const number = await findNextNumber(work);
  const made = { id: work.newId(), slug: await findFreeSlug(work, number) };
  await work.tx
    .insertInto('seminar')
    .values({ ...original, ...made, number, state: 'draft', version: 1, created_at: work.at })
    .execute();
  await copyMaterials(work, seminarId, made.id, await copyParts(work, seminarId, made.id));
  await copyRoles(work, seminarId, made.id);
  await recordAct(work, {
    personId: fullAccount(actor)?.id ?? null,
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

/** The copies' ids by the originals'. */
async function copyParts(work: Work, from: string, to: string): Promise<Map<string, string>> {
  const parts = await work.tx.selectFrom('part').selectAll().where('seminar_id', '=', from).execute();
  const copies = new Map(parts.map((part) => [part.id, work.newId()]));
  const rows = parts.map((part) => ({
    ...part,
    id: copies.get(part.id) ?? work.newId(),
    seminar_id: to,
    state: 'planned' as const,
    version: 1,
  }));
  if (rows.length > 0) await work.tx.insertInto('part').values(rows).execute();
  return copies;
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
