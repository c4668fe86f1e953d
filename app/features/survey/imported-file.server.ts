import { listDeskParts } from '~/features/registration/desk.server';
import { locales, type Locale } from '~/i18n/texts';
import { translatorFor } from '~/i18n/translator.server';
import { unguarded } from '~/shared/csv-file.server';
import { othersTurn } from '~/shared/turn.server';
import type { Reader } from '~db/open';
import {
  guessMapping,
  joinedTargets,
  knownHeaders,
  plainHeader,
  type FileColumn,
  type Mapping,
} from './import-targets';
import { importingSeminar, readImportedRow, type ImportSettings, type ReadRow } from './imported-registration';
import { listColumns, wordings } from './registration-columns.server';
import { inLocale, isChoice, type Survey } from './survey';
import { findSurvey } from './surveys.server';
import { readTable, Unreadable, type TableEncoding, type TableProblem, type TableRow } from './table-file.server';

/** Something in a file that a column can be taken for. */
export type ImportTarget = { code: string; label: string };

/** A file of people, read as far as it goes without knowing who is there already. */
export type PeopleFile = {
  encoding: TableEncoding | 'unknown';
  columns: FileColumn[];
  targets: ImportTarget[];
  mapping: Mapping;
  rows: ReadRow[];
  problem: { code: TableProblem | 'noEmailColumn' | 'noNameColumn' | 'raggedRow'; line: number; detail: string } | null;
};

/** `mapping` null: guessed from the headers and cells. */
export type PeopleSettings = Omit<ImportSettings, 'mapping'> & { mapping: Mapping | null };

/**
 * Reads people from the file of another tool, or of our own export. Never throws for any bytes; a problem of the file as
 * a whole leaves no rows.
 */
export async function readPeopleFile(
  db: Reader,
  {
    seminarId,
    bytes,
    settings,
    locale,
  }: { seminarId: string; bytes: Uint8Array; settings: PeopleSettings; locale: Locale },
): Promise<PeopleFile> {
  const survey = await findSurvey(db, seminarId);
  const parts = await listDeskParts(db, seminarId);
  const partIds = parts.map(({ id }) => id);
  const targets = targetsFor(survey, partIds, locale);
  const file: PeopleFile = { encoding: 'unknown', columns: [], targets, mapping: [], rows: [], problem: null };
  try {
    const { encoding, rows } = await readTable(bytes);
    const own = ownHeads(survey, partIds);
    const { columns, lines } = tableIn(encoding === 'xlsx' ? rows : rows.map(unguardedRow), own);
    Object.assign(file, { encoding, columns });
    file.mapping = settings.mapping ? known(settings.mapping, columns, targets) : guessMapping(columns, own);
    mustBeEnough(file.mapping);
    mustBeEven(lines, columns.length);
    const otherLabels = locales.map((one) => translatorFor(one, 'registration')('survey.other'));
    const seminar = importingSeminar({ survey, parts: parts.map(partNames), otherLabels });
    file.rows = await readInTurns(lines, (line) =>
      readImportedRow(line, { ...settings, mapping: file.mapping }, seminar),
    );
  } catch (reason) {
    if (!(reason instanceof Unreadable)) throw reason;
    // Its constructor takes only the codes that `problem` names.
    file.problem = reason.problem;
  }
  return file;
}

const rowsAtOnce = 20;

async function readInTurns(lines: readonly TableRow[], read: (line: TableRow) => ReadRow): Promise<ReadRow[]> {
  const rows: ReadRow[] = [];
  for (const line of lines) {
    rows.push(read(line));
    if (rows.length % rowsAtOnce === 0) await othersTurn();
  }
  return rows;
}

function unguardedRow({ line, fields }: TableRow): TableRow {
  return { line, fields: fields.map(unguarded) };
}

/** How far down a head is looked for: Zoom writes a report's title and the meeting above it. */
const deepestHead = 20;

function tableIn(rows: readonly TableRow[], own: ReadonlyMap<string, string>) {
  const scores = rows.slice(0, deepestHead).map(({ fields }) => knownHeaders(fields, own));
  const at = scores.indexOf(Math.max(...scores));
  const head = rows[at];
  if (!head) throw new Unreadable('emptyFile', 0);
  const lines = rows.slice(at + 1);
  if (lines.length === 0) throw new Unreadable('noRows', 0);
  const columns = head.fields.map((header, place): FileColumn => {
    return { header, cells: lines.map(({ fields }) => fields[place] ?? '') };
  });
  return { columns, lines };
}

/** A code that is no target of this seminar leaves its column out. */
function known(mapping: Mapping, columns: readonly FileColumn[], targets: readonly ImportTarget[]): Mapping {
  const codes = new Set(targets.map(({ code }) => code));
  return columns.map((_, at) => (codes.has(mapping[at] ?? '') ? (mapping[at] ?? '') : ''));
}

function mustBeEnough(mapping: Mapping): void {
  if (!mapping.includes('email')) throw new Unreadable<'noEmailColumn'>('noEmailColumn', 0);
  if (!mapping.includes('familyName') && !mapping.includes('fullName'))
    throw new Unreadable<'noNameColumn'>('noNameColumn', 0);
}

/** A row that is longer than its head has a comma too many: everything behind it would be read for something else. */
function mustBeEven(lines: readonly TableRow[], width: number): void {
  const ragged = lines.find(({ fields }) => fields.slice(width).some((field) => field.trim() !== ''));
  if (ragged) throw new Unreadable<'raggedRow'>('raggedRow', ragged.line, ragged.fields.length);
}

function partNames({ id, admitsVendors, position, kind, title }: Awaited<ReturnType<typeof listDeskParts>>[number]) {
  const kinds = {
    lecture: ['講演', 'lecture'],
    discussion: ['ディスカッション', 'discussion'],
    roundtable: ['座談会', 'round table'],
  };
  const count = String(position);
  const numbered = [`第${count}部`, `第${'〇一二三四五六七八九'[position] ?? count}部`, `part ${count}`];
  return { id, admitsVendors, names: [...numbered, title.ja, title.en, ...kinds[kind]].filter((name) => name !== '') };
}

/** Everything that a column can be taken for: what our own list has, but the receipt, and what others hold in one. */
function targetsFor(survey: Survey, partIds: readonly string[], locale: Locale): ImportTarget[] {
  const t = translatorFor(locale, 'survey');
  const ours = listColumns(survey, { locale, wording: 'words', partIds }).filter(({ code }) => code !== 'receipt');
  const shown = ours.map(({ code, head }) => ({ code, label: head }));
  const codes = new Set(shown.map(({ code }) => code));
  // Of a choice among several our list has a column for each option, and of texts none; forms have one for each question.
  const questions = survey.questions
    .map(({ code, title }) => ({ code: `answer.${code}`, label: inLocale(title, locale) }))
    .filter(({ code }) => !codes.has(code));
  return [...joinedTargets.map((code) => ({ code, label: t(`people.joined.${code}`) })), ...shown, ...questions];
}

/** The headers of our own lists, in both languages and as codes, and the titles of the questions. */
function ownHeads(survey: Survey, partIds: readonly string[]): Map<string, string> {
  const heads = new Map<string, string>();
  for (const locale of locales) {
    for (const { code, title } of survey.questions) heads.set(plainHeader(inLocale(title, locale)), `answer.${code}`);
    for (const wording of wordings)
      for (const { code, head } of listColumns(survey, { locale, wording, partIds }))
        heads.set(plainHeader(head), code === 'receipt' ? '' : code);
  }
  for (const { code, kind } of survey.questions) if (!isChoice(kind)) heads.set(`answer.${code}`, `answer.${code}`);
  return heads;
}
