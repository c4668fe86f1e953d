import type { Selectable } from 'kysely';
import type { Work } from '~/app';
import { missing } from '~/shared/refusal';
import type { Reader } from '~db/open';
import type { Schema } from '~db/schema';
import { segmentsStream, type Segment, type SegmentsState } from './segments';

export type SegmentRow = Selectable<Schema['segment']>;

/** The run of show of a part, in its order. */
export async function listSegments(db: Reader, partId: string): Promise<Segment[]> {
  const rows = await db
    .selectFrom('segment')
    .selectAll()
    .where('part_id', '=', partId)
    .orderBy('position')
    .orderBy('id')
    .execute();
  return rows.map(({ part_id: _of, asks, reacts, ...row }) => ({ ...row, asks: asks === 1, reacts: reacts === 1 }));
}

/** One segment; 404 where there is none. */
export async function findSegment(db: Reader, id: string): Promise<SegmentRow> {
  const row = await db.selectFrom('segment').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) throw missing();
  return row;
}

/** Tells those who run the seminar how the run of show is now. */
export async function tellSegments(work: Work, partId: string): Promise<void> {
  const body: SegmentsState = { segments: await listSegments(work.tx, partId) };
  await work.append(segmentsStream(partId), { name: 'segments_changed', body });
}
