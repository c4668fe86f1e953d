import { json, redirect, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { catalogue } from '~/catalogue.server';
import { findBoardHead } from '~/features/board/board-head.server';
import { agendaOf } from '~/features/challenges/agenda.server';
import type { OpenedRooms } from '~/features/rooms/opened-rooms';
import { roomsStream } from '~/features/rooms/rooms';
import { RoomsOverviewPage } from '~/features/rooms/rooms-overview-page';
import { openStream } from '~/live/following.server';
import { load, parseParams } from '~/request.server';

export const handle = { i18n: ['board', 'live', 'rooms'], bare: true };

const params = z.object({ partId: z.string().min(1).max(64) });

export const loader = (args: LoaderFunctionArgs) =>
  load(args, async ({ app, actor, locale, ...ask }) => {
    const { partId } = parseParams(params, ask.params);
    if (actor.kind === 'guest') throw redirect(`/sign-in?return=${encodeURIComponent(`/rooms-overview/${partId}`)}`);
    // The kind of the stream made the state; its name says which.
    const rooms = (await openStream(app, catalogue, actor, roomsStream(partId, 'mod'))) as OpenedRooms;
    const head = await findBoardHead(app.db, { actor, partId, locale });
    const agenda = await agendaOf(app.db, partId);
    return json({ head, agenda, rooms, servedAt: app.now().toISOString(), pageKey: app.newId() });
  });

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.head.part.title} – ${data.head.seminar.title}` : '' },
  { name: 'robots', content: 'noindex' },
];

export default function RoomsOverviewRoute() {
  return <RoomsOverviewPage {...useLoaderData<typeof loader>()} />;
}
