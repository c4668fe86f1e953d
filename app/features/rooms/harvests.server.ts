import { z } from 'zod';
import type { Work } from '~/app';
import { recordAct } from '~/audit.server';
import { defineCommand } from '~/live/catalogue.server';
import { Refusal } from '~/shared/refusal';
import { cleanParagraphs, isLonger } from '~/shared/text-length';
import { longestHarvest } from './room';
import { findHarvest } from './room-rows.server';
import { tellRoom, tellRooms } from './rooms-news.server';
import { mayHandIn, type HarvestWords } from './rooms';
import { stateOf, workingIn } from './standing-in-rooms.server';

const words = z.string().max(40_000).default('');

/**
 * Keeps what the room hands in. `version` is the one the writer saw, 0 for the first: where another hand was quicker
 * nothing is overwritten (409), and the writer puts both together.
 */
export const handInHarvest = defineCommand({
  name: 'room.handIn',
  input: z.object({
    roomId: z.string().min(1).max(64),
    version: z.coerce.number().int().min(0),
    views: words,
    agreements: words,
    openQuestions: words,
  }),
  may: (tx, actor, { roomId }) => workingIn(tx, actor, roomId),
  run: async (work, { place, room, set }, input) => {
    if (!mayHandIn(stateOf(set, work.at))) throw new Refusal('rooms.harvestShut', 409);
    const harvest = readHarvest(input);
    const stored = await findHarvest(work.tx, room.id);
    if ((stored?.version ?? 0) !== input.version) throw new Refusal('rooms.harvestChanged', 409);
    const version = input.version + 1;
    await storeHarvest(work, room.id, { ...harvest, version });
    await tellRoom(work, room.id, { name: 'harvest_handed_in', harvest: true });
    await tellRooms(work, place.partId, { name: 'room_changed', rooms: [room.id] });
    await recordAct(work, { personId: null, seminarId: place.seminarId, action: 'hand in harvest', subject: room.id });
    return { version };
  },
});

function readHarvest(input: HarvestWords): HarvestWords {
  const harvest = {
    views: cleanParagraphs(input.views),
    agreements: cleanParagraphs(input.agreements),
    openQuestions: cleanParagraphs(input.openQuestions),
  };
  const fields = Object.values(harvest);
  if (fields.every((field) => field === '')) throw new Refusal('rooms.emptyHarvest', 422);
  if (fields.some((field) => isLonger(field, longestHarvest))) throw new Refusal('rooms.longHarvest', 422);
  return harvest;
}

async function storeHarvest(work: Work, roomId: string, harvest: HarvestWords & { version: number }): Promise<void> {
  const { views, agreements, openQuestions: open_questions, version } = harvest;
  const row = { views, agreements, open_questions, version, at: work.at };
  await work.tx
    .insertInto('harvest')
    .values({ room_id: roomId, ...row })
    .onConflict((conflict) => conflict.column('room_id').doUpdateSet(row))
    .execute();
}
