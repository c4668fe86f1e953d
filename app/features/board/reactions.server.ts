import type { Work } from '~/app';
import { boardStream } from '~/features/seminars/board-streams';
import type { Counts } from '~/live/protocol';
import type { Reader } from '~db/open';
import { takesReactions } from './gate';
import { isReactionKey, reactionKey } from './reaction';

/** Adds what was tapped in the last second; what comes while nobody may react counts for nothing. */
export async function keepReactions(work: Work, partId: string, taps: Counts): Promise<void> {
  const part = await work.tx
    .selectFrom('part')
    .leftJoin('segment', 'segment.id', 'part.segment_id')
    .select(['state', 'reacts'])
    .where('part.id', '=', partId)
    .executeTakeFirst();
  if (!part || !takesReactions({ state: part.state, segment: { reacts: part.reacts !== 0 } })) return;
  for (const [kind, more] of Object.entries(taps)) {
    await work.tx
      .insertInto('reaction')
      .values({ part_id: partId, kind, taps: more })
      .onConflict((key) =>
        key.columns(['part_id', 'kind']).doUpdateSet((row) => ({
          taps: row('reaction.taps', '+', row.ref('excluded.taps')),
        })),
      )
      .execute();
    work.count(boardStream(partId, 'pub'), reactionKey(kind));
    work.count(boardStream(partId, 'mod'), reactionKey(kind));
  }
}

/** The sums under their keys; `ids`: only where one of them is asked for. */
export async function countReactions(db: Reader, partId: string, ids?: ReadonlySet<string>): Promise<Counts> {
  if (ids && ![...ids].some(isReactionKey)) return {};
  const rows = await db.selectFrom('reaction').select(['kind', 'taps']).where('part_id', '=', partId).execute();
  return Object.fromEntries(rows.map(({ kind, taps }) => [reactionKey(kind), taps]));
}
