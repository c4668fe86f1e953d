import type ja from '../ja/board-refusals';
import type { Same } from '../same';

/** Why something was not done at a board. */
export default {
  longAnnouncement: 'A notice has at most 100 characters.',
  closed: 'This part is not taking anything now. Please try again once it has started.',
  emptyQuestion: 'Please write your question.',
  askPause: 'Questions cannot follow each other that fast. Please wait a few seconds and send it again.',
  slow: 'Questions are taken at a slower pace now. This device will send it again when its time has come.',
  gateShut: 'The chairs have stopped questions for a while. Please wait until they go on.',
  muted: 'The chairs have stopped your questions in this part. Other attendees are not told.',
  pseudonym: 'Please write a pseudonym of 1 to 20 characters.',
  askMany: 'You have sent as many questions as ten minutes allow. You can go on ten minutes after the first of them.',
  tooLong: 'A question may have up to 300 characters. Please shorten it or split it in two.',
  voteClosed: 'Votes for this question are closed.',
  notNow: 'This cannot be done in the present state. Please look at what has changed.',
  endFar: 'Please choose an end within 6 hours from now.',
  emptyStage: 'Nothing is on stage now.',
  nothingNext: 'There is nothing to bring on next. Put an open question into the queue.',
  fatesMissing: 'Some questions or challenges have no destination yet. Decide them all to finish.',
} satisfies Same<typeof ja>;
