export const deckActs = ['next', 'previous', 'first', 'last', 'full', 'notes', 'blank', 'leave'] as const;
export type DeckAct = (typeof deckActs)[number];

/** What each act is pressed by, as a keyboard names it; the first two are shown. Presenters send PageUp and PageDown. */
export const deckKeys: Readonly<Record<DeckAct, readonly string[]>> = {
  next: ['ArrowRight', ' ', 'PageDown', 'ArrowDown', 'n'],
  previous: ['ArrowLeft', 'PageUp', 'ArrowUp', 'Backspace', 'p'],
  first: ['Home'],
  last: ['End'],
  full: ['f'],
  notes: ['s'],
  blank: ['b', '.'],
  leave: ['Escape'],
};

const caps: Readonly<Record<string, string>> = {
  ArrowRight: '→',
  ArrowLeft: '←',
  ' ': 'Space',
  Escape: 'Esc',
};

/** A key as it stands on the keyboard. */
export function capOf(key: string): string {
  return caps[key] ?? (key.length === 1 ? key.toUpperCase() : key);
}

/** The place after an act, from 1 to `of`; the same where it leads nowhere. */
export function placeAfter(act: DeckAct, at: number, of: number): number {
  const wanted: Partial<Record<DeckAct, number>> = { next: at + 1, previous: at - 1, first: 1, last: of };
  return Math.min(of, Math.max(1, wanted[act] ?? at));
}
