import { z } from 'zod';
import type { Work } from '~/app';
import { recordAct } from '~/audit.server';
import type { SignedIn } from '~/features/accounts/actor';
import type { Place } from '~/features/board/standing-at-board.server';
import { defineCommand } from '~/live/catalogue.server';
import { accessTopic, mineTopic } from '~/live/protocol';
import { missing, Refusal } from '~/shared/refusal';
import { cleanLine, isLonger } from '~/shared/text-length';
import type { Transaction } from '~db/open';
import { findFamilyName } from './own-seat.server';
import { countRoom, tellRoom } from './rooms-news.server';
import { longestDisplayName, mayChoose } from './rooms';
import { choosing, findInRoom, stateOf, type RoomRow } from './standing-in-rooms.server';

const id = z.string().min(1).max(64);
/** A ticked box of a form is `on`. */
const ticked = z.union([z.boolean(), z.literal('on').transform(() => true)]).default(false);

/** Takes a seat, leaving the one before. Without a name the family name is shown; an empty one is no name at all. */
export const enterRoom = defineCommand({
  name: 'room.enter',
  input: z.object({ roomId: id, displayName: z.string().max(1000).optional(), listening: ticked }),
  may: (tx, actor, { roomId }) => choosing(tx, actor, roomId),
  run: async (work, { place, room, set }, input, { actor }) => {
    if (!mayChoose(stateOf(set, work.at))) throw new Refusal('rooms.closed', 409);
    const before = await findSeat(work.tx, place, actor);
    if (before !== room.id) await mustHaveSeat(work.tx, room);
    const displayName = await readDisplayName(work.tx, { typed: input.displayName, actor, place });
    await storeSeat(work, { place, room, actor, displayName, listening: input.listening });
    if (before !== null && before !== room.id) await tellSeats(work, { id: before, partId: place.partId });
    await tellSeats(work, { id: room.id, partId: place.partId });
    nudge(work, actor);
    await recordAct(work, { personId: null, seminarId: place.seminarId, action: 'enter room', subject: room.id });
    return { roomId: room.id };
  },
});

async function findSeat(tx: Transaction, place: Place, actor: SignedIn): Promise<string | null> {
  const seat = await tx
    .selectFrom('room_seat')
    .select('room_id')
    .where('part_id', '=', place.partId)
    .where('person_id', '=', actor.id)
    .executeTakeFirst();
  return seat?.room_id ?? null;
}

/** The set is held, so nobody else sits down between this count and our own seat. */
async function mustHaveSeat(tx: Transaction, room: RoomRow): Promise<void> {
  if (room.capacity === null) return;
  const { seats } = await tx
    .selectFrom('room_seat')
    .select((row) => row.fn.countAll().as('seats'))
    .where('room_id', '=', room.id)
    .executeTakeFirstOrThrow();
  if (Number(seats) >= room.capacity) throw new Refusal('rooms.full', 409);
}

async function readDisplayName(
  tx: Transaction,
  { typed, actor, place }: { typed: string | undefined; actor: SignedIn; place: Place },
): Promise<string> {
  const name = cleanLine(typed ?? (await findFamilyName(tx, actor, place.partId)));
  if (isLonger(name, longestDisplayName)) throw new Refusal('rooms.longDisplayName', 422);
  return name;
}

type Seat = { place: Place; room: RoomRow; actor: SignedIn; displayName: string; listening: boolean };

async function storeSeat(work: Work, { place, room, actor, displayName, listening }: Seat): Promise<void> {
  const seat = { room_id: room.id, display_name: displayName, listening: listening ? 1 : 0 } as const;
  await work.tx
    .insertInto('room_seat')
    .values({ part_id: place.partId, person_id: actor.id, since: work.at, ...seat })
    .onConflict((row) => row.columns(['part_id', 'person_id']).doUpdateSet({ ...seat, since: work.at }))
    .execute();
}

/** Gives up the seat. Notes stay. */
export const leaveRoom = defineCommand({
  name: 'room.leave',
  input: z.object({ roomId: id }),
  may: async (tx, actor, { roomId }) => {
    const found = await findInRoom(tx, actor, roomId);
    if (!found?.seated) throw missing();
    return found;
  },
  run: async (work, { place, room }, _input, { actor }) => {
    await work.tx
      .deleteFrom('room_seat')
      .where('part_id', '=', place.partId)
      .where('person_id', '=', actor.id)
      .where('room_id', '=', room.id)
      .execute();
    await tellSeats(work, { id: room.id, partId: place.partId });
    nudge(work, actor);
    await recordAct(work, { personId: null, seminarId: place.seminarId, action: 'leave room', subject: room.id });
  },
});

async function tellSeats(work: Work, room: { id: string; partId: string }): Promise<void> {
  await tellRoom(work, room.id, { name: 'people_changed', people: true });
  countRoom(work, room);
}

/** Their own tabs hear where they sit; their sockets leave the room that they left. */
function nudge(work: Work, actor: SignedIn): void {
  work.nudge(mineTopic(actor.id));
  work.nudge(accessTopic(actor.id));
}
