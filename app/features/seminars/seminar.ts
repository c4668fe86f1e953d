import type { Locale } from '~/i18n/texts';

export const partKinds = ['lecture', 'discussion', 'roundtable'] as const;
export type PartKind = (typeof partKinds)[number];

export const visibilities = ['public', 'attendees', 'withheld'] as const;
export type Visibility = (typeof visibilities)[number];

export type SeminarStateName = 'draft' | 'published' | 'live' | 'ended' | 'archived' | 'cancelled';
export type PartStateName = 'planned' | 'live' | 'paused' | 'wrapping' | 'done';

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

export function maySeminarMove(from: SeminarStateName, to: SeminarStateName): boolean {
  return seminarMoves[from].includes(to);
}

export function mayPartMove(from: PartStateName, to: PartStateName): boolean {
  return partMoves[from].includes(to);
}

type Window = {
  state: SeminarStateName;
  registration_opens_at: string | null;
  registration_closes_at: string | null;
};

export type RegistrationWindow = 'before' | 'open' | 'closed';

/** Whether people may register at `now` (an ISO instant). Without an opening time it opens with the publication. */
export function registrationWindow(seminar: Window, now: string): RegistrationWindow {
  if (seminar.state === 'draft') return 'before';
  if (seminar.state !== 'published' && seminar.state !== 'live') return 'closed';
  if (seminar.registration_closes_at !== null && seminar.registration_closes_at <= now) return 'closed';
  if (seminar.registration_opens_at !== null && seminar.registration_opens_at > now) return 'before';
  return 'open';
}

/** The text in the reader's language, or in the other one where there is none. */
export function inLocale(locale: Locale, ja: string, en: string): string {
  return locale === 'ja' ? ja || en : en || ja;
}

/** Where one goes for the seminar's public page; `path` goes on from there. */
export function seminarPath(slug: string, path = ''): string {
  return `/seminars/${slug}${path}`;
}

/** The topic on which a seminar's pages hear that they should load again. */
export function seminarTopic(seminarId: string): string {
  return `seminar/${seminarId}`;
}
