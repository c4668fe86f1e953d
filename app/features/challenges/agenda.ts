import type { Bilingual } from '~/features/survey/survey';
import type { Relay } from './relay';
import type { cardOrigins, ChallengeState } from './challenge';

export type CardOrigin = (typeof cardOrigins)[number];

/** A challenge as everybody may see it: no author, no original, no id of the house. */
export type AgendaCard = {
  publicId: string;
  text: string;
  categoryCode: string | null;
  categoryJa: string;
  categoryEn: string;
  state: ChallengeState;
  origin: CardOrigin;
  /** From 1, without gaps. */
  position: number;
};

/** A released card that waits for a place; `version` guards the step onto the agenda. */
export type WaitingCard = Omit<AgendaCard, 'position'> & { version: number };

/** A place on the agenda, with the version that guards the step off it, and what chairs planned for it. */
export type PlacedCard = AgendaCard & { version: number; minutes: number; readAloud: string };

/** A seminar that had a card before. */
export type Heritage = { number: number; slug: string };

/** How far a text may go by the word of all its authors; those that nobody is asked for go as far as the archive's own rule. */
export type Reach = 'day' | 'members' | 'public';

/** What chairs see beside a card. */
export type CardNote = {
  /** So many registrants want to know, before the day. */
  wishes: number;
  reach: Reach;
  /** The seminars that had it before, newest first. */
  heritage: readonly Heritage[];
  /** What was asked of its author. */
  relays: readonly Relay[];
};

/** A card that an earlier seminar left for the next. */
export type Carryable = {
  publicId: string;
  text: string;
  categoryJa: string;
  categoryEn: string;
  from: Heritage;
};

export type Time = { planned: number; available: number };

/** Minutes that the cards take and that the part has; instants are ISO texts. */
export function timeOf(cards: readonly { minutes: number }[], part: { startsAt: string; endsAt: string }): Time {
  const length = Date.parse(part.endsAt) - Date.parse(part.startsAt);
  return {
    planned: cards.reduce((sum, { minutes }) => sum + minutes, 0),
    available: Math.max(0, Math.round(length / 60_000)),
  };
}

export type Coverage = { code: string; label: Bilingual; placed: number; released: number };

/** For each category how many of its released cards the agenda has; categories without a card show as 0 of 0. */
export function coverageOf(
  categories: readonly { code: string; label: Bilingual }[],
  cards: { placed: readonly { categoryCode: string | null }[]; waiting: readonly { categoryCode: string | null }[] },
): Coverage[] {
  return categories.map(({ code, label }) => {
    const placed = cards.placed.filter((card) => card.categoryCode === code).length;
    const waiting = cards.waiting.filter((card) => card.categoryCode === code).length;
    return { code, label, placed, released: placed + waiting };
  });
}
