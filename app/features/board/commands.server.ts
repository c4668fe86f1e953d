import { announce } from './announcing.server';
import { askQuestion, unvoteQuestion, voteForQuestion, withdrawQuestion } from './asking.server';
import { setCardFate, setQuestionFate } from './fates.server';
import { mergeQuestion, unmergeQuestion } from './merging.server';
import {
  answerQuestion,
  approveQuestion,
  hideQuestion,
  moveQuestion,
  queueQuestion,
  readmitQuestion,
  rejectQuestion,
  unhideQuestion,
  unqueueQuestion,
} from './moderation.server';
import { muteAsker, unmuteAsker } from './muting.server';
import {
  assignQuestion,
  checkQuestion,
  discardPrepared,
  labelQuestion,
  prepareQuestion,
  uncheckQuestion,
} from './noting.server';
import { endPartAt, extendPart } from './part-end.server';
import { finishPart, pausePart, resumePart, startPart, wrapPart } from './part-clock.server';
import { setBoardRules } from './rules.server';
import { nextOnStage, stageCard, stageQuestion, unstage } from './stage.server';

/** All that can be done at a board. */
export const boardCommands = [
  askQuestion,
  voteForQuestion,
  unvoteQuestion,
  withdrawQuestion,
  checkQuestion,
  uncheckQuestion,
  labelQuestion,
  assignQuestion,
  prepareQuestion,
  discardPrepared,
  muteAsker,
  unmuteAsker,
  approveQuestion,
  rejectQuestion,
  readmitQuestion,
  hideQuestion,
  unhideQuestion,
  mergeQuestion,
  unmergeQuestion,
  queueQuestion,
  unqueueQuestion,
  moveQuestion,
  answerQuestion,
  stageQuestion,
  stageCard,
  unstage,
  nextOnStage,
  setQuestionFate,
  setCardFate,
  startPart,
  pausePart,
  resumePart,
  wrapPart,
  finishPart,
  extendPart,
  endPartAt,
  setBoardRules,
  announce,
] as const;
