import type { Selectable } from 'kysely';
import { missing } from '~/shared/refusal';
import type { Reader } from '~db/open';
import { prepared } from '~db/prepared';
import type { Schema } from '~db/schema';
import { answerFromOf } from './answer-from';
import { isPublic, type OpenQuestion } from './board';
import { labelsOf } from './labels';
import { traitsOf } from './traits';
import type { DeskQuestion } from './desk';

export type QuestionRow = Selectable<Schema['question']>;

/** What everybody may see of a row; null where nobody may see anything. */
export function openQuestionOf(row: QuestionRow): OpenQuestion | null {
  if (!isPublic(row.state) || row.public_id === null || row.opened_at === null) return null;
  return {
    publicId: row.public_id,
    text: row.text,
    state: row.state,
    fate: row.fate,
    namedAs: row.named_as,
    ...markedOf(row),
    openedAt: row.opened_at,
    answer: row.answer,
    queuePosition: row.queue_position,
    cmdId: row.cmd_id,
  };
}

function markedOf(row: QuestionRow) {
  return {
    namedHow: row.named_how,
    origin: row.origin,
    labels: labelsOf(row.labels),
    follows: row.follows,
    traits: traitsOf(row.traits),
    answerFrom: answerFromOf(row.answer_from),
  };
}

/** What those who steer see of a row; null for what its author took back. */
export function deskQuestionOf(row: QuestionRow): DeskQuestion | null {
  if (row.state === 'withdrawn') return null;
  return {
    id: row.id,
    publicId: row.public_id,
    text: row.text,
    state: row.state,
    fate: row.fate,
    namedAs: row.named_as,
    ...markedOf(row),
    assignedTo: row.assigned_to,
    mutes: row.mutes === 1,
    askedAt: row.asked_at,
    stagedAt: row.staged_at,
    answeredAt: row.answered_at,
    answer: row.answer,
    reason: row.rejected_reason,
    original: row.original_text,
    mergedInto: row.merged_into,
    queuePosition: row.queue_position,
    version: row.version,
  };
}

/** A question by the id that only staff and its author know, or 404. */
export async function findQuestion(db: Reader, questionId: string): Promise<QuestionRow> {
  const [row] = await findQuestionRow(db, { questionId });
  if (!row) throw missing();
  return row;
}

/** None or one; a query that is built once, for what every change of a question reads. */
export const findQuestionRow = prepared((db, { questionId }: { questionId: string }) =>
  db.selectFrom('question').selectAll().where('id', '=', questionId),
);

export async function listQuestionRows(db: Reader, partId: string): Promise<QuestionRow[]> {
  return db.selectFrom('question').selectAll().where('part_id', '=', partId).execute();
}
