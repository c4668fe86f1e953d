import { madeId } from '~/live/made-id';
import type { BoardRules, PartClock } from '~/features/seminars/board-streams';
import type { DeskQuestion } from './desk';
import { on, sent, type Step } from './steps';

/** Found good to be opened, or not looked at after all. */
export function checking(question: DeskQuestion): Step {
  const { id: questionId } = question;
  return question.state === 'checked'
    ? { ...sent('board.uncheck', on(question)), done: 'unchecked', undo: sent('board.check', { questionId }) }
    : { ...sent('board.check', on(question)), done: 'checked', undo: sent('board.uncheck', { questionId }) };
}

export function labelling(question: DeskQuestion, labels: readonly string[]): Step {
  const undo = sent('board.label', { questionId: question.id, labels: question.labels });
  return { ...sent('board.label', { ...on(question), labels }), done: 'noted', undo };
}

/** Gives a question to somebody of the staff, or to nobody. */
export function assigning(question: DeskQuestion, to: string | null): Step {
  const undo = sent('board.assign', { questionId: question.id, to: question.assignedTo });
  return { ...sent('board.assign', { ...on(question), to }), done: 'noted', undo };
}

/** Takes a question for oneself, or lets it go where it is one's own already. */
export function claiming(question: DeskQuestion, reader: string): Step {
  const isOwn = question.assignedTo === reader;
  return { ...assigning(question, isOwn ? null : reader), done: isOwn ? 'unclaimed' : 'claimed' };
}

export function muting(question: DeskQuestion): Step {
  const { id: questionId } = question;
  return question.mutes
    ? { ...sent('board.unmute', on(question)), done: 'unmuted', undo: sent('board.mute', { questionId }) }
    : { ...sent('board.mute', on(question)), done: 'muted', undo: sent('board.unmute', { questionId }) };
}

export function preparing(partId: string, text: string): Step {
  const undo = (result: unknown) => sent('board.discardPrepared', { questionId: madeId(result) });
  return { ...sent('board.prepare', { partId, text }), done: 'prepared', undo };
}

/** Tells everybody something, or takes it down where the text is empty; back is what was told before. */
export function announcing({ id: partId, announcement }: PartClock, text: string): Step {
  const undo = sent('board.announce', { partId, text: announcement?.text ?? '' });
  return { ...sent('board.announce', { partId, text }), done: text === '' ? 'takenDown' : 'announced', undo };
}

/** Moves the end of the part; back is the end as it was. */
export function ending(part: PartClock, endsAt: string): Step {
  const back = sent('board.endAt', { partId: part.id, endsAt: part.endsAt });
  return { ...sent('board.endAt', { partId: part.id, endsAt }), done: 'ended', undo: back };
}

export function extending(part: PartClock, minutes: number): Step {
  const undo = sent('board.extend', { partId: part.id, minutes: -minutes });
  return { ...sent('board.extend', { partId: part.id, minutes }), done: 'extended', undo };
}

/** Sets some of a board's rules; back sets the same ones as they were. */
export function ruling(part: PartClock, change: Partial<BoardRules>): Step {
  const { gate, moderation, pace } = part.rules;
  const before = {
    ...(change.gate !== undefined && { gate }),
    ...(change.moderation !== undefined && { moderation }),
    ...(change.pace !== undefined && { pace }),
  };
  const partId = part.id;
  return {
    ...sent('board.setRules', { partId, ...change }),
    done: 'ruled',
    undo: sent('board.setRules', { partId, ...before }),
  };
}
