import { json, redirect, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { catalogue } from '~/catalogue.server';
import { findBoardHead } from '~/features/board/board-head.server';
import type { OpenedBoard } from '~/features/board/opened-board';
import { PageKeyProvider } from '~/features/board/step-form';
import { crewStream, type OpenedCrew } from '~/features/crew/crew';
import { StagePage } from '~/features/crew/stage-page';
import { SegmentNotes } from '~/features/segments/segment-notes';
import { segmentsStream, type OpenedSegments } from '~/features/segments/segments';
import { boardStream } from '~/features/seminars/board-streams';
import { openStream } from '~/live/following.server';
import { load, parseParams } from '~/request.server';
import { missing } from '~/shared/refusal';

export const handle = { i18n: ['board', 'crew', 'live', 'segments'], bare: true };

const params = z.object({ partId: z.string().min(1).max(64) });

export const loader = (args: LoaderFunctionArgs) =>
  load(args, async ({ app, actor, locale, ...ask }) => {
    const { partId } = parseParams(params, ask.params);
    if (actor.kind === 'guest') throw redirect(`/sign-in?return=${encodeURIComponent(`/stage/${partId}`)}`);
    const head = await findBoardHead(app.db, { actor, partId, locale });
    if (!head.staff) throw missing();
    // The kinds of the streams made the states; their names say which.
    const opened = (await openStream(app, catalogue, actor, boardStream(partId, 'pub'))) as OpenedBoard;
    // As above.
    const crew = (await openStream(app, catalogue, actor, crewStream(partId, 'stage'))) as OpenedCrew;
    // As above.
    const segments = (await openStream(app, catalogue, actor, segmentsStream(partId))) as OpenedSegments;
    return json({ head, opened, crew, segments, servedAt: app.now().toISOString(), pageKey: app.newId() });
  });

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.head.part.title} – ${data.head.seminar.title}` : '' },
  { name: 'robots', content: 'noindex' },
];

export default function StageRoute() {
  const { pageKey, segments, ...page } = useLoaderData<typeof loader>();
  return (
    <PageKeyProvider value={pageKey}>
      <StagePage
        {...page}
        run={(part) => <SegmentNotes key={part.id} {...{ part, servedAt: page.servedAt }} opened={segments} />}
      />
    </PageKeyProvider>
  );
}
