import { z } from 'zod';
import type { Work } from '~/app';
import { recordAct } from '~/audit.server';
import type { SignedIn } from '~/features/accounts/actor';
import { listSharedBands } from '~/features/authors/traits.server';
import { defineCommand } from '~/live/catalogue.server';
import { missing, Refusal } from '~/shared/refusal';
import { line, paragraphs } from '~/shared/text-fields';
import {
  isPublic,
  isWaiting,
  longestAnswer,
  longestQuestion,
  longestReason,
  type BoardEventName,
  type QuestionState,
} from './board';
import type { Reader } from '~db/open';
import { fromOfCode } from './answer-from';
import { changeQuestion, type QuestionChange } from './changed-question.server';
import { tellBoard } from './news.server';
import { holdBoardWithin, listQueue, queuePlace } from './queue.server';
import { clearStageOf } from './stage-rows.server';
import { steeringQuestion } from './standing-at-board.server';

/** Which question, and in which version its reader saw it. */
export const aimed = { questionId: z.string().min(1).max(64), version: z.number().int().optional() };

type Move = {
  name: string;
  from: QuestionState;
  change: QuestionChange;
  news: BoardEventName;
  /** For the audit. */
  action: string;
};

/** A command that brings a question out of the one state from which it may be done. */
export function moveCommand({ name, from, change, news, action }: Move) {
  return defineCommand({
    name,
    input: z.object(aimed),
    may: steeringQuestion,
    run: async (work, sight, _input, { actor }) => {
      if (sight.question.state !== from) throw new Refusal('board.notNow', 409);
      await changeQuestion(work, sight.question, change);
      await settle(work, { sight, actor, name: news, action });
    },
  });
}

type Sight = Awaited<ReturnType<typeof steeringQuestion>>;

/** Opens a question to everybody, in the asker's words or in better ones, and gives it the id by which they know it. */
export const approveQuestion = defineCommand({
  name: 'board.approve',
  input: z.object({ ...aimed, text: paragraphs({ max: longestQuestion }).optional() }),
  may: steeringQuestion,
  run: async (work, sight, input, { actor }) => {
    if (!isWaiting(sight.question.state)) throw new Refusal('board.notNow', 409);
    const publicId = work.newId();
    const edited = input.text !== undefined && input.text !== sight.question.text;
    await changeQuestion(work, sight.question, {
      state: 'open',
      public_id: publicId,
      opened_at: work.at,
      ...(edited && { text: input.text, original_text: sight.question.text }),
    });
    await settle(work, {
      sight,
      actor,
      name: 'question_opened',
      action: 'approve question',
      note: edited ? 'edited' : '',
    });
    return { publicId };
  },
});

/** Refuses a question; its author alone is told, with the reason. */
export const rejectQuestion = defineCommand({
  name: 'board.reject',
  input: z.object({ ...aimed, reason: line({ max: longestReason }) }),
  may: steeringQuestion,
  run: async (work, sight, input, { actor }) => {
    await changeQuestion(work, sight.question, { state: 'rejected', rejected_reason: input.reason });
    await settle(work, { sight, actor, name: 'question_changed', action: 'reject question', note: input.reason });
  },
});

/** Takes a refusal back: the question waits again. */
export const readmitQuestion = moveCommand({
  name: 'board.readmit',
  from: 'rejected',
  change: { state: 'pending', rejected_reason: '' },
  news: 'question_received',
  action: 'readmit question',
});

/** Takes a question out of everybody's sight, from the stage too. */
export const hideQuestion = defineCommand({
  name: 'board.hide',
  input: z.object(aimed),
  may: steeringQuestion,
  run: async (work, sight, _input, { actor }) => {
    await changeQuestion(work, sight.question, { state: 'hidden', queue_position: null, fate: null });
    const stage = await clearStageOf(work, sight.place.partId, sight.question.id);
    await settle(work, { sight, actor, name: 'question_removed', action: 'hide question', stage });
  },
});

/** Shows a hidden question again, as an open one. */
export const unhideQuestion = moveCommand({
  name: 'board.unhide',
  from: 'hidden',
  change: { state: 'open' },
  news: 'question_opened',
  action: 'unhide question',
});

/** Puts an open question, or one that was settled too early, at the end of the queue or at its head. */
export const queueQuestion = defineCommand({
  name: 'board.queue',
  input: z.object({ ...aimed, at: z.enum(['first', 'last']).default('last') }),
  may: steeringQuestion,
  run: async (work, sight, input, { actor }) => {
    await holdBoardWithin(work, sight.place.partId);
    if (!isPublic(sight.question.state) || sight.question.state === 'live') throw new Refusal('board.notNow', 409);
    const place = await queuePlace(work.tx, sight.place.partId, input.at);
    await changeQuestion(work, sight.question, {
      state: 'queued',
      queue_position: place,
      fate: null,
      answered_at: null,
    });
    await settle(work, { sight, actor, name: 'queue_changed', action: 'queue question' });
  },
});

/** Makes a question plainly open again: out of the queue, or because it was settled too early. */
export const unqueueQuestion = defineCommand({
  name: 'board.unqueue',
  input: z.object(aimed),
  may: steeringQuestion,
  run: async (work, sight, _input, { actor }) => {
    if (!['queued', 'answered', 'deferred'].includes(sight.question.state)) throw new Refusal('board.notNow', 409);
    await changeQuestion(work, sight.question, { state: 'open', queue_position: null, fate: null, answered_at: null });
    await settle(work, { sight, actor, name: 'queue_changed', action: 'unqueue question' });
  },
});

/** Swaps a queued question with its neighbour; at either end nothing happens. */
export const moveQuestion = defineCommand({
  name: 'board.move',
  input: z.object({ ...aimed, direction: z.enum(['up', 'down']) }),
  may: steeringQuestion,
  run: async (work, sight, input, { actor }) => {
    await holdBoardWithin(work, sight.place.partId);
    const queue = await listQueue(work.tx, sight.place.partId);
    const at = queue.findIndex((row) => row.id === sight.question.id);
    if (at < 0) throw new Refusal('board.notNow', 409);
    const [moved, neighbour] = [queue[at], queue[at + (input.direction === 'up' ? -1 : 1)]];
    if (!moved || !neighbour) return;
    await changeQuestion(work, moved, { queue_position: neighbour.queue_position });
    await changeQuestion(work, neighbour, { queue_position: moved.queue_position });
    await settle(work, { sight, actor, name: 'queue_changed', action: 'move question', also: [neighbour.id] });
  },
});

/** Writes the short answer beside a question that is on stage or was answered, and marks it answered. */
export const answerQuestion = defineCommand({
  name: 'board.answer',
  input: z.object({
    ...aimed,
    answer: paragraphs({ max: longestAnswer, min: 0 }),
    /** As `codeOfFrom` names it; left as it is where it is not told. */
    from: z.string().max(80).optional(),
  }),
  may: steeringQuestion,
  run: async (work, sight, input, { actor }) => {
    const answeredAt = sight.question.answered_at ?? work.at;
    const from = input.from === undefined ? {} : { answer_from: await readFrom(work.tx, sight, input.from) };
    const change = {
      ...from,
      answer_checked: 0,
      state: 'answered',
      answer: input.answer,
      queue_position: null,
      fate: null,
    } as const;
    await changeQuestion(work, sight.question, { ...change, answered_at: answeredAt });
    // Better words for what stood there before are words for nothing.
    await work.tx.deleteFrom('answer_wording').where('question_id', '=', sight.question.id).execute();
    const stage = await clearStageOf(work, sight.place.partId, sight.question.id);
    await settle(work, { sight, actor, name: 'question_changed', action: 'answer question', stage });
  },
});

/** Only who may be named: a role, or a band that enough share as the survey stands now. */
async function readFrom(db: Reader, { place }: Sight, code: string): Promise<string | null> {
  const bands = code.startsWith('band:') ? await listSharedBands(db, place.seminarId) : [];
  const from = fromOfCode(code, bands);
  if (from === undefined) throw missing();
  return from && JSON.stringify(from);
}

export type Settled = {
  sight: Sight;
  actor: SignedIn;
  name: BoardEventName;
  action: string;
  note?: string;
  stage?: boolean;
  also?: string[];
};

/** The audit row of an act on a question, and its news. */
export async function settle(work: Work, { sight, actor, name, action, note, stage, also }: Settled): Promise<void> {
  const { place, question } = sight;
  await recordAct(work, {
    personId: actor.id,
    seminarId: place.seminarId,
    action,
    subject: question.id,
    note: note ?? '',
  });
  const questions = [question.id, ...(also ?? [])];
  await tellBoard(work, place.partId, { name, questions, ...(stage && { stage: true }) });
}
