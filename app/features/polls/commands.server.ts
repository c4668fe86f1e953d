import {
  closePoll,
  discardPoll,
  mergeWord,
  openPoll,
  openSecondRound,
  projectPoll,
  savePoll,
  showPoll,
  takeBackPoll,
} from './steering-polls.server';
import { voteInPoll } from './voting.server';

/** All that can be done with polls. */
export const pollCommands = [
  savePoll,
  discardPoll,
  openPoll,
  openSecondRound,
  closePoll,
  takeBackPoll,
  mergeWord,
  showPoll,
  projectPoll,
  voteInPoll,
] as const;
