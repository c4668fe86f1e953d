import { json, redirect, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import type { ReactNode } from 'react';
import { z } from 'zod';
import { catalogue } from '~/catalogue.server';
import { findBoardHead } from '~/features/board/board-head.server';
import type { OpenedBoard } from '~/features/board/opened-board';
import { ProjectorPage, type Join } from '~/features/board/projector-page';
import { findWallSlides } from '~/features/deck/wall-slides.server';
import { pollsStream, type OpenedPolls } from '~/features/polls/poll';
import { ProjectedPoll } from '~/features/polls/projected-poll';
import type { OpenedRooms } from '~/features/rooms/opened-rooms';
import { ProjectedRooms } from '~/features/rooms/projected-rooms';
import { roomsStream } from '~/features/rooms/rooms';
import { boardStream } from '~/features/seminars/board-streams';
import { openStream } from '~/live/following.server';
import { load, parseParams } from '~/request.server';
import { qrCode } from '~/shared/qr-code.server';
import { missing } from '~/shared/refusal';

export const handle = { i18n: ['board', 'deck', 'live', 'polls', 'rooms'], bare: true };

const params = z.object({ partId: z.string().min(1).max(64) });

export const loader = (args: LoaderFunctionArgs) =>
  load(args, async ({ app, actor, locale, ...ask }) => {
    const { partId } = parseParams(params, ask.params);
    if (actor.kind === 'guest') throw redirect(`/sign-in?return=${encodeURIComponent(`/projector/${partId}`)}`);
    const head = await findBoardHead(app.db, { actor, partId, locale });
    if (!head.staff) throw missing();
    // Follows what everybody sees, and nothing else, whoever signed the beamer in.
    const opened = (await openStream(app, catalogue, actor, boardStream(partId, 'pub'))) as OpenedBoard;
    const join = joinAt(`${app.baseUrl}/seminars/${head.seminar.slug}`);
    const withRooms = head.part.kind !== 'lecture';
    // The kind of the stream made the state; its name says which.
    const rooms = withRooms
      ? ((await openStream(app, catalogue, actor, roomsStream(partId, 'pub'))) as OpenedRooms)
      : null;
    // As above.
    const polls = (await openStream(app, catalogue, actor, pollsStream(partId, 'pub'))) as OpenedPolls;
    const wall = await findWallSlides(app.db, head.seminar.id, locale);
    return json({ head, opened, rooms, polls, wall, servedAt: app.now().toISOString(), join });
  });

/** The seminar's page: short enough to type, and it leads the confirmed to what is live. */
function joinAt(url: string): Join {
  return { address: url.replace(/^https?:\/\//, ''), code: qrCode(url) };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.head.part.title} – ${data.head.seminar.title}` : '' },
  { name: 'robots', content: 'noindex' },
];

export default function ProjectorRoute() {
  const { rooms: opened, polls: voting, ...page } = useLoaderData<typeof loader>();
  const { head, servedAt } = page;
  const polls = (stage: ReactNode, since: string | null) => (
    <ProjectedPoll key={`polls ${head.part.id}`} partId={head.part.id} opened={voting} since={since}>
      {stage}
    </ProjectedPoll>
  );
  if (!opened) return <ProjectorPage {...page} polls={polls} />;
  return (
    <ProjectorPage
      {...page}
      polls={polls}
      rooms={(stage, since) => (
        <ProjectedRooms key={head.part.id} part={head.part} {...{ opened, servedAt, since }}>
          {stage}
        </ProjectedRooms>
      )}
    />
  );
}
