import { z } from 'zod';
import type { Work } from '~/app';
import { recordAct } from '~/audit.server';
import { steering, type Place } from '~/features/board/standing-at-board.server';
import { defineCommand } from '~/live/catalogue.server';
import { missing, Refusal } from '~/shared/refusal';
import { crewStream, type CrewChange, type Floor } from './crew';
import { findFloor, listChairs } from './crew-rows.server';

const id = z.string().min(1).max(64);

/** Offers the floor to another chair, or takes the offer back (`to: null`); it passes when they take it. */
export const passFloor = defineCommand({
  name: 'crew.passFloor',
  input: z.object({ partId: id, to: id.nullable() }),
  may: async (tx, actor, { partId, to }) => {
    const place = await steering(tx, actor, partId);
    if (to !== null && !(await listChairs(tx, partId)).some((chair) => chair.id === to)) throw missing();
    return place;
  },
  run: async (work, place, { to }, { actor }) => {
    const { holder, offeredTo } = await findFloor(work.tx, place.partId);
    // An offer is taken back by who made it, and declined by who got it.
    const isMine = holder === actor.id || (to === null && offeredTo === actor.id);
    if (!isMine) throw new Refusal('crew.notYours', 409);
    await putFloor(work, place, { holder, offeredTo: to === holder ? null : to });
  },
});

/** Takes the floor: what was offered, what nobody has, or, where a chair is gone, what somebody else has. */
export const takeFloor = defineCommand({
  name: 'crew.takeFloor',
  input: z.object({ partId: id }),
  may: (tx, actor, { partId }) => steering(tx, actor, partId),
  run: async (work, place, _input, { actor }) => {
    const before = await findFloor(work.tx, place.partId);
    if (before.holder === actor.id) return;
    await putFloor(work, place, { holder: actor.id, offeredTo: null });
    const wasOffered = before.holder === null || before.offeredTo === actor.id;
    await recordAct(work, {
      personId: actor.id,
      seminarId: place.seminarId,
      action: 'take floor',
      subject: place.partId,
      note: wasOffered ? '' : 'unoffered',
    });
  },
});

async function putFloor(work: Work, { partId }: Place, floor: Floor): Promise<void> {
  const row = { part_id: partId, holder: floor.holder, offered_to: floor.offeredTo };
  await work.tx
    .insertInto('floor')
    .values(row)
    .onConflict((key) => key.column('part_id').doUpdateSet({ holder: floor.holder, offered_to: floor.offeredTo }))
    .execute();
  const body: CrewChange = { floor };
  await work.append(crewStream(partId, 'mod'), { name: 'floor_changed', body });
}
