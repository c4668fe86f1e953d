import type { Work } from '~/app';
import type { Reader } from '~db/open';
import { boardStream, type PartClock } from './board-streams';

/** Reads what a board says of its part. Fails for a part that does not exist. */
export async function findPartClock(db: Reader, partId: string): Promise<PartClock> {
  const row = await db
    .selectFrom('part')
    .select(['id', 'state', 'starts_at', 'ends_at', 'gate', 'moderation', 'pace'])
    .where('id', '=', partId)
    .executeTakeFirstOrThrow();
  const { gate, moderation, pace } = row;
  return {
    id: row.id,
    state: row.state,
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    rules: { gate, moderation, pace },
  };
}

/** Tells a board's followers that its part has another state or other times. */
export async function tellPartWithin(work: Work, partId: string): Promise<void> {
  const event = { name: 'part_changed', body: { part: await findPartClock(work.tx, partId) } };
  await work.append(boardStream(partId, 'mod'), event);
  await work.append(boardStream(partId, 'pub'), event);
}
