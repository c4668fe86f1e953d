import { z } from 'zod';
import type { Work } from '~/app';
import { recordAct } from '~/audit.server';
import { findCard } from '~/features/board/stage.server';
import type { Place } from '~/features/board/standing-at-board.server';
import { defineCommand } from '~/live/catalogue.server';
import { accessTopic, mineTopic } from '~/live/protocol';
import { missing, Refusal } from '~/shared/refusal';
import { cleanLine, isLonger } from '~/shared/text-length';
import { planOfForm } from './plan-form';
import { countRoom, tellRooms } from './rooms-news.server';
import { longestRoomName, mayPlan, mostMinutes, mostRooms, mostSeats } from './rooms';
import { stateOf, steeringRooms, type SetRow } from './standing-in-rooms.server';

const id = z.string().min(1).max(64);

const planned = z.object({
  /** Of a room that is there already. */
  id: id.nullable().default(null),
  /** The public id of a card of the agenda; a table has none. */
  card: id.nullable().default(null),
  name: z.string().max(2000),
  capacity: z.number().int().min(1).max(mostSeats).nullable(),
});
type PlannedRoom = z.output<typeof planned>;

/** Says which rooms there are, all of them; while they are open it adds and renames, and takes none away. */
export const planRooms = defineCommand({
  name: 'rooms.plan',
  input: z.preprocess(
    planOfForm,
    z.object({
      partId: id,
      version: z.number().int().optional(),
      minutes: z.number().int().min(1).max(mostMinutes).nullable(),
      rooms: z.array(planned).max(mostRooms),
    }),
  ),
  may: (tx, actor, input) => steeringRooms(tx, actor, input),
  run: async (work, { place, set }, input, { actor }) => {
    const state = set && stateOf(set, work.at);
    if (place.kind === 'lecture' || !mayPlan(state)) throw new Refusal('rooms.notNow', 409);
    if (input.rooms.length === 0) throw new Refusal('rooms.noRooms', 422);
    if (place.kind === 'discussion' && input.minutes === null) throw new Refusal('rooms.noMinutes', 422);
    await storeSet(work, place, { set, minutes: input.minutes });
    const gone = await removeRooms(work, place, { kept: input.rooms, mayRemove: state !== 'open' });
    for (const [index, room] of input.rooms.entries()) await storeRoom(work, place, { room, position: index + 1 });
    await recordAct(work, {
      personId: actor.id,
      seminarId: place.seminarId,
      action: 'plan rooms',
      subject: place.partId,
      note: String(input.rooms.length),
    });
    await tellRooms(work, place.partId, { name: 'rooms_planned', set: true, rooms: 'all', gone });
  },
});

async function storeSet(work: Work, place: Place, step: { set: SetRow | null; minutes: number | null }): Promise<void> {
  if (step.set) {
    await work.tx
      .updateTable('room_set')
      .set({ minutes: step.minutes, version: step.set.version + 1 })
      .where('part_id', '=', place.partId)
      .execute();
    return;
  }
  const fresh = { state: 'planned', ends_at: null, message: '', message_at: null, version: 1 } as const;
  const stored = await work.tx
    .insertInto('room_set')
    .values({ part_id: place.partId, minutes: step.minutes, ...fresh })
    .onConflict((row) => row.column('part_id').doNothing())
    .executeTakeFirst();
  if (Number(stored.numInsertedOrUpdatedRows) === 0) throw new Refusal('common.stale', 409);
}

async function removeRooms(
  work: Work,
  place: Place,
  step: { kept: readonly PlannedRoom[]; mayRemove: boolean },
): Promise<string[]> {
  const stored = await work.tx.selectFrom('room').select('id').where('part_id', '=', place.partId).execute();
  const known = new Set(stored.map((room) => room.id));
  const kept = step.kept.flatMap((room) => room.id ?? []);
  if (kept.some((roomId) => !known.has(roomId)) || new Set(kept).size < kept.length) throw missing();
  const gone = [...known].filter((roomId) => !kept.includes(roomId));
  if (gone.length === 0) return [];
  if (!step.mayRemove) throw new Refusal('rooms.inUse', 409);
  const left = await work.tx.deleteFrom('room_seat').where('room_id', 'in', gone).returning('person_id').execute();
  for (const { person_id: personId } of left) {
    work.nudge(mineTopic(personId));
    work.nudge(accessTopic(personId));
  }
  await work.tx.deleteFrom('room').where('id', 'in', gone).execute();
  return gone;
}

async function storeRoom(work: Work, place: Place, step: { room: PlannedRoom; position: number }): Promise<void> {
  const { room, position } = step;
  const card = room.card === null ? null : await findCard(work.tx, place.partId, room.card);
  const fields = { name: readName(room.name), capacity: room.capacity, challenge_id: card?.id ?? null, position };
  if (room.id !== null) {
    await work.tx.updateTable('room').set(fields).where('id', '=', room.id).execute();
    return;
  }
  const roomId = work.newId();
  await work.tx
    .insertInto('room')
    .values({ id: roomId, part_id: place.partId, called_at: null, ...fields })
    .execute();
  countRoom(work, { id: roomId, partId: place.partId });
}

function readName(typed: string): string {
  const name = cleanLine(typed);
  if (name === '') throw new Refusal('rooms.noName', 422);
  if (isLonger(name, longestRoomName)) throw new Refusal('rooms.longName', 422);
  return name;
}
