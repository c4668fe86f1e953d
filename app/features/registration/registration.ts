import { z } from 'zod';
import { registrationWindow } from '~/features/seminars/seminar';

export const venues = ['tokyo', 'osaka', 'online'] as const;
export type Venue = (typeof venues)[number];

export const kinds = ['member', 'guest', 'vendor'] as const;
export type Kind = (typeof kinds)[number];

/**
 * What a registrant may agree to, each for itself. `run` is what the place needs; `public` shows what stays in
 * the archive to everybody, without it members alone read it; `list` shows the name to the other
 * attendees, `share` gives it to the speaker and co-hosts.
 */
export const purposes = ['run', 'statistics', 'show', 'archive', 'public', 'contact', 'list', 'share', 'news'] as const;
export type Purpose = (typeof purposes)[number];

/** Whether somebody's texts may become challenges: with their consent, and never a sponsor's, whose interests are others. */
export function speaksToAgenda({ kind, agreed }: { kind: Kind; agreed: readonly string[] }): boolean {
  return kind !== 'vendor' && agreed.includes('show');
}

/** What a seminar asks its registrants: the uses of their names only where the secretariat wants to. */
export function askedPurposes(seminar: { asks_list: 0 | 1; asks_share: 0 | 1 }): Purpose[] {
  const asks: Partial<Record<Purpose, boolean>> = { list: seminar.asks_list === 1, share: seminar.asks_share === 1 };
  return purposes.filter((purpose) => asks[purpose] ?? true);
}

/** Raised whenever a sentence beside a consent box changes, so that each consent can be held against its words. */
export const consentTextVersion = '2026-11c';

export type RegistrationState =
  | 'draft'
  | 'submitted'
  | 'confirmed'
  | 'waitlisted'
  | 'pending'
  | 'offered'
  | 'expired'
  | 'cancelled'
  | 'attended'
  | 'no-show';

/** States that hold a seat. */
export const seated = ['confirmed', 'attended', 'no-show', 'offered'] as const;

/** From where a place can be cancelled, and from where the secretariat can confirm it by hand. */
const before: Record<'confirmed' | 'cancelled' | 'waitlisted', readonly RegistrationState[]> = {
  cancelled: ['submitted', 'confirmed', 'waitlisted', 'pending', 'offered'],
  confirmed: ['submitted', 'waitlisted', 'pending', 'offered', 'expired', 'cancelled'],
  waitlisted: ['pending'],
};

export function mayBecome(from: RegistrationState, to: keyof typeof before): boolean {
  return before[to].includes(from);
}

const rules = [
  'seat',
  'no-limit',
  'full',
  'promoted',
  'offered',
  'offer-accepted',
  'offer-declined',
  'offer-expired',
  'review',
  'registrant',
] as const;
export type Rule = (typeof rules)[number];

const poolName = z.discriminatedUnion('of', [
  z.object({ of: z.literal('seminar') }),
  z.object({ of: z.literal('venue'), venue: z.enum(venues) }),
  z.object({ of: z.literal('part'), partId: z.string(), position: z.number() }),
]);

/** What has seats of its own: the whole seminar, a venue, a part. */
export type PoolName = z.infer<typeof poolName>;

const storedReason = z.discriminatedUnion('by', [
  z.object({
    by: z.literal('rule'),
    rule: z.enum(rules),
    capacity: z.number().nullable(),
    taken: z.number(),
    /** The pool whose figures these are, and its capacity with the overbooking; reasons of old have neither. */
    pool: poolName.optional(),
    limit: z.number().optional(),
    /** Seats that were kept for forms being filled. */
    held: z.number().optional(),
  }),
  z.object({
    by: z.literal('staff'),
    note: z.string(),
    /** The pool that was full when a person confirmed all the same. */
    over: z.object({ pool: poolName, capacity: z.number(), limit: z.number(), taken: z.number() }).optional(),
  }),
]);

/** Why a registration is in its state: decided by a rule, or set by a person of the secretariat in words of their own. */
export type StateReason = z.infer<typeof storedReason>;

/** Whether a registrant may ask for their place again: not where the secretariat ended it. */
export function mayComeBack(state: RegistrationState, reason: StateReason): boolean {
  return state === 'expired' || (state === 'cancelled' && reason.by === 'rule');
}

/** Whether the secretariat may still move a registration to another venue. */
export function mayMove(state: RegistrationState): boolean {
  return state === 'confirmed' || state === 'waitlisted' || state === 'pending' || state === 'offered';
}

/** Z14-0032: the seminar's number and the running number within it. */
export function receiptOf(seminarNumber: number, runningNumber: number): string {
  return `Z${String(seminarNumber).padStart(2, '0')}-${String(runningNumber).padStart(4, '0')}`;
}

/** Whether the form may be sent now; `hidden` is a seminar that nobody may know of yet. */
export type DeskState = 'open' | 'early' | 'closed' | 'cancelled' | 'hidden';

export function deskStateOf(seminar: Parameters<typeof registrationWindow>[0], now: string): DeskState {
  if (seminar.state === 'draft') return 'hidden';
  if (seminar.state === 'cancelled') return 'cancelled';
  const window = registrationWindow(seminar, now);
  return window === 'before' ? 'early' : window;
}

/** The reason of a rule that looked at no figures. */
export function plainReason(rule: Rule): StateReason {
  return { by: 'rule', rule, capacity: null, taken: 0 };
}

/** Reads a stored reason; what is none of ours (written by hand, or by another version) reads as a note. */
export function readReason(stored: string): StateReason {
  const reason = storedReason.safeParse(jsonOf(stored));
  return reason.success ? reason.data : { by: 'staff', note: stored };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (reason) {
    if (reason instanceof SyntaxError) return undefined;
    throw reason;
  }
}
