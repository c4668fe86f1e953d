import { useStream } from '~/live/use-stream';
import { reduceSegments, segmentsStream, type OpenedSegments, type Segment, type SegmentsState } from './segments';

/** The run of show of a part, as it is now. Needs a LiveProvider above. */
export function useSegments(partId: string, opened: OpenedSegments): readonly Segment[] {
  const streamId = segmentsStream(partId);
  return useStream<SegmentsState, null>({ streamId, opened, reduce: reduceSegments }).state.segments;
}
