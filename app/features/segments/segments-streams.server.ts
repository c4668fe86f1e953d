import { findPlace } from '~/features/board/standing-at-board.server';
import { isStaff } from '~/features/seminars/roles';
import type { StreamKind } from '~/live/catalogue.server';
import { listSegments } from './segment-rows.server';
import { segmentsStream, type SegmentsState } from './segments';

/** `segments/<part>` for all who run the seminar. */
export const segmentsStreams: StreamKind = {
  family: 'segments',
  // Each line tells the whole: who comes late needs but the last.
  takesBack: () => true,
  mayFollow: async (db, actor, streamId) => {
    const partId = partOf(streamId);
    const place = streamId === segmentsStream(partId) && (await findPlace(db, actor, partId));
    return place ? isStaff(place.standing.roles) : false;
  },
  snapshot: async (db, streamId): Promise<SegmentsState> => ({ segments: await listSegments(db, partOf(streamId)) }),
  counts: () => Promise.resolve({}),
  mine: () => Promise.resolve(null),
};

function partOf(streamId: string): string {
  return streamId.split('/')[1] ?? '';
}
