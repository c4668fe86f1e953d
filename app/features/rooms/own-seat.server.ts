import type { Actor } from '~/features/accounts/actor';
import type { Reader } from '~db/open';
import type { OwnInRoom } from './room';
import type { OwnSeat } from './rooms';

/** Where the asker sits in a part, and the name the form begins with. */
export async function findOwnSeat(db: Reader, actor: Actor, partId: string): Promise<OwnSeat> {
  if (actor.kind === 'guest') return { roomId: null, displayName: '', listening: false, suggestedName: '' };
  const seat = await db
    .selectFrom('room_seat')
    .select(['room_id', 'display_name', 'listening'])
    .where('part_id', '=', partId)
    .where('person_id', '=', actor.id)
    .executeTakeFirst();
  return {
    roomId: seat?.room_id ?? null,
    displayName: seat?.display_name ?? '',
    listening: seat?.listening === 1,
    suggestedName: seat?.display_name ?? (await findFamilyName(db, actor, partId)),
  };
}

/** The family name of a registration, for staff without one the name of the account. */
export async function findFamilyName(db: Reader, actor: { id: string; name: string }, partId: string): Promise<string> {
  const registration = await db
    .selectFrom('registration')
    .innerJoin('part', 'part.seminar_id', 'registration.seminar_id')
    .select('registration.family_name')
    .where('part.id', '=', partId)
    .where('registration.person_id', '=', actor.id)
    .where('registration.state', 'in', ['confirmed', 'attended'])
    .executeTakeFirst();
  return registration?.family_name ?? actor.name;
}

/** The asker's own seat and notes in a room. Goes through `author` only by the asker's own id. */
export async function findOwnInRoom(db: Reader, actor: Actor, roomId: string): Promise<OwnInRoom> {
  if (actor.kind === 'guest') return { seated: false, displayName: '', listening: false, notes: [] };
  const seat = await db
    .selectFrom('room_seat')
    .select(['display_name', 'listening'])
    .where('room_id', '=', roomId)
    .where('person_id', '=', actor.id)
    .executeTakeFirst();
  const notes = await db
    .selectFrom('author')
    .innerJoin('note', 'note.id', 'author.subject_id')
    .select('note.id')
    .where('author.subject', '=', 'note')
    .where('author.person_id', '=', actor.id)
    .where('note.room_id', '=', roomId)
    .orderBy('note.position')
    .execute();
  return {
    seated: seat !== undefined,
    displayName: seat?.display_name ?? '',
    listening: seat?.listening === 1,
    notes: notes.map((note) => note.id),
  };
}
