import type { ColumnGroup } from '~/features/registration/export-rules';
import { purposes } from '~/features/registration/registration';
import type { Locale } from '~/i18n/texts';
import { translatorFor } from '~/i18n/translator.server';
import { tokyoDateAndTime } from '~/shared/dates';
import type { Exported } from './exported-registrations.server';
import { fullTitle, inLocale, isChoice, otherCode, type Survey, type SurveyQuestion } from './survey';

/** A column of the list: `code` is the same for every language and seminar, `head` is what the reader sees. */
export type ListColumn = { code: string; group: ColumnGroup; head: string; cell: (one: Exported) => string };

/** Words of the reader, or codes for programs that read the file next year too. */
export const wordings = ['words', 'codes'] as const;
export type Wording = (typeof wordings)[number];

type Shape = { locale: Locale; wording: Wording; partIds: readonly string[] };

/** All columns that a list of registrations can have, in their order. */
export function listColumns(survey: Pick<Survey, 'questions'>, shape: Shape): ListColumn[] {
  const columns = [
    ...placeColumns(shape),
    ...personColumns(shape),
    ...shape.partIds.map((id, at) => partColumn(shape.locale, id, at + 1)),
    ...consentColumns(shape.locale),
    ...survey.questions.flatMap((question) => answerColumns(question, shape)),
  ];
  return shape.wording === 'words' ? columns : columns.map((column) => ({ ...column, head: column.code }));
}

function placeColumns({ locale, wording }: Shape): ListColumn[] {
  const t = translatorFor(locale, 'registration');
  const said = <Code extends string>(code: Code, label: (code: Code) => string) =>
    wording === 'codes' ? code : label(code);
  const column = (code: string, head: string, cell: ListColumn['cell']): ListColumn => ({
    code,
    group: 'place',
    head,
    cell,
  });
  return [
    column('receipt', t('list.receipt'), ({ row }) => row.receipt),
    column('state', t('list.state'), ({ row }) => said(row.state, (code) => t(`states.${code}`))),
    column('submittedAt', t('export.submittedAt'), ({ row }) => when(row.submitted_at)),
    column('venue', t('fields.venue'), ({ row }) => said(row.venue, (code) => t(`venues.${code}`))),
    column('kind', t('fields.kind'), ({ row }) => said(row.kind, (code) => t(`kinds.${code}`))),
    column('locale', t('export.locale'), ({ row }) => row.locale),
  ];
}

function when(instant: string): string {
  const { date, time } = tokyoDateAndTime(instant);
  // Tokyo is whole hours away: the seconds, which tell who came first, are those of UTC.
  return `${date.replaceAll('-', '/')} ${time}:${instant.slice(17, 19)}`;
}

function personColumns({ locale }: Shape): ListColumn[] {
  const t = translatorFor(locale, 'registration');
  const reading = (name: 'familyKana' | 'givenKana') => `${t('fields.kana')} ${t(`fields.${name}`)}`;
  const person = (code: string, head: string, cell: ListColumn['cell']): ListColumn => ({
    code,
    group: 'person',
    head,
    cell,
  });
  return [
    ...(['company', 'department', 'position'] as const).map((name) =>
      person(name, t(`fields.${name}`), ({ row }) => row[name]),
    ),
    person('familyName', t('fields.familyName'), ({ row }) => row.family_name),
    person('givenName', t('fields.givenName'), ({ row }) => row.given_name),
    person('familyKana', reading('familyKana'), ({ row }) => row.family_kana),
    person('givenKana', reading('givenKana'), ({ row }) => row.given_kana),
    { code: 'email', group: 'contact', head: t('fields.email'), cell: ({ row }) => row.email },
    { code: 'phone', group: 'contact', head: t('fields.phone'), cell: ({ row }) => row.phone },
  ];
}

function partColumn(locale: Locale, partId: string, position: number): ListColumn {
  const head = translatorFor(locale, 'registration')('export.part', { position });
  const code = `part.${String(position)}`;
  return { code, group: 'place', head, cell: ({ partIds }) => ticked(partIds.has(partId)) };
}

/** Who was never asked (added by hand, imported) stands with an empty cell: that is no refusal. */
function consentColumns(locale: Locale): ListColumn[] {
  const t = translatorFor(locale, 'registration');
  return purposes.map((purpose) => ({
    code: `consent.${purpose}`,
    group: 'consents',
    head: t('export.consent', { purpose: t(`purposes.${purpose}`) }),
    cell: ({ consents, asked }) => (asked.has(purpose) ? ticked(consents.has(purpose)) : ''),
  }));
}

/** A column for each option where several may be chosen, else one; and one for the words of an "other". */
function answerColumns(question: SurveyQuestion, { locale, wording }: Shape): ListColumn[] {
  if (!isChoice(question.kind)) return [];
  const title = fullTitle(question, locale);
  const otherLabel = translatorFor(locale, 'registration')('survey.other');
  const code = `answer.${question.code}`;
  const options = [
    ...question.options.map((option) => ({ code: option.code, label: inLocale(option.label, locale) })),
    ...(question.other ? [{ code: otherCode, label: otherLabel }] : []),
  ];
  const chosen = ({ answers }: Exported) => answers?.get(question.id) ?? new Map<string, string>();
  const columns: Omit<ListColumn, 'group'>[] =
    question.kind === 'several'
      ? options.map((option) => ({
          code: `${code}=${option.code}`,
          head: `${title}：${option.label}`,
          // Of who gave no answers, or wants them not counted, nothing is said; a 0 would be an answer.
          cell: (one) => (one.answers ? ticked(chosen(one).has(option.code)) : ''),
        }))
      : [{ code, head: title, cell: (one) => saidOption(options, chosen(one), wording) }];
  const words = {
    code: `${code}:words`,
    head: `${title}：${otherLabel}*`,
    cell: (one: Exported) => wordsIn(one, question),
  };
  return [...columns, ...(question.other ? [words] : [])].map((column) => ({ ...column, group: 'answers' }));
}

function saidOption(
  options: readonly { code: string; label: string }[],
  chosen: ReadonlyMap<string, string>,
  wording: Wording,
): string {
  const option = options.find(({ code }) => chosen.has(code));
  return (wording === 'codes' ? option?.code : option?.label) ?? '';
}

function wordsIn({ answers }: Exported, question: SurveyQuestion): string {
  return answers?.get(question.id)?.get(otherCode) ?? '';
}

function ticked(is: boolean): string {
  return is ? '1' : '0';
}
