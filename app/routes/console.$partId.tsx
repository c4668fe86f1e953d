import { json, redirect, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { catalogue } from '~/catalogue.server';
import { findBoardHead } from '~/features/board/board-head.server';
import { ConsolePage } from '~/features/board/console-page';
import type { OpenedBoard, OpenedDesk } from '~/features/board/opened-board';
import { PageKeyProvider } from '~/features/board/step-form';
import type { OpenedRooms } from '~/features/rooms/opened-rooms';
import { crewStream, type OpenedCrew } from '~/features/crew/crew';
import { CrewKeyList, CrewStrip } from '~/features/crew/crew-strip';
import { SegmentDesk } from '~/features/segments/segment-desk';
import { SegmentKeyList, SegmentStrip } from '~/features/segments/segment-strip';
import { segmentsStream, type OpenedSegments } from '~/features/segments/segments';
import { listReadAloud } from '~/features/challenges/agenda-cards.server';
import { pollsStream, type OpenedPolls } from '~/features/polls/poll';
import { PollKeyList, PollsDesk } from '~/features/polls/polls-desk';
import { roomsStream } from '~/features/rooms/rooms';
import { RoomsDesk } from '~/features/rooms/rooms-desk';
import { boardStream } from '~/features/seminars/board-streams';
import { openStream } from '~/live/following.server';
import { load, parseParams } from '~/request.server';

export const handle = { i18n: ['board', 'crew', 'live', 'polls', 'rooms', 'segments'], bare: true };

const params = z.object({ partId: z.string().min(1).max(64) });

export const loader = (args: LoaderFunctionArgs) =>
  load(args, async ({ app, actor, locale, ...ask }) => {
    const { partId } = parseParams(params, ask.params);
    if (actor.kind === 'guest') throw redirect(`/sign-in?return=${encodeURIComponent(`/console/${partId}`)}`);
    // The kinds of the streams made the states; their names say which.
    const desk = (await openStream(app, catalogue, actor, boardStream(partId, 'mod'))) as OpenedDesk;
    // As above.
    const board = (await openStream(app, catalogue, actor, boardStream(partId, 'pub'))) as OpenedBoard;
    const head = await findBoardHead(app.db, { actor, partId, locale });
    const withRooms = head.part.kind !== 'lecture';
    // As above.
    const rooms = withRooms
      ? ((await openStream(app, catalogue, actor, roomsStream(partId, 'mod'))) as OpenedRooms)
      : null;
    // As above.
    const polls = (await openStream(app, catalogue, actor, pollsStream(partId, 'mod'))) as OpenedPolls;
    // As above.
    const crew = (await openStream(app, catalogue, actor, crewStream(partId, 'mod'))) as OpenedCrew;
    // As above.
    const segments = (await openStream(app, catalogue, actor, segmentsStream(partId))) as OpenedSegments;
    const readAloud = await listReadAloud(app.db, partId);
    return json({
      head,
      desk,
      board,
      rooms,
      polls,
      crew,
      segments,
      readAloud,
      servedAt: app.now().toISOString(),
      pageKey: app.newId(),
    });
  });

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.head.part.title} – ${data.head.seminar.title}` : '' },
  { name: 'robots', content: 'noindex' },
];

export default function ConsoleRoute() {
  const { rooms: opened, polls: voting, crew, segments, pageKey, ...page } = useLoaderData<typeof loader>();
  const { head, desk, servedAt } = page;
  const { agenda } = desk.state;
  const rooms = opened && (
    <RoomsDesk key={head.part.id} place="panel" part={head.part} {...{ agenda, opened, servedAt, pageKey }} />
  );
  const polls = (since: string | null) => (
    <PollsDesk key={`polls ${head.part.id}`} partId={head.part.id} opened={voting} {...{ pageKey, since }} />
  );
  return (
    <PageKeyProvider value={pageKey}>
      <ConsolePage
        {...page}
        polls={polls}
        strip={(part) => (
          <>
            <CrewStrip key={`crew ${part.id}`} partId={part.id} opened={crew} reader={head.reader.id} />
            <SegmentStrip key={`segments ${part.id}`} {...{ part, servedAt }} opened={segments} />
          </>
        )}
        run={(part) => <SegmentDesk key={`run ${part.id}`} {...{ part, servedAt }} opened={segments} />}
        moreKeys={
          <>
            <PollKeyList />
            <SegmentKeyList />
            <CrewKeyList />
          </>
        }
        {...(rooms && { rooms })}
      />
    </PageKeyProvider>
  );
}
