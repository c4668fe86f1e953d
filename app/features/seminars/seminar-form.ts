import { z } from 'zod';
import { isMoment, tokyoInstant } from '~/shared/dates';
import { email } from '~/shared/email';
import { line, paragraphs } from '~/shared/text-fields';
import { roleNames, sites } from './roles';
import { admissions, partKinds, visibilities, waitingModes } from './seminar';
import type { FormIssue } from './seminar-form-issues';

/** Lengths in characters as people count them, and how many rows a form may have. */
export const limits = {
  number: 9999,
  slug: 60,
  title: 80,
  subtitle: 120,
  summary: 4000,
  partSummary: 600,
  name: 60,
  label: 40,
  url: 500,
  parts: 6,
  roles: 20,
  materials: 20,
  capacity: 10_000,
  overbooking: 200,
} as const;

/** The public page's address ends in it. `new` is taken by the page that makes a seminar. */
const slugShape = /^(?!new$)[a-z0-9]+(?:-[a-z0-9]+)*$/;

const optionalLine = (max: number) => line({ max, min: 0 }).default('');
const optionalParagraphs = (max: number) => paragraphs({ max, min: 0 }).default('');

const secureAddress = z.string().trim().max(limits.url).refine(isSecureAddress, issue('https'));
const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: issue('time'), abort: true });
const momentPattern = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})$/;

/** An input of type `datetime-local`, meant in Tokyo; null when left empty. */
const moment = z
  .string()
  .refine((text) => momentOf(text) !== null, issue('date'))
  .transform(momentOf)
  .nullable()
  .default(null);

const wholeNumber = (max: number) => {
  const error = issue('number', max);
  return z.number({ error }).int({ error }).min(1, { error }).max(max, { error });
};

const seats = wholeNumber(limits.capacity).nullable().default(null);

/** How many percent of a capacity are given away; less than all of it would be another capacity. */
const percent = () => {
  const error = issue('percent', limits.overbooking);
  return z.number({ error }).int({ error }).min(100, { error }).max(limits.overbooking, { error });
};

const yesOrNo = z.enum(['yes', 'no']).default('no');

const partRow = z.object({
  /** Empty for a part that is new. */
  id: z.string().max(60).default(''),
  kind: z.enum(partKinds),
  titleJa: line({ max: limits.title }),
  titleEn: optionalLine(limits.title),
  summaryJa: optionalParagraphs(limits.partSummary),
  summaryEn: optionalParagraphs(limits.partSummary),
  start: clockTime,
  end: clockTime,
  capacity: seats,
  vendors: yesOrNo,
});

const roleRow = z.object({
  role: z.enum(roleNames),
  email,
  /** For a person who is not known yet. */
  name: line({ max: limits.name }),
  site: z.enum(sites).nullable().default(null),
  labelJa: optionalLine(limits.label),
  labelEn: optionalLine(limits.label),
});

const materialRow = z.object({
  /** The part's place in the form, from 1; null: the whole seminar's. */
  part: z
    .number({ error: issue('noSuchPart') })
    .int()
    .min(1)
    .max(limits.parts, issue('noSuchPart'))
    .nullable()
    .default(null),
  titleJa: line({ max: limits.title }),
  titleEn: optionalLine(limits.title),
  url: secureAddress.default(''),
  visibility: z.enum(visibilities),
});

const venueTexts = {
  tokyoJa: optionalParagraphs(limits.partSummary),
  tokyoEn: optionalParagraphs(limits.partSummary),
  osakaJa: optionalParagraphs(limits.partSummary),
  osakaEn: optionalParagraphs(limits.partSummary),
  onlineJa: optionalParagraphs(limits.partSummary),
  onlineEn: optionalParagraphs(limits.partSummary),
};

/** The secretariat's form; the same in the browser and on the server. */
export const seminarForm = z
  .object({
    version: z.number().int().min(0).max(1_000_000_000).default(0),
    number: wholeNumber(limits.number),
    slug: z.string().trim().toLowerCase().max(limits.slug).regex(slugShape, issue('slug')).optional(),
    titleJa: line({ max: limits.title }),
    titleEn: optionalLine(limits.title),
    subtitleJa: optionalLine(limits.subtitle),
    subtitleEn: optionalLine(limits.subtitle),
    summaryJa: optionalParagraphs(limits.summary),
    summaryEn: optionalParagraphs(limits.summary),
    noticeJa: optionalParagraphs(limits.partSummary),
    noticeEn: optionalParagraphs(limits.partSummary),
    date: z.string().refine((date) => isMoment(date, '00:00'), { error: issue('date'), abort: true }),
    parts: z.array(partRow).max(limits.parts).default([]),
    roles: z.array(roleRow).max(limits.roles).default([]),
    materials: z.array(materialRow).max(limits.materials).default([]),
    joinUrl: secureAddress.default(''),
    capacity: seats,
    capacityTokyo: seats,
    capacityOsaka: seats,
    capacityOnline: seats,
    overbooking: percent().default(100),
    waitingMode: z.enum(waitingModes).default('automatic'),
    admission: z.enum(admissions).default('open'),
    ...venueTexts,
    asksShare: yesOrNo,
    asksList: yesOrNo,
    registrationOpensAt: moment,
    registrationClosesAt: moment,
  })
  .check((context) => {
    for (const issue of crossIssues(context.value))
      context.issues.push({ code: 'custom', input: context.value, ...issue });
  });

export type SeminarValues = z.output<typeof seminarForm>;

type CrossIssue = { path: (string | number)[]; message: FormIssue };

/** What no field can know alone. */
function crossIssues(values: Omit<SeminarValues, 'version'>): CrossIssue[] {
  const { parts, roles, materials, registrationOpensAt: opens, registrationClosesAt: closes } = values;
  const issues: CrossIssue[] = [];
  parts.forEach((part, index) => {
    const before = parts[index - 1];
    if (part.end <= part.start) issues.push({ path: ['parts', index, 'end'], message: 'endBeforeStart' });
    if (before && part.start < before.end) issues.push({ path: ['parts', index, 'start'], message: 'overlaps' });
  });
  roles.forEach((role, index) => {
    const first = roles.findIndex((other) => other.role === role.role && other.email === role.email);
    if (first < index) issues.push({ path: ['roles', index, 'email'], message: 'twice' });
  });
  materials.forEach((material, index) => {
    if ((material.part ?? 0) > parts.length) issues.push({ path: ['materials', index, 'part'], message: 'noSuchPart' });
  });
  if (opens !== null && closes !== null && closes <= opens)
    issues.push({ path: ['registrationClosesAt'], message: 'endBeforeStart' });
  return issues;
}

/** The message of an issue, with its limit where it has one. */
function issue(name: FormIssue, limit?: number): string {
  return limit === undefined ? name : `${name}:${String(limit)}`;
}

function isSecureAddress(text: string): boolean {
  if (text === '') return true;
  return URL.canParse(text) && new URL(text).protocol === 'https:' && new URL(text).hostname.includes('.');
}

function momentOf(text: string): string | null {
  const [, date = '', time = ''] = momentPattern.exec(text) ?? [];
  return isMoment(date, time) ? tokyoInstant(date, time) : null;
}

type Input = z.input<typeof seminarForm>;
type Row = Record<string, string>;

/** What the form starts with: texts, as inputs have them. */
export type SeminarDefaults = Partial<Record<Exclude<keyof Input, 'parts' | 'roles' | 'materials'>, string>> & {
  parts: Row[];
  roles: Row[];
  materials: Row[];
};
