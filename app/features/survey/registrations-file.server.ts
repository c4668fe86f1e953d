import type { App } from '~/app';
import { recordAct } from '~/audit.server';
import type { Actor } from '~/features/accounts/actor';
import { exportableGroups, type ColumnGroup } from '~/features/registration/export-rules';
import { findForStaff } from '~/features/seminars/staff-access.server';
import type { SeminarRow } from '~/features/seminars/seminar-pages.server';
import type { Locale } from '~/i18n/texts';
import { translatorFor } from '~/i18n/translator.server';
import { countLostInCp932, csvFile } from '~/shared/csv-file.server';
import { tokyoDateAndTime } from '~/shared/dates';
import { missing } from '~/shared/refusal';
import { xlsxFile } from '~/shared/xlsx-file.server';
import type { Reader } from '~db/open';
import { listExported, type Exported } from './exported-registrations.server';
import { listColumns, type Wording } from './registration-columns.server';
import { findSurvey } from './surveys.server';

export const fileFormats = ['utf-8', 'cp932', 'xlsx'] as const;
export type FileFormat = (typeof fileFormats)[number];

type Wanted = {
  slug: string | undefined;
  format: FileFormat;
  wording: Wording;
  locale: Locale;
  /** `agreed`: for the speaker and co-hosts, those who agreed to it and have a place, without anything else of theirs. */
  people: 'all' | 'agreed';
};

export type RegistrationsFile = { name: string; bytes: Uint8Array; lost: number };

/**
 * The registrations of a seminar as a file, with the columns that the actor's roles allow; the audit says who took how
 * many, and in what form. Answers stand only with those who agreed to be counted, and free texts never stand beside a
 * name. `lost` counts the characters that the encoding does not have.
 * @throws Refusal 404 to whom no column is allowed, 401 to a guest.
 */
export async function takeRegistrationsFile(app: App, actor: Actor, wanted: Wanted): Promise<RegistrationsFile> {
  const { seminar, groups } = await mustMayExport(app.db, actor, wanted.slug);
  const { people } = wanted;
  if (people === 'agreed' && !groups.has('contact')) throw missing();
  const table = await registrationsTable(app.db, seminar.id, { ...wanted, groups });
  await app.write((work) =>
    recordAct(work, {
      personId: actor.kind === 'guest' ? null : actor.id,
      seminarId: seminar.id,
      action: people === 'agreed' ? 'export agreed registrations' : 'export registrations',
      subject: seminar.id,
      note: `${String(table.length - 1)} ${wanted.format} ${[...groups].join('+')}`,
    }),
  );
  const { format } = wanted;
  return {
    name: `${fileName(app, seminar, wanted)}.${format === 'xlsx' ? 'xlsx' : 'csv'}`,
    bytes: format === 'xlsx' ? await xlsxFile(table) : csvFile(table, format),
    lost: format === 'cp932' ? countLostInCp932(table) : 0,
  };
}

/** How many characters of the whole list CP932 does not have. */
export async function countLostLetters(db: Reader, seminarId: string, locale: Locale): Promise<number> {
  const groups = exportableGroups({ held: new Set(['secretariat']), site: null, administrator: false });
  return countLostInCp932(await registrationsTable(db, seminarId, { groups, locale, wording: 'words', people: 'all' }));
}

async function mustMayExport(db: Reader, actor: Actor, slug: string | undefined) {
  const { seminar, roles } = await findForStaff(db, actor, slug);
  const groups = exportableGroups(roles);
  if (groups.size === 0) throw missing();
  return { seminar, groups };
}

function fileName(app: App, seminar: SeminarRow, { locale, people }: Pick<Wanted, 'locale' | 'people'>): string {
  const { date } = tokyoDateAndTime(app.now());
  const facts = { number: seminar.number, date: date.replaceAll('-', '') };
  return translatorFor(locale, 'registration')(`export.${people === 'agreed' ? 'sharedFileName' : 'fileName'}`, facts);
}

type Shape = { groups: ReadonlySet<ColumnGroup> } & Pick<Wanted, 'locale' | 'wording' | 'people'>;

/** What the speaker and co-hosts get of who agreed. */
const agreedColumns: readonly string[] = ['company', 'department', 'position', 'familyName', 'givenName', 'email'];

/** The headers, and a row for each registration. */
async function registrationsTable(db: Reader, seminarId: string, shape: Shape): Promise<string[][]> {
  const survey = await findSurvey(db, seminarId);
  const parts = await db
    .selectFrom('part')
    .select('id')
    .where('seminar_id', '=', seminarId)
    .orderBy('position')
    .execute();
  const columns = listColumns(survey, { ...shape, partIds: parts.map(({ id }) => id) }).filter(
    ({ group, code }) => shape.groups.has(group) && (shape.people === 'all' || agreedColumns.includes(code)),
  );
  const all = await listExported(db, seminarId);
  const registrations = shape.people === 'all' ? all : all.filter(agreedToShare);
  return [columns.map(({ head }) => head), ...registrations.map((one) => columns.map(({ cell }) => cell(one)))];
}

/** How many the table for the speaker and co-hosts has. */
export async function countAgreed(db: Reader, seminarId: string): Promise<number> {
  return (await listExported(db, seminarId)).filter(agreedToShare).length;
}

function agreedToShare({ row, consents }: Exported): boolean {
  return consents.has('share') && (row.state === 'confirmed' || row.state === 'attended');
}
