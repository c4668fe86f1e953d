import { sent, type Sent } from '~/features/board/steps';
import type { PartClock } from '~/features/seminars/board-streams';
import type { Segment } from './segments';

/** What brings the segment back that is on now, with its clock as it runs. */
export function backFrom({ id: partId, segment }: PartClock, from: string): Sent {
  const since = segment ? { since: segment.since } : {};
  return sent('segments.begin', { partId, from, to: segment?.id ?? null, ...since });
}

/** What makes a segment again what it is now; of one that was taken out, a new one in its place. */
export function backTo(partId: string, segment: Segment, how: 'changed' | 'removed'): Sent {
  const { title, minutes, asks, reacts, notes } = segment;
  const words = { partId, title, minutes, asks, reacts, notes };
  const aim = how === 'changed' ? { segmentId: segment.id } : { at: segment.position - 1 };
  return sent('segments.save', { ...words, ...aim });
}

export function moving({ id: segmentId, version }: Segment, direction: 'up' | 'down') {
  return { name: 'segments.move', input: { segmentId, version, direction } };
}

export function lengthening(segmentId: string, minutes: number) {
  return { name: 'segments.extend', input: { segmentId, minutes } };
}
