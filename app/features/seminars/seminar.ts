import type { Locale } from '~/i18n/texts';

export const partKinds = ['lecture', 'discussion', 'roundtable'] as const;
export type PartKind = (typeof partKinds)[number];

export const visibilities = ['public', 'attendees', 'withheld'] as const;
export type Visibility = (typeof visibilities)[number];

export type SeminarStateName = 'draft' | 'published' | 'live' | 'ended' | 'archived' | 'cancelled';
export type PartStateName = 'planned' | 'live' | 'paused' | 'wrapping' | 'done';

/** What happens with a seat that becomes free: given to who waits, or offered to them with a deadline. */
export const waitingModes = ['automatic', 'offer'] as const;

/** Whether a registration gets a seat at once, or when the secretariat has looked at it. */
export const admissions = ['open', 'approval'] as const;

/** Where a seminar may go by hand. A published one does not become a draft again: its address is in people's mails. */
const seminarMoves: Record<SeminarStateName, readonly SeminarStateName[]> = {
  draft: ['published', 'cancelled'],
  published: ['live', 'cancelled'],
  live: ['ended', 'cancelled'],
  ended: ['archived', 'live'],
  archived: ['ended'],
  cancelled: ['published'],
};

/** planned → live ⇄ paused → wrapping → done, and back to live from each of them. */
const partMoves: Record<PartStateName, readonly PartStateName[]> = {
  planned: ['live'],
  live: ['paused', 'wrapping'],
  paused: ['live', 'wrapping'],
  wrapping: ['live', 'done'],
  done: ['live'],
};

export function seminarMovesFrom(state: SeminarStateName): readonly SeminarStateName[] {
  return seminarMoves[state];
}

export function mayPartMove(from: PartStateName, to: PartStateName): boolean {
  return partMoves[from].includes(to);
}

type Registrable = {
  state: SeminarStateName;
  /** ISO instants. Without an opening time it opens with the publication, without a closing time it stays open. */
  registration_opens_at: string | null;
  registration_closes_at: string | null;
};

/** Whether people may register: not yet, now, or no more. */
export type RegistrationWindow = 'before' | 'open' | 'closed';

/** The window at `now`, an ISO instant. */
export function registrationWindow(seminar: Registrable, now: string): RegistrationWindow {
  const { state, registration_opens_at: opensAt, registration_closes_at: closesAt } = seminar;
  if (state === 'draft') return 'before';
  if (state !== 'published' && state !== 'live') return 'closed';
  if (closesAt !== null && now >= closesAt) return 'closed';
  return opensAt !== null && now < opensAt ? 'before' : 'open';
}

/** The text in the reader's language, or in the other one where there is none. */
export function inLocale(locale: Locale, ja: string, en: string): string {
  return locale === 'ja' ? ja || en : en || ja;
}

/** The seminar's public page; `path` goes on from there. */
export function seminarPath(slug: string, path = ''): string {
  return `/seminars/${slug}${path}`;
}

/** The staff's pages of a seminar. */
export function staffPath(slug: string, path = ''): string {
  return `/staff/seminars/${slug}${path}`;
}

/** The topic on which a seminar's pages hear that they should load again. */
export function seminarTopic(seminarId: string): string {
  return `seminar/${seminarId}`;
}

/** The pages of one part: its live page, the chairs' console, the projector's view, what speakers see. */
export function partPath(partId: string, page: 'live' | 'console' | 'projector' | 'stage'): string {
  return `/${page}/${partId}`;
}
