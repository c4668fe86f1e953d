import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { catalogue } from '~/catalogue.server';
import { findBoardHead, listPartHeads } from '~/features/board/board-head.server';
import type { OpenedBoard } from '~/features/board/opened-board';
import { CallPage } from '~/features/call/call-page';
import { currentPart } from '~/features/call/current-part';
import { pollsStream, type OpenedPolls } from '~/features/polls/poll';
import type { OpenedRooms } from '~/features/rooms/opened-rooms';
import { roomsStream } from '~/features/rooms/rooms';
import { boardStream } from '~/features/seminars/board-streams';
import { mayEditSeminar } from '~/features/seminars/roles';
import { findForStaff } from '~/features/seminars/staff-access.server';
import { translatorFor } from '~/i18n/translator.server';
import { openStream } from '~/live/following.server';
import { load } from '~/request.server';
import { missing } from '~/shared/refusal';

export const handle = { i18n: ['board', 'call', 'live'], bare: true };

export const loader = (args: LoaderFunctionArgs) =>
  load(args, async ({ app, actor, locale, params }) => {
    const { seminar, roles } = await findForStaff(app.db, actor, params['slug']);
    const part = currentPart(await listPartHeads(app.db, seminar.id, locale));
    if (!part) throw missing();
    const head = await findBoardHead(app.db, { actor, partId: part.id, locale });
    // The kinds of the streams made the states; their names say which.
    const board = (await openStream(app, catalogue, actor, boardStream(part.id, 'pub'))) as OpenedBoard;
    // As above.
    const polls = (await openStream(app, catalogue, actor, pollsStream(part.id, 'pub'))) as OpenedPolls;
    const withRooms = part.kind !== 'lecture';
    // As above.
    const rooms = withRooms
      ? ((await openStream(app, catalogue, actor, roomsStream(part.id, 'pub'))) as OpenedRooms)
      : null;
    const title = translatorFor(locale, 'call')('title');
    const page = { head, board, polls, rooms, servedAt: app.now().toISOString(), site: app.baseUrl };
    return json({ title, ...page, takesSeats: mayEditSeminar(roles) });
  });

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.title} – ${data.head.seminar.title}` : '' },
  { name: 'robots', content: 'noindex' },
];

export default function BesideTheCall() {
  const { title: _title, ...page } = useLoaderData<typeof loader>();
  return <CallPage {...page} />;
}
