import type { PartClock } from '~/features/seminars/board-streams';
import type { LoggedFrame } from '~/live/protocol';

/** In graphemes. */
export const longestTitle = 40;
export const longestNotes = 1000;
export const mostMinutes = 240;
/** Of one part. */
export const mostSegments = 30;

/** One step of a part's run of show, as those who run the seminar see it. */
export type Segment = {
  id: string;
  position: number;
  title: string;
  minutes: number;
  /** Whether people may ask, and react, while it is on. */
  asks: boolean;
  reacts: boolean;
  /** What who stands before the room should know; for staff alone. */
  notes: string;
  version: number;
};

/** In their order; which one is on stands in the part's clock. */
export type SegmentsState = { segments: Segment[] };

/** A part's run of show as a page is rendered with it. */
export type OpenedSegments = {
  epoch: string;
  seq: number;
  state: SegmentsState;
  counts: Record<string, number>;
  mine: null;
};

/** Followed by those who run the seminar. */
export function segmentsStream(partId: string): string {
  return `segments/${partId}`;
}

/** Applies a line of the stream: each tells all segments. */
export function reduceSegments(_state: SegmentsState, event: LoggedFrame): SegmentsState {
  // Our own server wrote the line as the state of this very stream.
  return event.b as SegmentsState;
}

/** Which segment is on and which comes after it; of a part that has begun none, the first comes next. */
export function standOf(segments: readonly Segment[], part: Pick<PartClock, 'segment'>) {
  const at = segments.findIndex(({ id }) => id === part.segment?.id);
  return { current: segments[at] ?? null, next: segments[at + 1] ?? null };
}
