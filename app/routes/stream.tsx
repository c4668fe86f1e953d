import { json, type LoaderFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { catalogue } from '~/catalogue.server';
import { catchUp, followable, takeSnapshot } from '~/live/following.server';
import type { Position } from '~/live/protocol';
import { load } from '~/request.server';
import { Refusal } from '~/shared/refusal';

const asked = z.object({
  stream: z.string().max(120),
  epoch: z.string().max(64).optional(),
  seq: z.coerce.number().int().min(0).max(1_000_000_000).optional(),
});

/** Following by plain requests, for networks that block sockets: the same answer as the socket's `follow`. */
export const loader = (args: LoaderFunctionArgs) =>
  load(args, async ({ app, actor, url }) => {
    const query = asked.safeParse(Object.fromEntries(url.searchParams));
    if (!query.success) throw new Refusal('common.malformed', 400);
    const { stream: streamId, epoch, seq } = query.data;
    const kind = await followable(app, catalogue, actor, streamId);
    const position: Position | null = epoch === undefined || seq === undefined ? null : { epoch, seq };
    const followed = await catchUp(app, { kind, streamId, actor, position }, () => takeSnapshot(app, kind, streamId));
    return json(followed, { headers: { 'cache-control': 'no-store' } });
  });
