import { z } from 'zod';
import { recordAct } from '~/audit.server';
import { tellPartWithin } from '~/features/seminars/part-news.server';
import { defineCommand } from '~/live/catalogue.server';
import { Refusal } from '~/shared/refusal';
import { cleanLine, isLonger } from '~/shared/text-length';
import { longestAnnouncement } from './board';
import { steering } from './standing-at-board.server';

/** Tells everybody at a board something, on the wall and on the phones; an empty text takes it down. */
export const announce = defineCommand({
  name: 'board.announce',
  input: z.object({ partId: z.string().min(1).max(64), text: z.string().max(20_000) }),
  may: (tx, actor, { partId }) => steering(tx, actor, partId),
  run: async (work, { partId, seminarId }, input, { actor }) => {
    const text = cleanLine(input.text);
    if (isLonger(text, longestAnnouncement)) throw new Refusal('board.longAnnouncement', 422);
    await work.tx
      .updateTable('part')
      .set({ announcement: text, announced_at: text === '' ? null : work.at })
      .where('id', '=', partId)
      .execute();
    const action = text === '' ? 'take announcement down' : 'announce';
    await recordAct(work, { personId: actor.id, seminarId, action, subject: partId });
    await tellPartWithin(work, partId, 'announced');
  },
});
