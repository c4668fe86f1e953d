import type ja from '../ja/board-projector';
import type { Same } from '../same';

/** Of what a room sees on its wall. */
export default {
  projector: {
    questionsLeft_one: '{{count}} more open question',
    questionsLeft_other: '{{count}} more open questions',
    join: 'Ask anonymously at',
    joinTable: 'Follow along at',
    code: 'Code to join',
    waiting: 'Your questions, please',
    waitingHint: 'Send them from your own screen, anonymously if you like.',
    planned: 'Starts at {{time}}',
    plannedHint: 'Please take a seat.',
    paused: 'A short break',
    pausedHint: 'You can still send questions.',
    done: 'This part is over',
    doneHint: 'Thank you.',
  },
} satisfies Same<typeof ja>;
