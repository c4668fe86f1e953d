import { z } from 'zod';
import type { Work } from '~/app';
import { recordAct } from '~/audit.server';
import type { SignedIn } from '~/features/accounts/actor';
import { tellPartWithin } from '~/features/seminars/part-news.server';
import { defineCommand } from '~/live/catalogue.server';
import { Refusal } from '~/shared/refusal';
import { holdBoardWithin } from './queue.server';
import { steeringRunning, type Place } from './standing-at-board.server';

const partId = z.string().min(1).max(64);
const mostMinutes = 5;
const minute = 60_000;
/** Further from now an end is a slip of the hand. */
const furthest = 6 * 60 * minute;

/** Moves the end of a running part by some minutes; clocks advise and end nothing. */
export const extendPart = defineCommand({
  name: 'board.extend',
  input: z.object({ partId, minutes: z.number().int().min(-mostMinutes).max(mostMinutes) }),
  may: (tx, actor, asked) => steeringRunning(tx, actor, asked.partId),
  run: async (work, place, { minutes }, { actor }) => {
    await holdBoardWithin(work, place.partId);
    const before = await findEnd(work, place.partId);
    const endsAt = new Date(Date.parse(before) + minutes * minute).toISOString();
    await storeEnd(work, place, { endsAt, actor, note: `${minutes > 0 ? '+' : ''}${String(minutes)} min` });
  },
});

/** Sets the end of a running part to a time of the day. */
export const endPartAt = defineCommand({
  name: 'board.endAt',
  input: z.object({ partId, endsAt: z.iso.datetime() }),
  may: (tx, actor, asked) => steeringRunning(tx, actor, asked.partId),
  run: async (work, place, asked, { actor }) => {
    await holdBoardWithin(work, place.partId);
    const endsAt = new Date(asked.endsAt).toISOString();
    if (Math.abs(Date.parse(endsAt) - Date.parse(work.at)) > furthest) throw new Refusal('board.endFar', 409);
    await storeEnd(work, place, { endsAt, actor, note: endsAt });
  },
});

async function findEnd(work: Work, id: string): Promise<string> {
  const part = await work.tx.selectFrom('part').select('ends_at').where('id', '=', id).executeTakeFirstOrThrow();
  return part.ends_at;
}

type End = { endsAt: string; actor: SignedIn; note: string };

async function storeEnd(work: Work, place: Place, { endsAt, actor, note }: End): Promise<void> {
  await work.tx
    .updateTable('part')
    .set((row) => ({ ends_at: endsAt, version: row('version', '+', 1) }))
    .where('id', '=', place.partId)
    .execute();
  await recordAct(work, {
    personId: actor.id,
    seminarId: place.seminarId,
    action: 'extend part',
    subject: place.partId,
    note,
  });
  await tellPartWithin(work, place.partId);
}
