import type { KeyMap } from '~/ui/key-map';

export type DeckAct = 'next' | 'previous' | 'first' | 'last' | 'full' | 'notes' | 'blank' | 'leave';

/** The keys of a presentation; presenters send PageUp and PageDown. */
export const deckKeys: KeyMap<DeckAct> = {
  next: ['ArrowRight', ' ', 'PageDown', 'ArrowDown', 'n'],
  previous: ['ArrowLeft', 'PageUp', 'ArrowUp', 'Backspace', 'p'],
  first: ['Home'],
  last: ['End'],
  full: ['f'],
  notes: ['s'],
  blank: ['b', '.'],
  leave: ['Escape'],
};

/** The place after an act, from 1 to `of`; the same where it leads nowhere. */
export function placeAfter(act: DeckAct, at: number, of: number): number {
  const wanted: Partial<Record<DeckAct, number>> = { next: at + 1, previous: at - 1, first: 1, last: of };
  return Math.min(of, Math.max(1, wanted[act] ?? at));
}
