import type { Work } from '~/app';
import type { Reader } from '~db/open';
import { queueOf } from './board';
import type { QuestionRow } from './question-rows.server';

/** Holds a board for this transaction: PostgreSQL locks the row of a change that changes nothing. */
export async function holdBoardWithin(work: Work, partId: string): Promise<void> {
  await work.tx
    .updateTable('part')
    .set((row) => ({ version: row.ref('version') }))
    .where('id', '=', partId)
    .execute();
}

/** The queue of a board, first first. */
export async function listQueue(db: Reader, partId: string) {
  const rows = await db
    .selectFrom('question')
    .selectAll()
    .where('part_id', '=', partId)
    .where('state', '=', 'queued')
    .execute();
  const byQueue = (row: QuestionRow) => ({ row, state: row.state, queuePosition: row.queue_position });
  return queueOf(rows.map(byQueue)).map(({ row }) => row);
}

/** A place behind all that is queued, or before it. */
export async function queuePlace(db: Reader, partId: string, where: 'first' | 'last'): Promise<number> {
  const places = (await listQueue(db, partId)).map((row) => row.queue_position ?? 0);
  if (places.length === 0) return 1;
  return where === 'last' ? Math.max(...places) + 1 : Math.min(...places) - 1;
}
