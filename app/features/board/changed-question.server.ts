import type { Updateable } from 'kysely';
import type { Work } from '~/app';
import { Refusal } from '~/shared/refusal';
import type { Schema } from '~db/schema';
import { mayBecome } from './board';
import type { QuestionRow } from './question-rows.server';

export type QuestionChange = Omit<
  Updateable<Schema['question']>,
  'id' | 'part_id' | 'version' | 'asked_at' | 'cmd_id' | 'named_as' | 'named_how' | 'origin' | 'follows'
>;

/**
 * Stores one change of a question, guarded by its version; a change of state must be one that the board knows.
 * @throws Refusal `board.notNow`, `common.stale` (409).
 */
export async function changeQuestion(work: Work, question: QuestionRow, change: QuestionChange): Promise<void> {
  if (change.state !== undefined && !mayBecome(question.state, change.state)) throw new Refusal('board.notNow', 409);
  const changed = await work.tx
    .updateTable('question')
    .set({ ...change, version: question.version + 1 })
    .where('id', '=', question.id)
    .where('version', '=', question.version)
    .executeTakeFirst();
  if (Number(changed.numUpdatedRows) === 0) throw new Refusal('common.stale', 409);
}
