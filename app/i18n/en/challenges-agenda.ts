import type ja from '../ja/challenges-agenda';
import type { Same } from '../same';

/** What chairs read where they build the agenda. */
export default {
  title: 'Build the agenda',
  toCuration: 'Curate the challenges',
  waiting: 'Waiting for a place',
  waitingCount_one: '{{count}} challenge',
  waitingCount_other: '{{count}} challenges',
  placed: 'Agenda',
  add: 'Put on the agenda',
  remove: 'Take off',
  up: 'Up',
  down: 'Down',
  ofCard: '{{action}}: {{text}}',
  minutes: '{{planned}} min',
  minutesOf: 'of {{available}} min',
  twoEach: 'counting two minutes each',
  within: '{{minutes}} min left',
  over: '{{minutes}} min too long',
  full: 'it fits exactly',
  coverage: 'Coverage by category',
  coverageOf: '{{placed}} of {{released}} released',
  coverageShort: '{{placed}} / {{released}}',
  uncategorised: 'No category',
  emptyTitle: 'Nothing is on the agenda yet',
  emptyWords: 'Put released challenges on it. You can change their order later.',
  noWaitingTitle: 'No challenge is waiting',
  noWaitingWords: 'Released challenges will be listed here.',
  noDiscussionTitle: 'There is no discussion part',
  noDiscussionWords: 'Add the part to the seminar to build its agenda.',
} satisfies Same<typeof ja>;
