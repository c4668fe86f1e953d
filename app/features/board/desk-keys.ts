import type { KeyMap } from '~/ui/key-map';

export type BoardAct =
  | ('down' | 'up' | 'left' | 'right')
  | ('approve' | 'edit' | 'reject' | 'queue' | 'stage' | 'defer' | 'hide' | 'merge')
  | ('check' | 'claim' | 'note' | 'mark' | 'prepare' | 'rules' | 'announce')
  | ('next' | 'undo' | 'help');

/** The keys of the console. */
export const boardKeys: KeyMap<BoardAct> = {
  down: ['j'],
  up: ['k'],
  left: ['h'],
  right: ['l'],
  approve: ['a'],
  edit: ['e'],
  reject: ['r'],
  queue: ['q'],
  stage: ['s'],
  defer: ['d'],
  hide: ['x'],
  merge: ['m'],
  check: ['c'],
  claim: ['w'],
  note: ['t'],
  mark: ['v'],
  prepare: ['p'],
  rules: ['g'],
  announce: ['y'],
  next: ['n'],
  undo: ['z'],
  help: ['?'],
};

/** Those used most, which stand at the foot of the console. */
export const mostUsed: readonly BoardAct[] = ['down', 'approve', 'queue', 'defer', 'next', 'undo', 'help'];
