import { findPlace } from '~/features/board/standing-at-board.server';
import { isStaff, mayModerate } from '~/features/seminars/roles';
import type { StreamKind } from '~/live/catalogue.server';
import { crewStream, type CrewAudience, type CrewState } from './crew';
import { findFloor, listChairs, listMessages } from './crew-rows.server';

/** `crew/<part>/mod` for those who steer, `crew/<part>/stage` for all who run the seminar. Nobody else knows of them. */
export const crewStreams: StreamKind = {
  family: 'crew',
  takesBack: () => false,
  mayFollow: async (db, actor, streamId) => {
    const { partId, audience } = partsOf(streamId);
    const place = audience && (await findPlace(db, actor, partId));
    if (!place) return false;
    return audience === 'mod' ? mayModerate(place.standing.roles) : isStaff(place.standing.roles);
  },
  snapshot: async (db, streamId): Promise<CrewState> => {
    const { partId, audience } = partsOf(streamId);
    const messages = await listMessages(db, partId, audience ?? 'stage');
    if (audience !== 'mod') return { messages, floor: { holder: null, offeredTo: null }, chairs: [] };
    return { messages, floor: await findFloor(db, partId), chairs: await listChairs(db, partId) };
  },
  counts: () => Promise.resolve({}),
  mine: () => Promise.resolve(null),
};

function partsOf(streamId: string): { partId: string; audience: CrewAudience | null } {
  const [, partId = ''] = streamId.split('/');
  const audience = (['mod', 'stage'] as const).find((one) => streamId === crewStream(partId, one));
  return { partId, audience: audience ?? null };
}
