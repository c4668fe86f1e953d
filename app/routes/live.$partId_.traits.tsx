import { json, type LoaderFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { findOwnTraits } from '~/features/authors/traits.server';
import { findPlace } from '~/features/board/standing-at-board.server';
import { load, parseParams } from '~/request.server';
import { missing } from '~/shared/refusal';

const params = z.object({ partId: z.string().min(1).max(64) });

/** What the reader has in common with enough others at the board, for nobody but them. */
export const loader = (args: LoaderFunctionArgs) =>
  load(args, async ({ app, actor, ...ask }) => {
    const { partId } = parseParams(params, ask.params);
    const place = await findPlace(app.db, actor, partId);
    if (!place || actor.kind === 'guest') throw missing();
    return json({ traits: await findOwnTraits(app.db, { seminarId: place.seminarId, personId: actor.id }) });
  });
