import type { Audience } from '~/features/seminars/board-streams';
import type { Counts } from '~/live/protocol';
import type { Reader } from '~db/open';
import type { Harvest, Note, RoomState, Sitting } from './room';
import { countKey, linesIn, type HarvestGist, type RoomCard, type RoomSet, type RoomsState } from './rooms';

/** The rooms of a part as an audience sees them: before they are announced only those who steer do. */
export async function findRooms(db: Reader, partId: string, audience: Audience): Promise<RoomsState> {
  const set = await findSet(db, partId);
  if (!set || (set.state === 'planned' && audience === 'pub')) return { set: null, rooms: [] };
  return { set, rooms: await listRooms(db, { partId, audience, state: set.state }) };
}

export async function findSet(db: Reader, partId: string): Promise<RoomSet | null> {
  const row = await db.selectFrom('room_set').selectAll().where('part_id', '=', partId).executeTakeFirst();
  if (!row) return null;
  const { state, minutes, message, version } = row;
  return { state, minutes, message, version, endsAt: row.ends_at, messageAt: row.message_at };
}

type Asked = { partId: string; audience: Audience; state: RoomSet['state']; ids?: readonly string[] };

/** In their order; of the ids asked for, or all. */
export async function listRooms(db: Reader, asked: Asked): Promise<RoomCard[]> {
  if (asked.ids?.length === 0) return [];
  let rooms = roomColumns(db).where('room.part_id', '=', asked.partId).orderBy('room.position');
  if (asked.ids) rooms = rooms.where('room.id', 'in', asked.ids);
  const rows = await rooms.execute();
  const steers = asked.audience === 'mod';
  const lastLines = steers
    ? await listLastLines(
        db,
        rows.map((row) => row.id),
      )
    : new Map<string, string>();
  return rows.map((row) => ({
    id: row.id,
    position: row.position,
    name: row.name,
    topic: topicOf(row),
    capacity: row.capacity,
    harvest: gistOf(row, { shown: steers || asked.state === 'harvested' }),
    calledAt: steers ? row.called_at : null,
    lastLine: lastLines.get(row.id) ?? null,
  }));
}

function roomColumns(db: Reader) {
  return db
    .selectFrom('room')
    .leftJoin('challenge', 'challenge.id', 'room.challenge_id')
    .leftJoin('category', 'category.id', 'challenge.category_id')
    .leftJoin('harvest', 'harvest.room_id', 'room.id')
    .select([
      'room.id',
      'room.position',
      'room.name',
      'room.capacity',
      'room.called_at',
      'challenge.public_id',
      'challenge.public_text',
      'category.label_ja',
      'category.label_en',
      'harvest.views',
      'harvest.agreements',
      'harvest.open_questions',
    ]);
}

type RoomColumns = Awaited<ReturnType<ReturnType<typeof roomColumns>['execute']>>[number];

function topicOf(row: RoomColumns): RoomCard['topic'] {
  if (row.public_id === null || row.public_text === null) return null;
  const { label_ja: categoryJa, label_en: categoryEn } = row;
  return { publicId: row.public_id, text: row.public_text, categoryJa: categoryJa ?? '', categoryEn: categoryEn ?? '' };
}

function gistOf(row: RoomColumns, { shown }: { shown: boolean }): HarvestGist | null {
  if (row.views === null || row.agreements === null || row.open_questions === null) return null;
  const words = { views: row.views, agreements: row.agreements, openQuestions: row.open_questions };
  return {
    views: linesIn(words.views).length,
    agreements: linesIn(words.agreements).length,
    openQuestions: linesIn(words.openQuestions).length,
    words: shown ? words : null,
  };
}

async function listLastLines(db: Reader, roomIds: readonly string[]): Promise<Map<string, string>> {
  if (roomIds.length === 0) return new Map();
  const notes = await db
    .selectFrom('note')
    .select(['room_id', 'text'])
    .where('room_id', 'in', roomIds)
    .where('state', '=', 'open')
    .orderBy('position')
    .execute();
  return new Map(notes.map((note) => [note.room_id, note.text]));
}

/** What is in a room, for those who are in it. */
export async function findRoomState(db: Reader, roomId: string): Promise<RoomState | null> {
  const room = await db.selectFrom('room').select('called_at').where('id', '=', roomId).executeTakeFirst();
  if (!room) return null;
  return {
    people: await listPeople(db, roomId),
    notes: await listNotes(db, roomId),
    harvest: await findHarvest(db, roomId),
    calledAt: room.called_at,
  };
}

/** In the order of their coming, by the names they chose. */
export async function listPeople(db: Reader, roomId: string): Promise<Sitting[]> {
  const seats = await db
    .selectFrom('room_seat')
    .select(['display_name', 'listening'])
    .where('room_id', '=', roomId)
    .orderBy('since')
    .orderBy('person_id')
    .execute();
  return seats.map((seat) => ({ displayName: seat.display_name, listening: seat.listening === 1 }));
}

/** Notes that are not removed, of the ids asked for or all. */
export async function listNotes(db: Reader, roomId: string, ids?: readonly string[]): Promise<Note[]> {
  if (ids?.length === 0) return [];
  let notes = db
    .selectFrom('note')
    .select(['id', 'position', 'text', 'revision', 'conflict_of', 'written_at'])
    .where('room_id', '=', roomId)
    .where('state', '=', 'open')
    .orderBy('position');
  if (ids) notes = notes.where('id', 'in', ids);
  const rows = await notes.execute();
  return rows.map(({ conflict_of: conflictOf, written_at: writtenAt, ...note }) => ({
    ...note,
    conflictOf,
    writtenAt,
  }));
}

export async function findHarvest(db: Reader, roomId: string): Promise<Harvest | null> {
  const row = await db.selectFrom('harvest').selectAll().where('room_id', '=', roomId).executeTakeFirst();
  if (!row) return null;
  return { views: row.views, agreements: row.agreements, openQuestions: row.open_questions, version: row.version };
}

/** Seats, listeners and notes of a part's rooms, of the ids asked for or all; zeros are said. */
export async function countInRooms(db: Reader, partId: string, ids?: ReadonlySet<string>): Promise<Counts> {
  const rows = await db
    .selectFrom('room')
    .select((row) => [
      'room.id',
      row
        .selectFrom('room_seat')
        .select((seat) => seat.fn.countAll().as('seats'))
        .whereRef('room_seat.room_id', '=', 'room.id')
        .as('seats'),
      row
        .selectFrom('room_seat')
        .select((seat) => seat.fn.countAll().as('listening'))
        .whereRef('room_seat.room_id', '=', 'room.id')
        .where('room_seat.listening', '=', 1)
        .as('listening'),
      row
        .selectFrom('note')
        .select((note) => note.fn.countAll().as('lines'))
        .whereRef('note.room_id', '=', 'room.id')
        .where('note.state', '=', 'open')
        .as('lines'),
    ])
    .where('room.part_id', '=', partId)
    .execute();
  const asked = rows.filter((row) => !ids || ids.has(row.id));
  return Object.fromEntries(
    asked.flatMap((row) => [
      [countKey(row.id, 'seats'), Number(row.seats)],
      [countKey(row.id, 'listening'), Number(row.listening)],
      [countKey(row.id, 'lines'), Number(row.lines)],
    ]),
  );
}
