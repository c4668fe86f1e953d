import { codeOfFrom } from './answer-from';
import type { CardFate, QuestionFate } from './board';
import type { DeskQuestion, DeskState } from './desk';
import { liveOf, nextOf, type LaneCard } from './lanes';

export type Sent = { name: string; input: Record<string, unknown> };

/** Words of the toast after a step. */
export type DoneWord =
  | 'approved'
  | 'checked'
  | 'unchecked'
  | 'noted'
  | 'claimed'
  | 'unclaimed'
  | 'muted'
  | 'unmuted'
  | 'ruled'
  | 'prepared'
  | 'announced'
  | 'takenDown'
  | 'ended'
  | 'extended'
  | 'rejected'
  | 'queued'
  | 'unqueued'
  | 'staged'
  | 'steppedOff'
  | 'answered'
  | 'deferred'
  | 'hidden'
  | 'shown'
  | 'merged'
  | 'unmerged';

/** Something done at the console, and what takes it back: where that needs what the server answered, made of the answer. */
export type Step = Sent & { done: DoneWord; undo: Sent | null | ((result: unknown) => Sent | null) };

export const on = (question: DeskQuestion) => ({ questionId: question.id, version: question.version });

export function approving(question: DeskQuestion, text?: string): Step {
  const input = { ...on(question), ...(text !== undefined && { text }) };
  return { name: 'board.approve', input, done: 'approved', undo: sent('board.hide', { questionId: question.id }) };
}

export function rejecting(question: DeskQuestion, reason: string): Step {
  const undo = sent('board.readmit', { questionId: question.id });
  return { name: 'board.reject', input: { ...on(question), reason }, done: 'rejected', undo };
}

export function readmitting(question: DeskQuestion): Step {
  return { ...sent('board.readmit', on(question)), done: 'shown', undo: null };
}

export function hiding(question: DeskQuestion): Step {
  const undo = sent('board.unhide', { questionId: question.id });
  return { ...sent('board.hide', on(question)), done: 'hidden', undo };
}

export function unhiding(question: DeskQuestion): Step {
  return {
    ...sent('board.unhide', on(question)),
    done: 'shown',
    undo: sent('board.hide', { questionId: question.id }),
  };
}

export function merging(question: DeskQuestion, into: DeskQuestion): Step {
  const undo = sent('board.unmerge', { questionId: question.id });
  return { ...sent('board.merge', { ...on(question), into: into.id }), done: 'merged', undo };
}

export function unmerging(question: DeskQuestion): Step {
  const undo = sent('board.merge', { questionId: question.id, into: question.mergedInto });
  return { ...sent('board.unmerge', on(question)), done: 'unmerged', undo };
}

export function queueing(question: DeskQuestion): Step {
  const undo = sent('board.unqueue', { questionId: question.id });
  return { ...sent('board.queue', on(question)), done: 'queued', undo };
}

export function unqueueing(question: DeskQuestion): Step {
  return { ...sent('board.unqueue', on(question)), done: 'unqueued', undo: backTo(question) };
}

/** Brings a card onto the stage; back puts what was there on it again, and the card where it came from. */
export function staging(desk: DeskState, card: LaneCard): Step {
  const before = liveOf(desk);
  const cameFrom = card.kind === 'question' && card.question.state === 'open' ? 'open' : 'queued';
  const undo = before
    ? stagingOf(desk, before, cameFrom)
    : sent('board.unstage', { partId: desk.part.id, leave: cameFrom });
  return { ...stagingOf(desk, card), done: 'staged', undo };
}

/** The next one: as the server will choose it. */
export function goingOn(desk: DeskState): Step {
  const before = liveOf(desk);
  const next = nextOf(desk);
  const input = { partId: desk.part.id };
  const undo = before
    ? stagingOf(desk, before, next ? 'queued' : undefined)
    : sent('board.unstage', { ...input, leave: 'queued' });
  return { ...sent('board.next', input), done: next ? 'staged' : 'steppedOff', undo };
}

export function steppingOff(desk: DeskState): Step {
  const before = liveOf(desk);
  const undo = before ? stagingOf(desk, before) : null;
  return { ...sent('board.unstage', { partId: desk.part.id, leave: 'open' }), done: 'steppedOff', undo };
}

/** Writes the answer and from whom it came, as `codeOfFrom` names it; of an answered one back are its old words. */
export function answering(question: DeskQuestion, { answer, from }: { answer: string; from: string }): Step {
  const before = { questionId: question.id, answer: question.answer, from: codeOfFrom(question.answerFrom) };
  const undo = question.state === 'answered' ? sent('board.answer', before) : backTo(question);
  return { ...sent('board.answer', { ...on(question), answer, from }), done: 'answered', undo };
}

export function givingFate(question: DeskQuestion, fate: QuestionFate): Step {
  const undo = fate === 'drop' ? sent('board.unhide', { questionId: question.id }) : backTo(question);
  return {
    ...sent('board.setFate', { ...on(question), fate }),
    done: fate === 'answered' ? 'answered' : 'deferred',
    undo,
  };
}

export function givingCardFate(desk: DeskState, card: LaneCard & { kind: 'challenge' }, fate: CardFate): Step {
  const input = { partId: desk.part.id, publicId: card.card.publicId };
  const undo =
    card.card.state === 'live' ? stagingOf(desk, card) : sent('board.setCardFate', { ...input, fate: card.card.state });
  return { ...sent('board.setCardFate', { ...input, fate }), done: 'deferred', undo };
}

export function shifting(question: DeskQuestion, direction: 'up' | 'down'): Step {
  const undo = sent('board.move', { questionId: question.id, direction: direction === 'up' ? 'down' : 'up' });
  return { ...sent('board.move', { ...on(question), direction }), done: 'queued', undo };
}

/** What brings a question back to the state that it is in now; its version will be another by then. */
function backTo(question: DeskQuestion): Sent | null {
  const { id: questionId, state, fate } = question;
  if (state === 'open') return sent('board.unqueue', { questionId });
  if (state === 'queued') return sent('board.queue', { questionId, at: 'first' });
  if (state === 'live') return sent('board.stage', { questionId });
  if (state === 'answered') return sent('board.setFate', { questionId, fate: 'answered' });
  return state === 'deferred' ? sent('board.setFate', { questionId, fate }) : null;
}

function stagingOf(desk: DeskState, card: LaneCard, leave?: 'queued' | 'open'): Sent {
  const how = leave === undefined ? {} : { leave };
  if (card.kind === 'question') return sent('board.stage', { questionId: card.question.id, ...how });
  return sent('board.stageCard', { partId: desk.part.id, publicId: card.card.publicId, ...how });
}

export function sent(name: string, input: Record<string, unknown>): Sent {
  return { name, input };
}
