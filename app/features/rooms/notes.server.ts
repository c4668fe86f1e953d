import { z } from 'zod';
import type { Selectable } from 'kysely';
import type { Work } from '~/app';
import { recordAct } from '~/audit.server';
import type { SignedIn } from '~/features/accounts/actor';
import { defineCommand } from '~/live/catalogue.server';
import { mineTopic } from '~/live/protocol';
import { missing, Refusal } from '~/shared/refusal';
import { cleanParagraphs, isLonger } from '~/shared/text-length';
import type { Transaction } from '~db/open';
import type { Schema } from '~db/schema';
import { longestNote } from './room';
import { countRoom, tellRoom, tellRooms } from './rooms-news.server';
import { mayWrite } from './rooms';
import { stateOf, workingIn, type HeldRoom } from './standing-in-rooms.server';

type NoteRow = Selectable<Schema['note']>;

const id = z.string().min(1).max(64);
const text = z.string().max(20_000);

/** Adds a note that all in the room see at once, with nobody's name on it. */
export const writeNote = defineCommand({
  name: 'room.writeNote',
  input: z.object({ roomId: id, text }),
  may: (tx, actor, { roomId }) => workingIn(tx, actor, roomId),
  run: async (work, held, input, { actor }) => {
    mustBeOpen(work, held);
    const noteId = await addNote(work, held, { text: readNote(input.text), conflictOf: null, actor });
    return { id: noteId };
  },
});

/** Changes a note. Where another hand was quicker both texts stay: this one becomes a note of its own. */
export const editNote = defineCommand({
  name: 'room.editNote',
  input: z.object({ noteId: id, revision: z.coerce.number().int(), text }),
  may: (tx, actor, { noteId }) => atNote(tx, actor, noteId),
  run: async (work, { held, note }, input, { actor }) => {
    mustBeOpen(work, held);
    const wording = readNote(input.text);
    if (note.state === 'open' && note.text === wording) return { id: note.id, kept: 'one' };
    if (note.state === 'removed' || note.revision !== input.revision) {
      return { id: await addNote(work, held, { text: wording, conflictOf: note.id, actor }), kept: 'both' };
    }
    await changeNote(work, note, { text: wording });
    await tellNotes(work, held, { name: 'note_changed', notes: [note.id] });
    await record(work, held, { action: 'change note', noteId: note.id });
    return { id: note.id, kept: 'one' };
  },
});

/** Takes a note away: who wrote it may, and those who steer. */
export const removeNote = defineCommand({
  name: 'room.removeNote',
  input: z.object({ noteId: id, revision: z.coerce.number().int() }),
  may: async (tx, actor, { noteId }) => {
    const found = await atNote(tx, actor, noteId);
    if (found.note.state === 'removed') throw missing();
    if (!found.held.moderates && !(await wrote(tx, actor, noteId))) throw new Refusal('common.forbidden', 403);
    return found;
  },
  run: async (work, { held, note }, input) => {
    mustBeOpen(work, held);
    if (note.revision !== input.revision) throw new Refusal('common.stale', 409);
    await changeNote(work, note, { state: 'removed' });
    await tellNotes(work, held, { name: 'note_removed', gone: [note.id] });
    await record(work, held, { action: 'remove note', noteId: note.id });
  },
});

async function atNote(tx: Transaction, actor: SignedIn, noteId: string): Promise<{ held: HeldRoom; note: NoteRow }> {
  const found = await tx.selectFrom('note').select('room_id').where('id', '=', noteId).executeTakeFirst();
  if (!found) throw missing();
  const held = await workingIn(tx, actor, found.room_id);
  // Read once the set is held: the revision that counts is the one nobody can change beside us.
  const note = await tx.selectFrom('note').selectAll().where('id', '=', noteId).executeTakeFirstOrThrow();
  return { held, note };
}

async function wrote(tx: Transaction, actor: SignedIn, noteId: string): Promise<boolean> {
  const author = await tx
    .selectFrom('author')
    .select('subject_id')
    .where('subject', '=', 'note')
    .where('subject_id', '=', noteId)
    .where('person_id', '=', actor.id)
    .executeTakeFirst();
  return author !== undefined;
}

function mustBeOpen(work: Work, held: HeldRoom): void {
  if (!mayWrite(stateOf(held.set, work.at))) throw new Refusal('rooms.closed', 409);
}

function readNote(typed: string): string {
  const note = cleanParagraphs(typed);
  if (note === '') throw new Refusal('rooms.emptyNote', 422);
  if (isLonger(note, longestNote)) throw new Refusal('rooms.longNote', 422);
  return note;
}

type Wording = { text: string; conflictOf: string | null; actor: SignedIn };

async function addNote(work: Work, held: HeldRoom, { text: wording, conflictOf, actor }: Wording): Promise<string> {
  const noteId = work.newId();
  const { last } = await work.tx
    .selectFrom('note')
    .select((row) => row.fn.max<number | null>('position').as('last'))
    .where('room_id', '=', held.room.id)
    .executeTakeFirstOrThrow();
  await work.tx
    .insertInto('note')
    .values({
      id: noteId,
      room_id: held.room.id,
      position: Number(last ?? 0) + 1,
      text: wording,
      revision: 1,
      conflict_of: conflictOf,
      state: 'open',
      written_at: work.at,
    })
    .execute();
  await keepRevision(work, { noteId, revision: 1, text: wording });
  await work.tx.insertInto('author').values({ subject: 'note', subject_id: noteId, person_id: actor.id }).execute();
  work.nudge(mineTopic(actor.id));
  await tellNotes(work, held, { name: 'note_written', notes: [noteId] });
  await record(work, held, { action: conflictOf === null ? 'write note' : 'keep both notes', noteId });
  return noteId;
}

async function changeNote(work: Work, note: NoteRow, change: { text: string } | { state: 'removed' }): Promise<void> {
  const revision = note.revision + 1;
  const changed = await work.tx
    .updateTable('note')
    .set({ ...change, revision })
    .where('id', '=', note.id)
    .where('revision', '=', note.revision)
    .executeTakeFirst();
  if (Number(changed.numUpdatedRows) === 0) throw new Refusal('common.stale', 409);
  if ('text' in change) await keepRevision(work, { noteId: note.id, revision, text: change.text });
}

async function keepRevision(work: Work, kept: { noteId: string; revision: number; text: string }): Promise<void> {
  await work.tx
    .insertInto('note_revision')
    .values({ note_id: kept.noteId, revision: kept.revision, text: kept.text, at: work.at })
    .execute();
}

type Touched = { name: 'note_written' | 'note_changed' | 'note_removed'; notes?: string[]; gone?: string[] };

/** Those in the room hear all; those who steer see the last line; everybody else a number. */
async function tellNotes(work: Work, { place, room }: HeldRoom, touched: Touched): Promise<void> {
  await tellRoom(work, room.id, touched);
  await tellRooms(work, place.partId, { name: 'room_changed', rooms: [room.id], only: 'mod' });
  if (touched.name !== 'note_changed') countRoom(work, { id: room.id, partId: place.partId });
}

function record(work: Work, { place }: HeldRoom, act: { action: string; noteId: string }): Promise<void> {
  return recordAct(work, { personId: null, seminarId: place.seminarId, action: act.action, subject: act.noteId });
}
