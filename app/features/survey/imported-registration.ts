import type { z } from 'zod';
import { handSchema, type ChoosablePart } from '~/features/registration/entry';
import { purposes, type Kind, type Purpose, type Venue } from '~/features/registration/registration';
import { isLocale, type Locale } from '~/i18n/texts';
import { tokyoDateAndTime } from '~/shared/dates';
import { answersSchema, type Answer } from './answers';
import type { Mapping } from './import-targets';
import {
  readInstant,
  readKind,
  readParts,
  readPhone,
  readsAsCancelled,
  readTick,
  readVenue,
  splitChoices,
  splitName,
} from './import-words';
import { isChoice, otherCode, type Survey, type SurveyQuestion } from './survey';

type HandEntry = z.infer<ReturnType<typeof handSchema>>;

/** `problem` as in the form's `problems`, or `unreadable` with what the cell says. */
export type CellProblem = { line: number; target: string; problem: string; text: string };

export type ImportedPerson = {
  line: number;
  entry: HandEntry;
  /** Only for the purposes that the file has a column for. */
  consents: ReadonlyMap<Purpose, boolean>;
  submittedAt: string | null;
  locale: Locale;
  /** Null of who answered nothing. */
  answers: readonly Answer[] | null;
};

/** `leftOut`: cancelled or turned down where the file comes from. */
export type ReadRow =
  | { is: 'person'; person: ImportedPerson }
  | { is: 'leftOut'; line: number; name: string; email: string }
  | { is: 'wrong'; problems: CellProblem[] };

/** What a file is read with: its columns, and the venue and kind of those of whom it says none. */
export type ImportSettings = { mapping: Mapping; venue: Venue; kind: Kind };

type Known = {
  survey: Survey;
  /** In their order, with all names that a file may call them by. */
  parts: readonly (ChoosablePart & { names: readonly string[] })[];
  otherLabels: readonly string[];
};

/** A seminar as rows are read for it; its schemas are made once for all of them. */
export type ImportingSeminar = Known & {
  entries: ReturnType<typeof handSchema>;
  answers: ReturnType<typeof answersSchema>;
};

export function importingSeminar(seminar: Known): ImportingSeminar {
  // Nobody can be asked again: an answer that is missing stays so, and one that was given is kept.
  const questions = seminar.survey.questions.map((question) => ({ ...question, required: false, rules: null }));
  return {
    ...seminar,
    entries: handSchema(seminar.parts),
    answers: answersSchema({ ...seminar.survey, questions }),
  };
}

/** One row as a person, by the same rules as the form's, but that nothing is asked for twice: what is missing is empty. */
export function readImportedRow(
  row: { line: number; fields: readonly string[] },
  settings: ImportSettings,
  seminar: ImportingSeminar,
): ReadRow {
  const cells = cellsOf(row.fields, settings.mapping);
  if (readsAsCancelled(cells.get('state') ?? '')) return leftOut(row.line, cells);
  const reading = new Reading(row.line, cells);
  const entry = readEntry(reading, settings, seminar);
  const person = {
    line: row.line,
    consents: readConsents(reading),
    submittedAt: reading.through('submittedAt', readInstant),
    locale: localeIn(cells),
    answers: readAnswers(reading, seminar),
  };
  if (!entry || reading.problems.length > 0) return { is: 'wrong', problems: reading.problems };
  return { is: 'person', person: { ...person, entry } };
}

/** As it stands in the file: nothing of it is kept, so nothing of it need be right. */
function leftOut(line: number, cells: ReadonlyMap<string, string>): ReadRow {
  const names = ['fullName', 'familyName', 'givenName'].map((target) => cells.get(target) ?? '');
  return { is: 'leftOut', line, name: names.filter(Boolean).join(' '), email: cells.get('email') ?? '' };
}

/** The first filled cell for each target. */
function cellsOf(fields: readonly string[], mapping: Mapping): Map<string, string> {
  const cells = new Map<string, string>();
  for (const [at, target] of mapping.entries()) {
    const text = fields[at]?.trim() ?? '';
    if (target !== '' && (cells.get(target) ?? '') === '') cells.set(target, text);
  }
  return cells;
}

/** The cells of one row, and what was wrong with them so far. */
class Reading {
  readonly problems: CellProblem[] = [];

  constructor(
    private readonly line: number,
    readonly cells: ReadonlyMap<string, string>,
  ) {}

  text(target: string): string {
    return this.cells.get(target) ?? '';
  }

  /** Null for an empty cell; one that cannot be read is a problem too. */
  through<Value>(target: string, read: (text: string) => Value | null): Value | null {
    const text = this.text(target);
    if (text === '') return null;
    const value = read(text);
    if (value === null) this.refuse(target, 'unreadable');
    return value;
  }

  refuse(target: string, problem: string): void {
    this.problems.push({ line: this.line, target, problem, text: this.text(target).slice(0, 40) });
  }
}

function readEntry(
  reading: Reading,
  { venue, kind }: ImportSettings,
  { parts, entries }: ImportingSeminar,
): HandEntry | null {
  const name = splitName(reading.text('fullName'));
  const kana = splitName(reading.text('fullKana'));
  const ownKind = reading.through('kind', readKind) ?? kind;
  const parsed = entries.safeParse({
    company: reading.text('company'),
    department: reading.text('department'),
    position: reading.text('position'),
    familyName: reading.text('familyName') || name.family,
    givenName: reading.text('givenName') || name.given,
    familyKana: reading.text('familyKana') || kana.family,
    givenKana: reading.text('givenKana') || kana.given,
    email: reading.text('email'),
    phone: readPhone(reading.text('phone')),
    venue: reading.through('venue', readVenue) ?? venue,
    kind: ownKind,
    parts: chosenParts(reading, parts, ownKind),
  });
  if (parsed.success) return parsed.data;
  for (const { path, message } of parsed.error.issues) reading.refuse(shownTarget(String(path[0]), reading), message);
  return null;
}

/** The column that a field came from, where tools hold in one what we hold in two. */
function shownTarget(field: string, { cells }: Reading): string {
  if (field.endsWith('Name') && !cells.has(field)) return 'fullName';
  return field.endsWith('Kana') && !cells.has(field) ? 'fullKana' : field;
}

/** By a column of ticks for each part, or by one that names them; all that are open to them where the file says nothing. */
function chosenParts(reading: Reading, parts: Known['parts'], kind: Kind): string[] {
  const ids = parts.map(({ id }) => id);
  const columns = ids.map((_, at) => `part.${String(at + 1)}`);
  if (columns.some((target) => reading.cells.has(target)))
    return ids.filter((_, at) => reading.through(columns[at] ?? '', readTick) === true);
  const named = reading.through('parts', (text) => readParts(text, parts));
  if (named !== null) return ids.filter((_, at) => named.includes(at + 1));
  return parts.filter((part) => kind !== 'vendor' || part.admitsVendors).map(({ id }) => id);
}

function readConsents(reading: Reading): Map<Purpose, boolean> {
  const consents = new Map<Purpose, boolean>();
  for (const purpose of purposes) {
    const target = `consent.${purpose}`;
    const given = reading.cells.has(target) ? reading.through(target, readTick) : null;
    if (given !== null) consents.set(purpose, given);
  }
  return consents;
}

function localeIn(cells: ReadonlyMap<string, string>): Locale {
  const written = cells.get('locale');
  return isLocale(written) ? written : 'ja';
}

function readAnswers(reading: Reading, { survey, otherLabels, answers }: ImportingSeminar): Answer[] | null {
  const values: Record<string, unknown> = {};
  for (const question of survey.questions) Object.assign(values, valuesFor(question, reading, otherLabels));
  if (Object.keys(values).length === 0) return null;
  const parsed = answers.safeParse(values);
  if (parsed.success) return parsed.data;
  for (const { path, message } of parsed.error.issues)
    reading.refuse(`answer.${String(path[0]).replace(/_other$/, '')}`, message);
  return null;
}

/** The form's fields for one question, filled from its columns; none where all of them are empty. */
function valuesFor(
  question: SurveyQuestion,
  reading: Reading,
  otherLabels: readonly string[],
): Record<string, unknown> {
  const target = `answer.${question.code}`;
  const text = reading.text(target);
  if (!isChoice(question.kind)) return text === '' ? {} : { [question.code]: plainAnswer(question, reading, target) };
  const other = { code: otherCode, labels: [otherCode, ...otherLabels] };
  const options = question.options.map(({ code, label }) => ({ code, labels: [code, label.ja, label.en] }));
  const { codes, rest } = splitChoices(text, question.other ? [...options, other] : options);
  const ticked = [...options, other].filter(({ code }) => reading.through(`${target}=${code}`, readTick) === true);
  const words = rest || reading.text(`${target}:words`);
  if (rest !== '' && !question.other) reading.refuse(target, 'unreadable');
  const chosen = [...new Set([...codes, ...ticked.map(({ code }) => code), ...(words !== '' ? [otherCode] : [])])];
  if (chosen.length === 0) return {};
  const value = question.kind === 'several' ? chosen : chosen[0];
  return { [question.code]: value, ...(question.other ? { [`${question.code}_other`]: words } : {}) };
}

function plainAnswer(question: SurveyQuestion, reading: Reading, target: string): string {
  if (question.kind !== 'date') return reading.text(target);
  const instant = reading.through(target, readInstant);
  return instant === null ? '' : tokyoDateAndTime(instant).date;
}
