import { findPlace } from '~/features/board/standing-at-board.server';
import type { Audience } from '~/features/seminars/board-streams';
import { mayModerate } from '~/features/seminars/roles';
import type { StreamKind } from '~/live/catalogue.server';
import { pollsStream } from './poll';
import { countOpen, findOwnChoices, listPolls } from './poll-rows.server';

/** `polls/<part>` for everybody at the board, `polls/<part>/mod` for those who steer. */
export const pollsStreams: StreamKind = {
  family: 'polls',
  // Numbers that were shown are concealed again, and a part has few polls.
  takesBack: () => true,
  mayFollow: async (db, actor, streamId) => {
    const { partId, audience } = partsOf(streamId);
    const place = audience && (await findPlace(db, actor, partId));
    return place ? audience === 'pub' || mayModerate(place.standing.roles) : false;
  },
  snapshot: async (db, streamId) => {
    const { partId, audience } = partsOf(streamId);
    return { polls: await listPolls(db, { partId, audience: audience ?? 'pub' }) };
  },
  counts: (db, streamId, ids) => {
    const { partId, audience } = partsOf(streamId);
    return countOpen(db, { partId, audience: audience ?? 'pub', ids });
  },
  mine: (db, actor, streamId) =>
    actor.kind === 'guest' ? Promise.resolve({}) : findOwnChoices(db, actor.id, partsOf(streamId).partId),
};

function partsOf(streamId: string): { partId: string; audience: Audience | null } {
  const [, partId = ''] = streamId.split('/');
  const audience = (['pub', 'mod'] as const).find((one) => streamId === pollsStream(partId, one));
  return { partId, audience: audience ?? null };
}
