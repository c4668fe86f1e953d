import type { Insertable, Selectable } from 'kysely';
import type { SignedIn } from '~/features/accounts/actor';
import type { Transaction } from '~db/open';
import type { Schema } from '~db/schema';
import { start } from './start';
import type { World } from './world';

/** Fixed people of one published seminar; every name and address is made up. */
export type Cast = {
  seminarId: string;
  slug: string;
  parts: { lecture: string; discussion: string; roundtable: string };
  /** Two of the secretariat: who redacts may not release. */
  hanako: SignedIn;
  jiro: SignedIn;
  tokyoChair: SignedIn;
  osakaChair: SignedIn;
  speaker: SignedIn;
  operator: SignedIn;
  /** Two with a confirmed registration for all parts, not members. */
  aki: SignedIn;
  ben: SignedIn;
  registrations: { aki: string; ben: string };
  /** A member of the community, not registered. */
  mio: SignedIn;
  /** Has an account and nothing else. */
  stranger: SignedIn;
  administrator: SignedIn;
};

const seminarId = 'seminar-of-the-cast';
const parts = { lecture: 'part-lecture', discussion: 'part-discussion', roundtable: 'part-roundtable' };
const minute = 60_000;

/** Writes the cast's rows and gives its people as those who ask. */
export async function castOf(world: Pick<World, 'store'>): Promise<Cast> {
  const people = {
    hanako: person('hanako', '事務局 花子'),
    jiro: person('jiro', '事務局 次郎'),
    tokyoChair: person('tokyo-chair', '座長 東'),
    osakaChair: person('osaka-chair', '座長 西'),
    speaker: person('speaker', '講師 一'),
    operator: person('operator', '操作 担当'),
    aki: person('aki', '参加 秋'),
    ben: person('ben', '参加 勉', { locale: 'en' }),
    mio: person('mio', '会員 澪', { standing: 'member' }),
    stranger: person('stranger', '通りすがり'),
    administrator: person('administrator', '管理 者', { standing: 'administrator' }),
  };
  await world.store.writer.write(async (tx) => {
    await insertPeople(tx, Object.values(people));
    await insertSeminar(tx);
    await insertRoles(tx, people);
    await insertRegistrations(tx, [people.aki, people.ben]);
  });
  const registrations = { aki: registrationOf(people.aki), ben: registrationOf(people.ben) };
  return { seminarId, slug: 'cast', parts, registrations, ...people };
}

/** The same person as a personal link signs them in: only the rights of one registration. */
export function byPersonalLink(attendee: SignedIn): SignedIn {
  return { ...attendee, registrationId: registrationOf(attendee) };
}

function person(id: string, name: string, other: Partial<Pick<SignedIn, 'standing' | 'locale'>> = {}): SignedIn {
  const email = `${id}@cast.example`;
  return { kind: 'person', id, name, email, locale: 'ja', standing: 'none', registrationId: null, ...other };
}

function registrationOf(attendee: SignedIn): string {
  return `registration-${attendee.id}`;
}

async function insertPeople(tx: Transaction, people: SignedIn[]): Promise<void> {
  const rows = people.map(({ id, email, name, locale, standing }) => {
    return { id, email, name, locale, standing, password_hash: null, created_at: start };
  });
  await tx.insertInto('person').values(rows).execute();
}

async function insertSeminar(tx: Transaction): Promise<void> {
  await tx
    .insertInto('seminar')
    .values({
      id: seminarId,
      slug: 'cast',
      number: 14,
      state: 'published',
      title_ja: '情報システム担当者の座談会',
      title_en: 'A round-table talk of IT administrators',
      subtitle_ja: '',
      subtitle_en: '',
      summary_ja: '',
      summary_en: '',
      notice_ja: '',
      notice_en: '',
      registration_opens_at: fromStart(-30 * 24 * 60),
      registration_closes_at: fromStart(12 * 60),
      join_url: 'https://call.example/secret-link',
      capacity: 60,
      version: 1,
      created_at: fromStart(-40 * 24 * 60),
    })
    .execute();
  await tx
    .insertInto('part')
    .values([
      part(1, 'lecture', { title_ja: '講演', title_en: 'Lecture', from: 0, to: 60 }),
      part(2, 'discussion', { title_ja: 'ディスカッション', title_en: 'Discussion', from: 70, to: 120 }),
      part(3, 'roundtable', { title_ja: '座談会', title_en: 'Round table', from: 130, to: 180 }),
    ])
    .execute();
}

function part(
  position: number,
  kind: keyof typeof parts,
  about: { title_ja: string; title_en: string; from: number; to: number },
): Insertable<Schema['part']> {
  return {
    id: parts[kind],
    seminar_id: seminarId,
    position,
    kind,
    state: 'planned',
    title_ja: about.title_ja,
    title_en: about.title_en,
    summary_ja: '',
    summary_en: '',
    starts_at: fromStart(about.from),
    ends_at: fromStart(about.to),
    admits_vendors: kind === 'lecture' ? 1 : 0,
    version: 1,
  };
}

async function insertRoles(
  tx: Transaction,
  people: Pick<Cast, 'hanako' | 'jiro' | 'tokyoChair' | 'osakaChair' | 'speaker' | 'operator'>,
): Promise<void> {
  await tx
    .insertInto('seminar_role')
    .values([
      roleOf(people.hanako, 'secretariat', null),
      roleOf(people.jiro, 'secretariat', null),
      roleOf(people.tokyoChair, 'chair', 'tokyo'),
      roleOf(people.osakaChair, 'chair', 'osaka'),
      roleOf(people.speaker, 'speaker', null),
      roleOf(people.operator, 'operator', null),
    ])
    .execute();
}

type RoleRow = Selectable<Schema['seminar_role']>;

function roleOf(holder: SignedIn, role: RoleRow['role'], site: RoleRow['site']): RoleRow {
  const id = `role-${holder.id}`;
  return { id, seminar_id: seminarId, person_id: holder.id, role, site, label_ja: '', label_en: '' };
}

async function insertRegistrations(tx: Transaction, attendees: SignedIn[]): Promise<void> {
  await tx.insertInto('registration').values(attendees.map(registration)).execute();
  const chosen = attendees.flatMap((attendee) =>
    Object.values(parts).map((partId) => ({ registration_id: registrationOf(attendee), part_id: partId })),
  );
  await tx.insertInto('registration_part').values(chosen).execute();
}

function registration(attendee: SignedIn, index: number): Insertable<Schema['registration']> {
  const runningNumber = index + 1;
  return {
    id: registrationOf(attendee),
    seminar_id: seminarId,
    person_id: attendee.id,
    receipt: `Z14-000${String(runningNumber)}`,
    running_number: runningNumber,
    state: 'confirmed',
    state_reason: JSON.stringify({ by: 'rule', rule: 'seat', capacity: 60, taken: index }),
    version: 1,
    company: '架空製作所',
    department: '情報システム部',
    position: '',
    family_name: attendee.name.split(' ')[0] ?? '',
    given_name: attendee.name.split(' ')[1] ?? '',
    family_kana: 'サンカ',
    given_kana: 'テスト',
    email: attendee.email,
    phone: '',
    venue: 'online',
    kind: 'guest',
    locale: attendee.locale,
    form_key: `form-${attendee.id}`,
    link_version: 1,
    submitted_at: fromStart(-7 * 24 * 60),
  };
}

/** The instant so many minutes after the first part begins. */
function fromStart(minutes: number): string {
  return new Date(Date.parse(start) + minutes * minute).toISOString();
}
