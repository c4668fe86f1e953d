import { z } from 'zod';
import type { Work } from '~/app';
import { recordAct } from '~/audit.server';
import { holdBoardWithin } from '~/features/board/queue.server';
import { steering } from '~/features/board/standing-at-board.server';
import { tellPartWithin } from '~/features/seminars/part-news.server';
import { defineCommand } from '~/live/catalogue.server';
import { missing, Refusal } from '~/shared/refusal';
import { isRunning } from '~/features/board/board';
import { findSegment } from './segment-rows.server';

const id = z.string().min(1).max(64);

/**
 * Goes to a segment, or out of the run of show. Two chairs who press at once go on by one: who saw another segment on
 * than there is gets 409.
 */
export const beginSegment = defineCommand({
  name: 'segments.begin',
  input: z.object({
    partId: id,
    /** The segment that is on as the presser sees it. */
    from: id.nullable(),
    to: id.nullable(),
    /** Where a step is taken back: since when it was on before. */
    since: z.iso.datetime().optional(),
  }),
  may: (tx, actor, { partId }) => steering(tx, actor, partId),
  run: async (work, place, { from, to, since = work.at }, { actor }) => {
    await holdBoardWithin(work, place.partId);
    if (!isRunning(place.state)) throw new Refusal('segments.notNow', 409);
    await mustBeOn(work, place.partId, from);
    if (to !== null && (await findSegment(work.tx, to)).part_id !== place.partId) throw missing();
    await work.tx
      .updateTable('part')
      .set({ segment_id: to, segment_since: to === null ? null : earlier(since, work.at) })
      .where('id', '=', place.partId)
      .execute();
    await recordAct(work, {
      personId: actor.id,
      seminarId: place.seminarId,
      action: to === null ? 'leave segment' : 'begin segment',
      subject: to ?? from ?? place.partId,
    });
    await tellPartWithin(work, place.partId);
  },
});

/** Nothing was on before it began: the clock of another node may be ahead of ours. */
function earlier(since: string, now: string): string {
  return since < now ? since : now;
}

async function mustBeOn(work: Work, partId: string, from: string | null): Promise<void> {
  const { segment_id: on } = await work.tx
    .selectFrom('part')
    .select('segment_id')
    .where('id', '=', partId)
    .executeTakeFirstOrThrow();
  if (on !== from) throw new Refusal('common.stale', 409);
}
