import { z } from 'zod';
import type { Locale } from '~/i18n/texts';
import { isEmail, normalEmail } from '~/shared/email';
import { isKatakana, katakana } from '~/shared/kana';
import { cleanLine, isLonger } from '~/shared/text-length';
import { tooLong } from './problems';
import { kinds, purposes, venues } from './registration';

/** Limits in written characters. */
export const limits = {
  company: 100,
  department: 100,
  position: 60,
  name: 40,
  kana: 60,
  email: 254,
  phone: 30,
} as const;

/** What the registrant says about themselves, cleaned: readings in katakana, the address in its one spelling. */
export type Entry = z.infer<ReturnType<typeof entrySchema>>;

/**
 * The schema of the form's first half, the same in the browser and on the server. The reading of a name in kana is
 * asked of those who fill the Japanese form; part ids are those of the seminar, any other is refused.
 */
export function entrySchema({ partIds, locale }: { partIds: readonly string[]; locale: Locale }) {
  const kana = locale === 'ja' ? requiredKana : optionalKana;
  return z.object({
    company: requiredLine(limits.company),
    department: optionalLine(limits.department),
    position: optionalLine(limits.position),
    familyName: requiredLine(limits.name),
    givenName: requiredLine(limits.name),
    familyKana: kana,
    givenKana: kana,
    email: z.string({ error: 'required' }).transform(normalEmail).refine(isEmail, 'email'),
    phone: optionalLine(limits.phone).refine(isPhone, 'phone'),
    venue: oneOf(venues),
    kind: oneOf(kinds),
    parts: z
      .array(z.string().refine((id) => partIds.includes(id), 'choose'))
      .min(1, 'required')
      .max(20, 'choose'),
    consents: z
      .array(z.enum(purposes, { error: 'choose' }))
      .max(purposes.length, 'choose')
      .refine((given) => given.includes('run'), 'run'),
  });
}

/** A part as a form chooses it. */
export type ChoosablePart = { id: string; admitsVendors: boolean };

/** Who comes for a sponsor may choose only parts that are open to them. Last of all: zod changes no schema that has it. */
export function fencingVendors<Schema extends z.ZodObject>(schema: Schema, parts: readonly ChoosablePart[]): Schema {
  const fenced = parts.filter((part) => !part.admitsVendors).map((part) => part.id);
  const isLetIn = (value: unknown) => {
    const chosen = chosenPlace.safeParse(value);
    return !chosen.success || chosen.data.kind !== 'vendor' || !chosen.data.parts.some((id) => fenced.includes(id));
  };
  // Beside whatever else is wrong, so that all problems show together.
  return schema.refine(isLetIn, { path: ['parts'], error: 'vendor', when: () => true });
}

const chosenPlace = z.object({ kind: z.enum(kinds), parts: z.array(z.string()) });

/** What the secretariat enters for somebody: an address and a family name, and of the rest what is known. */
export function handSchema(parts: readonly ChoosablePart[]) {
  return fencingVendors(handFields(parts.map((part) => part.id)), parts);
}

function handFields(partIds: readonly string[]) {
  return entrySchema({ partIds, locale: 'en' })
    .omit({ consents: true })
    .extend({ company: optionalLine(limits.company), givenName: optionalLine(limits.name) });
}

/** What of it the secretariat puts right later; venue and parts are seats, and moved as such. */
export function correctionSchema() {
  return handFields([]).omit({ venue: true, parts: true });
}

/** The button in the form that was pressed: a page on or back, look over, go back and change, send. */
export const steps = ['next', 'back', 'check', 'change', 'send'] as const;

/** What the form carries beside its fields. */
export const formKeySchema = z.string().regex(/^[A-Za-z0-9_-]{16,64}$/);

function requiredLine(max: number) {
  return z
    .string({ error: 'required' })
    .transform(cleanLine)
    .refine((text) => text !== '', 'required')
    .refine((text) => !isLonger(text, max), tooLong(max));
}

function optionalLine(max: number) {
  return z
    .string()
    .optional()
    .transform((text) => cleanLine(text ?? ''))
    .refine((text) => !isLonger(text, max), tooLong(max));
}

const requiredKana = kanaOf(z.string({ error: 'required' })).refine((reading) => reading !== '', 'required');
const optionalKana = kanaOf(
  z
    .string()
    .optional()
    .transform((text) => text ?? ''),
);

/** Kanji in a reading is the usual slip, and is told apart from signs and letters. */
function kanaOf<Source extends z.ZodType<string, string | undefined>>(source: Source) {
  return source
    .transform((text) => katakana(cleanLine(text)))
    .refine((reading) => !/\p{Script=Han}/u.test(reading), 'kanji')
    .refine((reading) => /\p{Script=Han}/u.test(reading) || reading === '' || isKatakana(reading), 'kana')
    .refine((reading) => !isLonger(reading, limits.kana), tooLong(limits.kana));
}

/** Digits as people group them; whether a number exists is known only when it is dialled. */
function isPhone(text: string): boolean {
  return text === '' || /^\+?[\d() \-‐－ー]{6,}$/.test(text.normalize('NFKC'));
}

function oneOf<const Values extends readonly [string, ...string[]]>(values: Values) {
  return z.enum(values, { error: (issue) => (issue.input === undefined ? 'required' : 'choose') });
}
