import { json, redirect, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { catalogue } from '~/catalogue.server';
import { findBoardHead } from '~/features/board/board-head.server';
import type { OpenedRoom, OpenedRooms } from '~/features/rooms/opened-rooms';
import { roomStream } from '~/features/rooms/room';
import { RoomPage } from '~/features/rooms/room-page';
import { roomsStream } from '~/features/rooms/rooms';
import { findInRoom } from '~/features/rooms/standing-in-rooms.server';
import { openStream } from '~/live/following.server';
import { load, parseParams } from '~/request.server';
import { missing } from '~/shared/refusal';

export const handle = { i18n: ['board', 'live', 'rooms'], bare: true };

const params = z.object({ roomId: z.string().min(1).max(64) });

export const loader = (args: LoaderFunctionArgs) =>
  load(args, async ({ app, actor, locale, ...ask }) => {
    const { roomId } = parseParams(params, ask.params);
    if (actor.kind === 'guest') throw redirect(`/sign-in?return=${encodeURIComponent(`/rooms/${roomId}`)}`);
    const found = await findInRoom(app.db, actor, roomId);
    if (!found) throw missing();
    const { partId } = found.place;
    const audience = found.moderates ? 'mod' : 'pub';
    // The kinds of the streams made the states; their names say which.
    const room = (await openStream(app, catalogue, actor, roomStream(roomId))) as OpenedRoom;
    // As above: a part's rooms.
    const rooms = (await openStream(app, catalogue, actor, roomsStream(partId, audience))) as OpenedRooms;
    const head = await findBoardHead(app.db, { actor, partId, locale });
    return json({
      head,
      roomId,
      name: found.room.name,
      room,
      rooms,
      servedAt: app.now().toISOString(),
      pageKey: app.newId(),
    });
  });

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.name} – ${data.head.seminar.title}` : '' },
  { name: 'robots', content: 'noindex' },
];

export default function RoomRoute() {
  const { name: _name, ...page } = useLoaderData<typeof loader>();
  return <RoomPage {...page} />;
}
