import { z } from 'zod';
import type { Work } from '~/app';
import { boardStream } from '~/features/seminars/board-streams';
import { defineCommand } from '~/live/catalogue.server';
import { missing, Refusal } from '~/shared/refusal';
import type { Reader } from '~db/open';
import { takesVotes } from './board';
import { changeQuestion } from './changed-question.server';
import { aimed, settle } from './moderation.server';
import { findQuestion, type QuestionRow } from './question-rows.server';
import { steeringQuestion } from './standing-at-board.server';

/**
 * Lets a question that is open to votes speak for another one too, and for those that this one spoke for. Who voted for
 * either is counted once; the other leaves the list, and its asker finds where it went.
 */
export const mergeQuestion = defineCommand({
  name: 'board.merge',
  input: z.object({ ...aimed, into: z.string().min(1).max(64) }),
  may: steeringQuestion,
  run: async (work, sight, { into }, { actor }) => {
    const { question } = sight;
    const target = await findTarget(work.tx, question, into);
    await changeQuestion(work, question, { state: 'merged', merged_into: target.id, queue_position: null });
    const joined = await listJoined(work.tx, question.id);
    for (const other of joined) await changeQuestion(work, other, { merged_into: target.id });
    await settle(work, {
      ...{ sight, actor, name: 'question_removed', action: 'merge question', note: target.id },
      also: [target.id, ...joined.map(({ id }) => id)],
    });
    countAgain(work, target);
  },
});

/** Lets a merged question speak for itself again, with its own votes, where it was: before all, or before the chairs. */
export const unmergeQuestion = defineCommand({
  name: 'board.unmerge',
  input: z.object(aimed),
  may: steeringQuestion,
  run: async (work, sight, _input, { actor }) => {
    const { question } = sight;
    if (question.state !== 'merged' || question.merged_into === null) throw new Refusal('board.notNow', 409);
    const target = await findQuestion(work.tx, question.merged_into);
    const state = question.public_id === null ? ('pending' as const) : ('open' as const);
    await changeQuestion(work, question, { state, merged_into: null });
    const name = state === 'open' ? ('question_opened' as const) : ('question_received' as const);
    await settle(work, { sight, actor, name, action: 'unmerge question', also: [target.id] });
    countAgain(work, target);
  },
});

async function findTarget(db: Reader, question: QuestionRow, into: string): Promise<QuestionRow> {
  const target = await findQuestion(db, into);
  if (target.part_id !== question.part_id || target.state === 'withdrawn') throw missing();
  if (target.id === question.id || !takesVotes(target.state)) throw new Refusal('board.notNow', 409);
  return target;
}

function listJoined(db: Reader, questionId: string): Promise<QuestionRow[]> {
  return db.selectFrom('question').selectAll().where('merged_into', '=', questionId).orderBy('id').execute();
}

function countAgain(work: Work, { part_id: partId, public_id: publicId }: QuestionRow): void {
  if (publicId === null) return;
  work.count(boardStream(partId, 'pub'), publicId);
  work.count(boardStream(partId, 'mod'), publicId);
}
