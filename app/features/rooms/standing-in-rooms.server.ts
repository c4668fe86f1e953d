import type { Selectable } from 'kysely';
import type { Actor, SignedIn } from '~/features/accounts/actor';
import { isRunning } from '~/features/board/board';
import { findPlace, steering, type Place } from '~/features/board/standing-at-board.server';
import { mayModerate } from '~/features/seminars/roles';
import { missing, Refusal } from '~/shared/refusal';
import type { Reader, Transaction } from '~db/open';
import type { Schema } from '~db/schema';
import { stateAt, type SetState } from './rooms';

export type SetRow = Selectable<Schema['room_set']>;
export type RoomRow = Selectable<Schema['room']>;

/** A room at its board, and what the actor is in it. */
type InRoom = { place: Place; room: RoomRow; seated: boolean; moderates: boolean };

/** The same with its set, which is held for this transaction. */
export type HeldRoom = InRoom & { set: SetRow };

/** A room for those who sit in it, and for those who steer; null for all others, and where there is none. */
export async function findInRoom(db: Reader, actor: Actor, roomId: string): Promise<InRoom | null> {
  const found = await findRoomAtBoard(db, actor, roomId);
  if (!found || actor.kind === 'guest') return null;
  const seat = await db
    .selectFrom('room_seat')
    .select('room_id')
    .where('part_id', '=', found.place.partId)
    .where('person_id', '=', actor.id)
    .where('room_id', '=', roomId)
    .executeTakeFirst();
  const moderates = mayModerate(found.place.standing.roles);
  return seat || moderates ? { ...found, seated: seat !== undefined, moderates } : null;
}

/** A room for whoever is at its board. */
async function findRoomAtBoard(
  db: Reader,
  actor: Actor,
  roomId: string,
): Promise<{ place: Place; room: RoomRow } | null> {
  const room = await db.selectFrom('room').selectAll().where('id', '=', roomId).executeTakeFirst();
  const place = room && (await findPlace(db, actor, room.part_id));
  return place ? { place, room } : null;
}

/** For choosing a room: 404 for who is not at the board, and for rooms that are not announced. */
export async function choosing(tx: Transaction, actor: SignedIn, roomId: string) {
  const found = await findRoomAtBoard(tx, actor, roomId);
  if (!found) throw missing();
  const set = await holdSet(tx, found.place);
  if (!set || set.state === 'planned') throw missing();
  if (found.place.state === 'done') throw new Refusal('rooms.closed', 409);
  return { ...found, set };
}

/** For working in a room: 404 for who neither sits there nor steers, `board.closed` outside of the part. */
export async function workingIn(tx: Transaction, actor: SignedIn, roomId: string): Promise<HeldRoom> {
  const found = await findInRoom(tx, actor, roomId);
  const set = found && (await holdSet(tx, found.place));
  if (!found || !set) throw missing();
  if (!isRunning(found.place.state)) throw new Refusal('board.closed', 409);
  return { ...found, set };
}

/** For steering a set of rooms: 404 and 403 as for the board; null where nothing is planned. */
export async function steeringRooms(
  tx: Transaction,
  actor: SignedIn,
  asked: { partId: string; version?: number | undefined },
): Promise<{ place: Place; set: SetRow | null }> {
  const place = await steering(tx, actor, asked.partId);
  const set = await holdSet(tx, place);
  if (asked.version !== undefined && asked.version !== (set?.version ?? 0)) throw new Refusal('common.stale', 409);
  return { place, set };
}

/** Holds the set for this transaction: PostgreSQL locks the row of a change that changes nothing. */
async function holdSet(tx: Transaction, place: Place): Promise<SetRow | null> {
  const row = await tx
    .updateTable('room_set')
    .set((column) => ({ version: column.ref('version') }))
    .where('part_id', '=', place.partId)
    .returningAll()
    .executeTakeFirst();
  return row ?? null;
}

/** The state of a set at the instant of a change. */
export function stateOf(set: SetRow, at: string): SetState {
  return stateAt({ state: set.state, endsAt: set.ends_at }, Date.parse(at));
}
