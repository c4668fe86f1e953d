import { z } from 'zod';
import { isMoment } from '~/shared/dates';
import { line, paragraphs } from '~/shared/text-fields';
import { readNumber } from './numbers';
import { mostConditions, testsFor } from './rules';
import type { EntryKind } from './entry-kinds';
import type { NewMatrix } from './new-question';
import {
  entriesOf,
  isChoice,
  isFreeText,
  otherCode,
  shownIn,
  tests,
  type Condition,
  type QuestionKind,
  type Rules,
  type Survey,
  type SurveyQuestion,
} from './survey';

/** Lengths in characters as people count them, and how many rows a list may have. */
export const limits = {
  title: 200,
  help: 500,
  label: 120,
  code: 40,
  options: 40,
  rows: 20,
  categories: 20,
  bound: 1_000_000_000,
};

export type FormSurroundings = {
  kind: EntryKind;
  /** Questions that stand earlier: what rules may look at. */
  earlier: readonly SurveyQuestion[];
  /** Codes of all other entries, removed ones too. */
  taken: readonly string[];
};

/** Empty: one is made. Object.prototype has names that no form field may take. */
const code = z
  .string()
  .trim()
  .toLowerCase()
  .default('')
  .refine((written) => written === '' || (isCode(written) && written !== otherCode), 'code');

function isCode(written: string): boolean {
  return /^[a-z0-9][a-z0-9-]*$/.test(written) && written.length <= limits.code && !(written in {});
}

const optionalLine = line({ max: limits.label, min: 0 }).default('');
const coded = { code, labelJa: line({ max: limits.label }), labelEn: optionalLine };
const bound = z.number('number').int('number').min(-limits.bound, 'number').max(limits.bound, 'number').nullable();

const shape = z.object({
  version: z.number().int().min(0).max(limits.bound).default(0),
  code,
  titleJa: line({ max: limits.title }),
  titleEn: line({ max: limits.title, min: 0 }).default(''),
  helpJa: paragraphs({ max: limits.help, min: 0 }).default(''),
  helpEn: paragraphs({ max: limits.help, min: 0 }).default(''),
  required: z.boolean().default(false),
  other: z.boolean().default(false),
  sensitive: z.boolean().default(false),
  opensPage: z.boolean().default(false),
  least: bound.default(null),
  most: bound.default(null),
  options: z
    .array(z.object({ ...coded, exclusive: z.boolean().default(false) }))
    .max(limits.options)
    .default([]),
  categories: z.array(z.object(coded)).max(limits.categories).default([]),
  rows: z.array(z.object(coded)).max(limits.rows).default([]),
  match: z.enum(['all', 'any']).default('all'),
  conditions: z
    .array(
      z.object({
        source: z.string().default(''),
        test: z.enum(tests).default('equals'),
        /** `question option`, for sources that are chosen from. */
        option: z.string().default(''),
        value: z.string().default(''),
      }),
    )
    .max(mostConditions)
    .default([]),
});

export type QuestionInput = z.input<typeof shape>;
type Filled = z.output<typeof shape>;
export type QuestionValues = Filled & { rules: Rules | null };

/** The form of one entry, the same in the browser and on the server. */
export function questionForm(around: FormSurroundings) {
  return shape.transform((values, context): QuestionValues => {
    const issues = [...wordIssues(values, around), ...listIssues(values, around), ...boundIssues(values, around)];
    const conditions = values.conditions.filter(({ source }) => source !== '');
    const read = conditions.map((row) => readCondition(row, around.earlier));
    read.forEach((one, index) => {
      if ('field' in one) issues.push([['conditions', index, one.field], one.issue]);
    });
    for (const [path, message] of issues) context.issues.push({ code: 'custom', path, message, input: values });
    const kept = read.filter((one): one is Condition => 'test' in one);
    return { ...values, rules: kept.length > 0 ? { match: values.match, conditions: kept } : null };
  });
}

type Issue = [path: (string | number)[], message: string];

function wordIssues(values: Filled, { taken }: FormSurroundings): Issue[] {
  return values.code !== '' && taken.includes(values.code) ? [[['code'], 'twice']] : [];
}

function listIssues(values: Filled, { kind }: FormSurroundings): Issue[] {
  const rowIssues = (list: 'options' | 'categories' | 'rows') =>
    values[list].flatMap(({ code: own }, index): Issue[] => {
      const first = values[list].findIndex((row) => row.code === own);
      return own !== '' && first < index ? [[[list, index, 'code'], 'twice']] : [];
    });
  const issues = [...rowIssues('options'), ...rowIssues('categories'), ...rowIssues('rows')];
  if (hasOptions(kind) && values.options.length < 2) issues.push([['options'], 'fewOptions']);
  if (kind === 'matrix' && values.rows.length < 1) issues.push([['rows'], 'fewRows']);
  return issues;
}

function hasOptions(kind: EntryKind): boolean {
  return kind === 'matrix' || (kind !== 'section' && isChoice(kind));
}

function boundIssues({ least, most, options, other }: Filled, { kind }: FormSurroundings): Issue[] {
  if (kind !== 'several' && kind !== 'number') return [];
  if (least !== null && most !== null && most < least) return [[['most'], 'bounds']];
  if (kind === 'number') return [];
  const all = options.length + (other ? 1 : 0);
  const outside = (bound: number | null) => bound !== null && (bound < 1 || bound > all);
  if (outside(least)) return [[['least'], 'bounds']];
  return outside(most) ? [[['most'], 'bounds']] : [];
}

type ConditionIssue = { field: 'source' | 'test' | 'option' | 'value'; issue: string };

function readCondition(
  row: Filled['conditions'][number],
  earlier: readonly SurveyQuestion[],
): Condition | ConditionIssue {
  const { source: wanted, test } = row;
  const source = earlier.find((question) => question.code === wanted);
  if (!source) return { field: 'source', issue: 'choose' };
  if (!testsFor(source.kind).includes(test)) return { field: 'test', issue: 'choose' };
  if (test === 'empty') return { source: wanted, test, value: '' };
  if (isChoice(source.kind)) return readOption(row, source);
  const written = row.value.trim();
  const value = source.kind === 'number' ? (readNumber(written) ?? '') : written.slice(0, limits.title);
  if (value === '') return { field: 'value', issue: source.kind === 'number' ? 'number' : 'required' };
  if (source.kind === 'date' && !isMoment(value, '00:00')) return { field: 'value', issue: 'date' };
  return { source: wanted, test, value };
}

function readOption(
  { option, test }: Filled['conditions'][number],
  source: SurveyQuestion,
): Condition | ConditionIssue {
  const codes = [...source.options.map((one) => one.code), ...(source.other ? [otherCode] : [])];
  const value = codes.find((one) => optionKey(source.code, one) === option);
  return value === undefined ? { field: 'option', issue: 'choose' } : { source: source.code, test, value };
}

/** What the form of an entry needs to know; null for one that is not there. A new one is `''`, and says its kind. */
export function formAround(
  builder: { survey: Survey; removed: readonly { code: string }[] },
  id: string,
  kind: EntryKind | undefined,
): FormSurroundings | null {
  const { questions } = builder.survey;
  const entries = entriesOf(builder.survey);
  const found = entries.find((entry) => shownIn(entry).id === id);
  const others = entries.filter((entry) => entry !== found).map((entry) => shownIn(entry).code);
  const taken = [...others, ...builder.removed.map((entry) => entry.code)];
  if (!found) return id === '' && kind ? { kind, earlier: questions, taken } : null;
  if (found.is === 'heading') return { kind: 'section', earlier: [], taken };
  if (found.is === 'matrix') return { kind: 'matrix', earlier: questions.slice(0, found.index), taken };
  return { kind: found.question.kind, earlier: questions.slice(0, found.index), taken };
}

/** An option of a question as one value of a list. */
export function optionKey(questionCode: string, option: string): string {
  return `${questionCode} ${option}`;
}

/** The first free of `q1`, `q2` …, by the letter given. */
export function freeCode(letter: string, taken: readonly string[]): string {
  let number = 1;
  while (taken.includes(`${letter}${String(number)}`)) number += 1;
  return `${letter}${String(number)}`;
}

/** What of a form's values belongs to its kind: the rest of the form was not shown. */
export function questionOf(kind: QuestionKind, values: QuestionValues) {
  const options = withCodes('o', values.options).map((row) => ({
    ...row,
    exclusive: kind === 'several' && row.exclusive,
  }));
  const isBounded = kind === 'several' || kind === 'number';
  return {
    kind,
    ...wordsIn(values),
    ...{ required: values.required, sensitive: values.sensitive, rules: values.rules },
    other: values.other && isChoice(kind) && kind !== 'yes-no',
    least: isBounded ? values.least : null,
    most: isBounded ? values.most : null,
    options: isChoice(kind) ? options : [],
    categories: isFreeText(kind) ? withCodes('c', values.categories) : [],
  };
}

/** The same of a matrix; the code of a row begins with that of its matrix, so that it is one of a kind in the survey. */
export function matrixOf(code: string, values: QuestionValues): NewMatrix {
  const options = withCodes('o', values.options).map((row) => ({ ...row, exclusive: false }));
  const rows = withCodes('r', values.rows).map((row) => ({ code: rowCode(code, row.code), title: row.label }));
  const { required, sensitive, rules } = values;
  return { code, ...wordsIn(values), required, sensitive, rules, options, rows };
}

function rowCode(matrix: string, row: string): string {
  return `${matrix}-${row}`;
}

/** A row's own part of its code. */
export function ownRowCode(matrix: string, code: string): string {
  return code.startsWith(`${matrix}-`) ? code.slice(matrix.length + 1) : code;
}

export function wordsIn({ titleJa, titleEn, helpJa, helpEn }: QuestionValues) {
  return { title: { ja: titleJa, en: titleEn }, help: { ja: helpJa, en: helpEn } };
}

/** Rows with labels, each with a code: its own, or the next free one. */
function withCodes<Row extends { code: string; labelJa: string; labelEn: string }>(
  letter: string,
  rows: readonly Row[],
) {
  const taken = rows.map((row) => row.code);
  return rows.map((row) => {
    const own = row.code === '' ? freeCode(letter, taken) : row.code;
    taken.push(own);
    return { ...row, code: own, label: { ja: row.labelJa, en: row.labelEn } };
  });
}
