import { z } from 'zod';
import { registrationWindow } from '~/features/seminars/seminar';

export const venues = ['tokyo', 'osaka', 'online'] as const;
export type Venue = (typeof venues)[number];

export const kinds = ['member', 'guest', 'vendor'] as const;
export type Kind = (typeof kinds)[number];

/** What a registrant may agree to, each for itself. `run` is what the place needs; no other is asked for. */
export const purposes = ['run', 'statistics', 'show', 'archive', 'contact', 'news'] as const;
export type Purpose = (typeof purposes)[number];

/** Raised whenever a sentence beside a consent box changes, so that each consent can be held against its words. */
export const consentTextVersion = '2026-11';

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
const before: Record<'confirmed' | 'cancelled', readonly RegistrationState[]> = {
  cancelled: ['submitted', 'confirmed', 'waitlisted', 'pending', 'offered'],
  confirmed: ['submitted', 'waitlisted', 'pending', 'offered', 'expired', 'cancelled'],
};

export function mayBecome(from: RegistrationState, to: 'confirmed' | 'cancelled'): boolean {
  return before[to].includes(from);
}

/** Seats of a seminar; a capacity of null has no limit. */
export type Seats = { capacity: number | null; taken: number; waiting: number };

const rules = ['seat', 'no-limit', 'full', 'promoted', 'registrant'] as const;
type Rule = (typeof rules)[number];

/** Why a registration is in its state: decided here, or set by a person of the secretariat in words of their own. */
export type StateReason =
  { by: 'rule'; rule: Rule; capacity: number | null; taken: number } | { by: 'staff'; note: string };

export type Decision = { state: 'confirmed' | 'waitlisted'; reason: StateReason };

/** Seats left that a newcomer may have; who waits comes first. Null: no limit. */
export function seatsLeft(seats: Seats): number | null {
  return seats.capacity === null ? null : Math.max(0, seats.capacity - seats.taken - seats.waiting);
}

export function decideState(seats: Seats): Decision {
  const left = seatsLeft(seats);
  const rule = left === null ? 'no-limit' : left > 0 ? 'seat' : 'full';
  const reason: StateReason = { by: 'rule', rule, capacity: seats.capacity, taken: seats.taken };
  return { state: rule === 'full' ? 'waitlisted' : 'confirmed', reason };
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

const storedReason = z.discriminatedUnion('by', [
  z.object({
    by: z.literal('rule'),
    rule: z.enum(rules),
    capacity: z.number().nullable(),
    taken: z.number(),
  }),
  z.object({ by: z.literal('staff'), note: z.string() }),
]);

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
