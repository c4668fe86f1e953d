import type { Work } from '~/app';
import type { Reader } from '~db/open';
import { boardStream, type CurrentSegment, type PartClock } from './board-streams';

/** Reads what a board says of its part. Fails for a part that does not exist. */
export async function findPartClock(db: Reader, partId: string): Promise<PartClock> {
  const row = await db
    .selectFrom('part')
    .leftJoin('segment', 'segment.id', 'part.segment_id')
    .select([
      'part.id',
      'part.state',
      'starts_at',
      'ends_at',
      'gate',
      'moderation',
      'pace',
      'segment_since',
      'announcement',
      'announced_at',
    ])
    .select(['segment.id as segment_id', 'segment.title', 'minutes', 'asks', 'reacts'])
    .where('part.id', '=', partId)
    .executeTakeFirstOrThrow();
  const { gate, moderation, pace } = row;
  return {
    id: row.id,
    state: row.state,
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    rules: { gate, moderation, pace },
    segment: currentOf(row),
    announcement: row.announced_at === null ? null : { text: row.announcement, at: row.announced_at },
  };
}

type Joined = {
  segment_id: string | null;
  segment_since: string | null;
  title: string | null;
  minutes: number | null;
  asks: 0 | 1 | null;
  reacts: 0 | 1 | null;
};

function currentOf({
  segment_id: id,
  segment_since: since,
  title,
  minutes,
  asks,
  reacts,
}: Joined): CurrentSegment | null {
  if (id === null || since === null || title === null || minutes === null) return null;
  const endsAt = new Date(Date.parse(since) + minutes * 60_000).toISOString();
  return { id, title, asks: asks === 1, reacts: reacts === 1, since, endsAt };
}

/** Tells a board's followers that its part has another state or other times, or what its chairs announce. */
export async function tellPartWithin(
  work: Work,
  partId: string,
  name: 'part_changed' | 'announced' = 'part_changed',
): Promise<void> {
  const event = { name, body: { part: await findPartClock(work.tx, partId) } };
  await work.append(boardStream(partId, 'mod'), event);
  await work.append(boardStream(partId, 'pub'), event);
}
