import type { Work } from '~/app';
import { findOrCreatePerson } from '~/features/accounts/people.server';
import { accessTopic } from '~/live/protocol';
import { tokyoInstant } from '~/shared/dates';
import { missing } from '~/shared/refusal';
import { tellPartWithin } from './part-news.server';
import { removePartsWithin } from './part-removal.server';
import type { SeminarValues } from './seminar-form';
import { storeVenueTexts } from './venue-texts.server';

type Of = { seminarId: string; values: SeminarValues };

/** The columns that the form fills, apart from the address and the state. */
export function seminarFields(values: SeminarValues) {
  return {
    number: values.number,
    title_ja: values.titleJa,
    title_en: values.titleEn,
    subtitle_ja: values.subtitleJa,
    subtitle_en: values.subtitleEn,
    summary_ja: values.summaryJa,
    summary_en: values.summaryEn,
    notice_ja: values.noticeJa,
    notice_en: values.noticeEn,
    registration_opens_at: values.registrationOpensAt,
    registration_closes_at: values.registrationClosesAt,
    join_url: values.joinUrl,
    capacity: values.capacity,
    capacity_tokyo: values.capacityTokyo,
    capacity_osaka: values.capacityOsaka,
    capacity_online: values.capacityOnline,
    overbooking: values.overbooking,
    waiting_mode: values.waitingMode,
    approval: flag(values.admission === 'approval'),
    asks_share: flag(values.asksShare === 'yes'),
    asks_list: flag(values.asksList === 'yes'),
  };
}

function flag(is: boolean): 0 | 1 {
  return is ? 1 : 0;
}

/** Makes parts, roles and materials what the form says. Parts keep their ids: boards and registrations hang on them. */
export async function storeRows(work: Work, of: Of): Promise<void> {
  await work.tx.deleteFrom('material').where('seminar_id', '=', of.seminarId).execute();
  const partIds = await storeParts(work, of);
  await storeMaterials(work, of, partIds);
  await storeRoles(work, of);
  await storeVenueTexts(work, of);
}

async function storeParts(work: Work, { seminarId, values }: Of): Promise<string[]> {
  const stored = await work.tx.selectFrom('part').select('id').where('seminar_id', '=', seminarId).execute();
  const known = new Set(stored.map((part) => part.id));
  const kept = values.parts.map((part) => part.id).filter((id) => id !== '');
  if (kept.some((id) => !known.has(id)) || new Set(kept).size < kept.length) throw missing();
  await removePartsWithin(
    work,
    seminarId,
    [...known].filter((id) => !kept.includes(id)),
  );
  await clearPositions(work, seminarId);
  const ids: string[] = [];
  for (const [index, part] of values.parts.entries()) {
    const row = { ...partFields(values.date, part), position: index + 1 };
    ids.push(part.id === '' ? await insertPart(work, seminarId, row) : await updatePart(work, part.id, row));
  }
  return ids;
}

type PartFields = ReturnType<typeof partFields> & { position: number };

function partFields(date: string, part: SeminarValues['parts'][number]) {
  return {
    kind: part.kind,
    title_ja: part.titleJa,
    title_en: part.titleEn,
    summary_ja: part.summaryJa,
    summary_en: part.summaryEn,
    starts_at: tokyoInstant(date, part.start),
    ends_at: tokyoInstant(date, part.end),
    capacity: part.capacity,
    admits_vendors: flag(part.vendors === 'yes'),
  };
}

async function insertPart(work: Work, seminarId: string, fields: PartFields): Promise<string> {
  const id = work.newId();
  await work.tx
    .insertInto('part')
    .values({ id, seminar_id: seminarId, state: 'planned', version: 1, ...fields })
    .execute();
  return id;
}

/** The version stays: it guards the state, and a corrected title is no reason to refuse a chair's button. */
async function updatePart(work: Work, id: string, fields: PartFields): Promise<string> {
  const before = await work.tx
    .selectFrom('part')
    .select(['starts_at', 'ends_at'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  await work.tx.updateTable('part').set(fields).where('id', '=', id).execute();
  const sameTimes = before.starts_at === fields.starts_at && before.ends_at === fields.ends_at;
  if (!sameTimes) await tellPartWithin(work, id);
  return id;
}

/** Two parts of a seminar may not share a place, not even between two statements. */
async function clearPositions(work: Work, seminarId: string): Promise<void> {
  await work.tx
    .updateTable('part')
    .set((row) => ({ position: row('position', '+', 1000) }))
    .where('seminar_id', '=', seminarId)
    .execute();
}

async function storeMaterials(work: Work, { seminarId, values }: Of, partIds: string[]): Promise<void> {
  const rows = values.materials.map((material, index) => ({
    id: work.newId(),
    seminar_id: seminarId,
    part_id: material.part === null ? null : (partIds[material.part - 1] ?? null),
    position: index + 1,
    title_ja: material.titleJa,
    title_en: material.titleEn,
    url: material.url,
    visibility: material.visibility,
  }));
  if (rows.length > 0) await work.tx.insertInto('material').values(rows).execute();
}

async function storeRoles(work: Work, { seminarId, values }: Of): Promise<void> {
  const before = await work.tx
    .deleteFrom('seminar_role')
    .where('seminar_id', '=', seminarId)
    .returning('person_id')
    .execute();
  const affected = new Set(before.map((role) => role.person_id));
  for (const role of values.roles) affected.add(await storeRole(work, seminarId, role));
  for (const personId of affected) work.nudge(accessTopic(personId));
}

async function storeRole(work: Work, seminarId: string, role: SeminarValues['roles'][number]): Promise<string> {
  const personId = await findOrCreatePerson(work, { email: role.email, name: role.name, locale: 'ja' });
  await work.tx
    .insertInto('seminar_role')
    .values({
      id: work.newId(),
      seminar_id: seminarId,
      person_id: personId,
      role: role.role,
      site: role.site,
      label_ja: role.labelJa,
      label_en: role.labelEn,
    })
    .execute();
  return personId;
}
