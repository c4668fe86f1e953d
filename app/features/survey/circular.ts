import { z } from 'zod';
import { longestBody } from '~/features/registration/mail-template';
import { venues, type RegistrationState } from '~/features/registration/registration';
import { isMoment, tokyoInstant } from '~/shared/dates';
import { line } from '~/shared/text-fields';

export const circularStates = ['draft', 'scheduled', 'sent', 'cancelled'] as const;
export type CircularState = (typeof circularStates)[number];

/** States whose people may be written to: who was declined, or gave the place back, is left in peace. */
export const segmentStates = [
  'confirmed',
  'waitlisted',
  'pending',
  'offered',
  'attended',
  'no-show',
] as const satisfies readonly RegistrationState[];

/** Who of a seminar gets a circular. Nothing chosen in a group: it does not narrow. */
export const segmentSchema = z.object({
  states: z.array(z.enum(segmentStates)).max(segmentStates.length),
  venues: z.array(z.enum(venues)).max(venues.length),
  parts: z.array(z.string().max(64)).max(20),
  /** An option of a question that they chose: `question option`. */
  answer: z.string().max(200),
});
export type Segment = z.infer<typeof segmentSchema>;

/** A mail to many. Its subject begins with 【お知らせ】, or 【ご案内】 where it advertises. */
export type Circular = {
  id: string;
  state: CircularState;
  subject: { ja: string; en: string };
  body: { ja: string; en: string };
  segment: Segment;
  /** Of later seminars and the like: only to those who agreed to such mail, with a way out in each. */
  advertising: boolean;
  sendAt: string | null;
  sentCount: number;
  version: number;
};

const longestSubject = 120;
const body = z
  .string()
  .default('')
  // Browsers send lines with CR LF.
  .transform((text) => text.replace(/\r\n?/g, '\n').trim())
  .refine((text) => text.length <= longestBody, 'tooLong');

const values = z.object({
  id: z.string().max(64).default(''),
  version: z.coerce.number().int().min(0).max(1_000_000_000).default(0),
  subjectJa: line({ max: longestSubject }),
  subjectEn: line({ max: longestSubject, min: 0 }).default(''),
  bodyJa: body.refine((text) => text !== '', 'required'),
  bodyEn: body,
  ...segmentSchema.shape,
  states: segmentSchema.shape.states.min(1, 'required'),
  answer: segmentSchema.shape.answer.default(''),
  advertising: z.literal('on').optional(),
});

/** The form of a circular, from its fields by name. */
export function readCircular(form: FormData) {
  return values.safeParse({
    ...Object.fromEntries(form),
    states: form.getAll('states'),
    venues: form.getAll('venues'),
    parts: form.getAll('parts'),
  });
}
export type CircularValues = z.output<typeof values>;

/** When it goes: an ISO instant, or null for a date and time that do not exist. */
export function readMoment(written: string): string | null {
  const [date = '', time = ''] = written.split('T');
  return isMoment(date, time) ? tokyoInstant(date, time) : null;
}
