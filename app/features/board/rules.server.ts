import { z } from 'zod';
import { recordAct } from '~/audit.server';
import { tellPartWithin } from '~/features/seminars/part-news.server';
import { defineCommand } from '~/live/catalogue.server';
import { paces } from './gate';
import { steering } from './standing-at-board.server';

const pace = z.literal(paces);

/** Sets how a board takes questions: what is named, and nothing else. What was asked before stays as it was taken. */
export const setBoardRules = defineCommand({
  name: 'board.setRules',
  input: z.object({
    partId: z.string().min(1).max(64),
    gate: z.enum(['automatic', 'open', 'closed']).optional(),
    moderation: z.enum(['moderated', 'direct']).optional(),
    pace: pace.optional(),
  }),
  may: (tx, actor, { partId }) => steering(tx, actor, partId),
  run: async (work, place, { partId, ...rules }, { actor }) => {
    const set = Object.fromEntries(Object.entries(rules).filter(([, value]) => value !== undefined));
    if (Object.keys(set).length === 0) return;
    await work.tx
      .updateTable('part')
      .set((row) => ({ ...set, version: row('version', '+', 1) }))
      .where('id', '=', partId)
      .execute();
    await recordAct(work, {
      personId: actor.id,
      seminarId: place.seminarId,
      action: 'set board rules',
      subject: partId,
      note: Object.entries(set)
        .map(([name, value]) => `${name} ${String(value)}`)
        .join(', '),
    });
    await tellPartWithin(work, partId);
  },
});
