import type ja from '../ja/board-keys';
import type { Same } from '../same';

export default {
  view: { board: 'Questions', polls: 'Polls', rooms: 'Rooms', run: 'Run of show' },
  down: 'Down',
  up: 'Up',
  left: 'Column to the left',
  right: 'Column to the right',
  approve: 'Open',
  edit: 'Edit',
  reject: 'Reject',
  queue: 'Queue, unqueue',
  stage: 'Stage',
  defer: 'To the next seminar',
  merge: 'Merge',
  check: 'Checked',
  claim: 'Take, let go',
  note: 'Labels, person',
  mark: 'Select, deselect',
  prepare: 'Prepare a question',
  rules: 'Taking questions',
  announce: 'A notice to everybody',
  hide: 'Hide',
  next: 'Next question',
  undo: 'Undo',
  help: 'All keys',
} satisfies Same<typeof ja>;
