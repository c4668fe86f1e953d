import type { Selectable } from 'kysely';
import { translatorFor } from '~/i18n/translator.server';
import { tokyoDateAndTime } from '~/shared/dates';
import type { Reader } from '~db/open';
import type { Schema } from '~db/schema';
import { partKinds } from './seminar';
import type { SeminarDefaults } from './seminar-form';
import { venueTextDefaults } from './venue-texts.server';

/** An empty form with the three parts that a seminar has, at their usual times. */
export async function newSeminarDefaults(db: Reader): Promise<SeminarDefaults> {
  const { last } = await db
    .selectFrom('seminar')
    .select((row) => row.fn.max('number').as('last'))
    .executeTakeFirstOrThrow();
  const [ja, en] = [translatorFor('ja', 'seminars'), translatorFor('en', 'seminars')];
  const times = {
    lecture: ['16:00', '17:00'],
    discussion: ['17:10', '18:00'],
    roundtable: ['18:10', '19:00'],
  } as const;
  return {
    // Null without any seminar, which counts as nought.
    number: String(Number(last) + 1),
    parts: partKinds.map((kind) => ({
      kind,
      titleJa: ja(`kinds.${kind}`),
      titleEn: en(`kinds.${kind}`),
      start: times[kind][0],
      end: times[kind][1],
      vendors: yesOrNo(kind === 'lecture' ? 1 : 0),
    })),
    roles: [{ role: 'speaker' }, { role: 'chair', site: 'tokyo' }, { role: 'chair', site: 'osaka' }],
    materials: [],
  };
}

/** What is stored, as the form's fields; the caller has checked that the reader may edit. */
export async function seminarDefaults(db: Reader, seminar: Selectable<Schema['seminar']>): Promise<SeminarDefaults> {
  const parts = await db
    .selectFrom('part')
    .selectAll()
    .where('seminar_id', '=', seminar.id)
    .orderBy('position')
    .execute();
  return {
    version: String(seminar.version),
    number: String(seminar.number),
    slug: seminar.slug,
    titleJa: seminar.title_ja,
    titleEn: seminar.title_en,
    subtitleJa: seminar.subtitle_ja,
    subtitleEn: seminar.subtitle_en,
    summaryJa: seminar.summary_ja,
    summaryEn: seminar.summary_en,
    noticeJa: seminar.notice_ja,
    noticeEn: seminar.notice_en,
    date: parts[0] ? tokyoDateAndTime(parts[0].starts_at).date : '',
    parts: parts.map(partDefaults),
    roles: await roleDefaults(db, seminar.id),
    materials: await materialDefaults(db, seminar.id, parts),
    joinUrl: seminar.join_url,
    capacity: numberText(seminar.capacity),
    capacityTokyo: numberText(seminar.capacity_tokyo),
    capacityOsaka: numberText(seminar.capacity_osaka),
    capacityOnline: numberText(seminar.capacity_online),
    overbooking: String(seminar.overbooking),
    waitingMode: seminar.waiting_mode,
    admission: seminar.approval === 1 ? 'approval' : 'open',
    asksShare: yesOrNo(seminar.asks_share),
    asksList: yesOrNo(seminar.asks_list),
    ...(await venueTextDefaults(db, seminar.id)),
    registrationOpensAt: localMoment(seminar.registration_opens_at),
    registrationClosesAt: localMoment(seminar.registration_closes_at),
  };
}

type PartRow = Selectable<Schema['part']>;

function partDefaults(part: PartRow) {
  return {
    id: part.id,
    kind: part.kind,
    titleJa: part.title_ja,
    titleEn: part.title_en,
    summaryJa: part.summary_ja,
    summaryEn: part.summary_en,
    start: tokyoDateAndTime(part.starts_at).time,
    end: tokyoDateAndTime(part.ends_at).time,
    capacity: numberText(part.capacity),
    vendors: yesOrNo(part.admits_vendors),
  };
}

async function roleDefaults(db: Reader, seminarId: string) {
  const rows = await db
    .selectFrom('seminar_role')
    .innerJoin('person', 'person.id', 'seminar_role.person_id')
    .select(['role', 'site', 'label_ja', 'label_en', 'person.name', 'person.email'])
    .where('seminar_id', '=', seminarId)
    .orderBy('role')
    .orderBy('person.email')
    .execute();
  return rows.map((role) => ({
    role: role.role,
    email: role.email,
    name: role.name,
    site: role.site ?? '',
    labelJa: role.label_ja,
    labelEn: role.label_en,
  }));
}

async function materialDefaults(db: Reader, seminarId: string, parts: readonly PartRow[]) {
  const rows = await db
    .selectFrom('material')
    .selectAll()
    .where('seminar_id', '=', seminarId)
    .orderBy('position')
    .execute();
  return rows.map((material) => ({
    part: String(parts.findIndex((part) => part.id === material.part_id) + 1 || ''),
    titleJa: material.title_ja,
    titleEn: material.title_en,
    url: material.url,
    visibility: material.visibility,
  }));
}

function yesOrNo(flag: 0 | 1): 'yes' | 'no' {
  return flag === 1 ? 'yes' : 'no';
}

function numberText(number: number | null): string {
  return number === null ? '' : String(number);
}

/** 2026-12-02T17:00, as an input of type `datetime-local` has it, in Tokyo. */
function localMoment(instant: string | null): string {
  if (instant === null) return '';
  const { date, time } = tokyoDateAndTime(instant);
  return `${date}T${time}`;
}
