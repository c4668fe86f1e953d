import type ja from '../ja/board';
import type { Same } from '../same';

export default {
  refusals: {
    closed: 'This part is not taking anything now. Please try again once it has started.',
    emptyQuestion: 'Please write your question.',
    tooLong: 'A question may have up to 300 characters. Please shorten it or split it in two.',
    voteClosed: 'Votes for this question are closed.',
    notNow: 'This cannot be done in the present state. Please look at what has changed.',
    emptyStage: 'Nothing is on stage now.',
    nothingNext: 'There is nothing to bring on next. Put an open question into the queue.',
    fatesMissing: 'Some questions or challenges have no destination yet. Decide them all to finish.',
  },
} satisfies Same<typeof ja>;
