import type { KeyMap } from '~/ui/key-map';

export type DeskAct =
  'next' | 'previous' | 'category' | 'redact' | 'forward' | 'split' | 'merge' | 'pick' | 'many' | 'undo' | 'help';

/** The keys of the desk: each presses what carries it in `data-key`, the categories in their order. */
export const curationKeys: KeyMap<DeskAct> = {
  next: ['j'],
  previous: ['k'],
  category: ['1', '2', '3', '4', '5', '6', '7', '8', '9'],
  redact: ['r'],
  forward: ['Ctrl+Enter'],
  split: ['s'],
  merge: ['m'],
  pick: ['x'],
  many: ['b'],
  undo: ['u'],
  help: ['?'],
};

/** The key of an act with one key. */
export function keyOf(act: Exclude<DeskAct, 'category'>): string {
  return curationKeys[act][0] ?? '';
}
