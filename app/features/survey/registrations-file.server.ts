import type { App } from '~/app';
import { recordAct } from '~/audit.server';
import type { Actor } from '~/features/accounts/actor';
import { purposes } from '~/features/registration/registration';
import { findStaffSeminar } from '~/features/registration/staff-desk.server';
import type { Locale } from '~/i18n/texts';
import { translatorFor } from '~/i18n/translator.server';
import { csvFile, countLostInCp932, type CsvEncoding } from '~/shared/csv-file.server';
import { tokyoDateAndTime } from '~/shared/dates';
import type { Reader } from '~db/open';
import { listExported, type Exported } from './exported-registrations.server';
import { fullTitle, inLocale, otherCode, type Survey, type SurveyQuestion } from './survey';
import { findSurvey } from './surveys.server';

type Table = { head: string[]; rows: string[][] };

/**
 * All registrations of a seminar as a CSV file, for who may edit it; the audit says who took it and how many.
 * Answers stand only with those who agreed to be counted, and free texts never stand beside a name.
 * @throws Refusal 404 to everybody else.
 */
export async function takeRegistrationsFile(
  app: App,
  actor: Actor,
  wanted: { slug: string | undefined; encoding: CsvEncoding; locale: Locale },
): Promise<{ name: string; bytes: Uint8Array }> {
  const seminar = await findStaffSeminar(app.db, actor, wanted.slug);
  const { head, rows } = await registrationsTable(app.db, seminar.id, wanted.locale);
  await app.write((work) =>
    recordAct(work, {
      personId: actor.kind === 'guest' ? null : actor.id,
      seminarId: seminar.id,
      action: 'export registrations',
      subject: seminar.id,
      note: String(rows.length),
    }),
  );
  const t = translatorFor(wanted.locale, 'registration');
  const { date } = tokyoDateAndTime(app.now().toISOString());
  return {
    name: `${t('export.fileName', { number: seminar.number, date: date.replaceAll('-', '') })}.csv`,
    bytes: csvFile([head, ...rows], wanted.encoding),
  };
}

/** How many characters of that file CP932 does not have. */
export async function countLostLetters(db: Reader, seminarId: string, locale: Locale): Promise<number> {
  const { head, rows } = await registrationsTable(db, seminarId, locale);
  return countLostInCp932([head, ...rows]);
}

async function registrationsTable(db: Reader, seminarId: string, locale: Locale): Promise<Table> {
  const survey = await findSurvey(db, seminarId);
  const parts = await db
    .selectFrom('part')
    .select('id')
    .where('seminar_id', '=', seminarId)
    .orderBy('position')
    .execute();
  const columns = columnsOf(survey, { locale, partIds: parts.map(({ id }) => id) });
  const registrations = await listExported(db, seminarId);
  return {
    head: columns.map(({ head }) => head),
    rows: registrations.map((one) => columns.map(({ cell }) => cell(one))),
  };
}

type Column = { head: string; cell: (one: Exported) => string };

function columnsOf(survey: Survey, { locale, partIds }: { locale: Locale; partIds: readonly string[] }): Column[] {
  return [
    ...personColumns(locale),
    ...partIds.map((id, at) => partColumn(locale, id, at + 1)),
    ...consentColumns(locale),
    ...survey.questions.flatMap((question) => answerColumns(question, locale)),
  ];
}

function personColumns(locale: Locale): Column[] {
  const t = translatorFor(locale, 'registration');
  const when = (instant: string) => {
    const { date, time } = tokyoDateAndTime(instant);
    return `${date.replaceAll('-', '/')} ${time}`;
  };
  return [
    { head: t('list.receipt'), cell: ({ row }) => row.receipt },
    { head: t('list.state'), cell: ({ row }) => t(`states.${row.state}`) },
    { head: t('export.submittedAt'), cell: ({ row }) => when(row.submitted_at) },
    ...(['company', 'department', 'position'] as const).map((name) => ({
      head: t(`fields.${name}`),
      cell: ({ row }: Exported) => row[name],
    })),
    { head: t('fields.familyName'), cell: ({ row }) => row.family_name },
    { head: t('fields.givenName'), cell: ({ row }) => row.given_name },
    { head: t('fields.familyKana'), cell: ({ row }) => row.family_kana },
    { head: t('fields.givenKana'), cell: ({ row }) => row.given_kana },
    { head: t('fields.email'), cell: ({ row }) => row.email },
    { head: t('fields.phone'), cell: ({ row }) => row.phone },
    { head: t('fields.venue'), cell: ({ row }) => t(`venues.${row.venue}`) },
    { head: t('fields.kind'), cell: ({ row }) => t(`kinds.${row.kind}`) },
  ];
}

function partColumn(locale: Locale, partId: string, position: number): Column {
  const head = translatorFor(locale, 'registration')('export.part', { position });
  return { head, cell: ({ partIds }) => ticked(partIds.has(partId)) };
}

function consentColumns(locale: Locale): Column[] {
  const t = translatorFor(locale, 'registration');
  return purposes.map((purpose) => ({
    head: t('export.consent', { purpose: t(`purposes.${purpose}`) }),
    cell: ({ consents }) => ticked(consents.has(purpose)),
  }));
}

/** A column for each option where several may be chosen, else one; and one for the words of an "other". */
function answerColumns(question: SurveyQuestion, locale: Locale): Column[] {
  if (question.options.length === 0) return [];
  const title = fullTitle(question, locale);
  const otherLabel = translatorFor(locale, 'registration')('survey.other');
  const options = [
    ...question.options.map(({ code, label }) => ({ code, label: inLocale(label, locale) })),
    ...(question.other ? [{ code: otherCode, label: otherLabel }] : []),
  ];
  const chosen = ({ answers }: Exported) => answers.get(question.id) ?? new Map<string, string>();
  const columns: Column[] =
    question.kind === 'several'
      ? options.map(({ code, label }) => ({
          head: `${title}：${label}`,
          cell: (one) => ticked(chosen(one).has(code)),
        }))
      : [{ head: title, cell: (one) => options.find(({ code }) => chosen(one).has(code))?.label ?? '' }];
  if (!question.other) return columns;
  return [...columns, { head: `${title}：${otherLabel}*`, cell: (one) => chosen(one).get(otherCode) ?? '' }];
}

function ticked(is: boolean): string {
  return is ? '1' : '0';
}
