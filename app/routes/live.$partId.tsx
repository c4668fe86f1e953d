import { json, redirect, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { catalogue } from '~/catalogue.server';
import { findOwnTraits } from '~/features/authors/traits.server';
import { findBoardHead } from '~/features/board/board-head.server';
import { LivePage } from '~/features/board/live-page';
import type { OpenedBoard } from '~/features/board/opened-board';
import { LivePolls } from '~/features/polls/live-polls';
import { pollsStream, type OpenedPolls } from '~/features/polls/poll';
import { notePresence } from '~/features/registration/attendance.server';
import { LiveRooms } from '~/features/rooms/live-rooms';
import type { OpenedRooms } from '~/features/rooms/opened-rooms';
import { roomsStream } from '~/features/rooms/rooms';
import { boardStream } from '~/features/seminars/board-streams';
import { openStream } from '~/live/following.server';
import { load, parseParams } from '~/request.server';
import { isLookingAhead } from '~/shared/looking-ahead';

export const handle = { i18n: ['board', 'live', 'polls', 'rooms'], bare: true };

const params = z.object({ partId: z.string().min(1).max(64) });

export const loader = (args: LoaderFunctionArgs) =>
  load(args, async ({ app, actor, locale, ...ask }) => {
    const { partId } = parseParams(params, ask.params);
    if (actor.kind === 'guest') throw redirect(`/sign-in?return=${encodeURIComponent(`/live/${partId}`)}`);
    if (!isLookingAhead(ask.request)) await notePresence(app, actor, partId);
    const head = await findBoardHead(app.db, { actor, partId, locale });
    // The kinds of the streams made the states; their names say which.
    const opened = (await openStream(app, catalogue, actor, boardStream(partId, 'pub'))) as OpenedBoard;
    const withRooms = head.part.kind !== 'lecture';
    // As above.
    const rooms = withRooms
      ? ((await openStream(app, catalogue, actor, roomsStream(partId, 'pub'))) as OpenedRooms)
      : null;
    // As above.
    const polls = (await openStream(app, catalogue, actor, pollsStream(partId, 'pub'))) as OpenedPolls;
    // Who writes without JavaScript has come with `?ask`; others ask for it once they want to know.
    const writes = new URL(ask.request.url).searchParams.has('ask');
    const like = { seminarId: head.seminar.id, personId: actor.id };
    const traits = writes ? await findOwnTraits(app.db, like) : null;
    return json({ head, opened, rooms, polls, traits, servedAt: app.now().toISOString(), pageKey: app.newId() });
  });

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.head.part.title} – ${data.head.seminar.title}` : '' },
  { name: 'robots', content: 'noindex' },
];

export default function LiveRoute() {
  const { rooms: opened, polls: voting, ...page } = useLoaderData<typeof loader>();
  const { head, servedAt, pageKey } = page;
  const rooms = opened && <LiveRooms key={head.part.id} part={head.part} {...{ opened, servedAt, pageKey }} />;
  const polls = <LivePolls key={`polls ${head.part.id}`} partId={head.part.id} opened={voting} pageKey={pageKey} />;
  return <LivePage {...page} polls={polls} {...(rooms && { rooms })} />;
}
