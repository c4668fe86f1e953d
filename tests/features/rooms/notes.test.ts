import { expect, it } from 'vitest';
import { onBothEngines } from '../../support/world';
import { refused } from '../board/board-table';
import { opened, roomsOf, written, type Rooms } from './rooms-table';

async function bothInside(table: Rooms): Promise<string> {
  const [room] = await opened(table);
  await table.does(table.cast.aki, 'room.enter', { roomId: room });
  await table.does(table.cast.ben, 'room.enter', { roomId: room });
  return room;
}

onBothEngines('Notes of a room', (open) => {
  it('are seen by all in the room at once, with nobody’s name; those who steer see the last line', async () => {
    const table = await roomsOf(await open());
    const room = await bothInside(table);
    await written(table, room, ' 一覧を先に渡す ');
    await written(table, room, '抜くほうが決めやすい', table.cast.ben);
    const { state } = await table.room(room, table.cast.ben);
    expect(state.notes).toMatchObject([
      { text: '一覧を先に渡す', revision: 1, conflictOf: null },
      { text: '抜くほうが決めやすい' },
    ]);
    expect(Object.keys(state.notes[0] ?? {}).sort()).toEqual(
      ['conflictOf', 'id', 'position', 'revision', 'text', 'writtenAt'].sort(),
    );
    expect((await table.rooms(table.partId, 'mod')).state.rooms[0]?.lastLine).toBe('抜くほうが決めやすい');
    expect((await table.rooms()).state.rooms[0]?.lastLine).toBeNull();
    expect(JSON.stringify(await table.told(`rooms/${table.partId}`))).not.toContain('抜く');
    const authors = await table.world.app.db.selectFrom('author').select(['subject', 'person_id']).execute();
    expect(authors).toHaveLength(2);
  });

  it('are corrected by anybody in the room, and every wording is kept', async () => {
    const table = await roomsOf(await open());
    const room = await bothInside(table);
    const note = await written(table, room, '一覧を渡す');
    const answer = await table.does(table.cast.ben, 'room.editNote', {
      noteId: note,
      revision: 1,
      text: '一覧を先に渡す',
    });
    expect(answer).toEqual({ id: note, kept: 'one' });
    expect((await table.room(room)).state.notes).toMatchObject([{ id: note, text: '一覧を先に渡す', revision: 2 }]);
    const wordings = await table.world.app.db.selectFrom('note_revision').select(['revision', 'text']).execute();
    expect(wordings).toHaveLength(2);
  });

  it('a conflict keeps both: who comes second has a note of their own', async () => {
    const table = await roomsOf(await open());
    const { cast } = table;
    const room = await bothInside(table);
    const note = await written(table, room, 'もとのメモ');
    const edit = (text: string) => ({ noteId: note, revision: 1, text });
    await Promise.all([
      table.send(cast.aki, 'room.editNote', edit('秋が直した')),
      table.send(cast.ben, 'room.editNote', edit('勉が直した')),
    ]);
    const { notes } = (await table.room(room)).state;
    expect(new Set(notes.map((one) => one.text))).toEqual(new Set(['秋が直した', '勉が直した']));
    expect(notes.map((one) => one.conflictOf)).toEqual([null, note]);
    // The same wording twice is no conflict.
    const first = notes[0]?.text ?? '';
    await table.does(cast.aki, 'room.editNote', edit(first));
    expect((await table.room(room)).state.notes).toHaveLength(2);
  });

  it('what was written over a removed note is kept too', async () => {
    const table = await roomsOf(await open());
    const { cast } = table;
    const room = await bothInside(table);
    const note = await written(table, room, '消されるメモ');
    await table.does(cast.aki, 'room.removeNote', { noteId: note, revision: 1 });
    await table.does(cast.ben, 'room.editNote', { noteId: note, revision: 1, text: '残したい言葉' });
    expect((await table.room(room)).state.notes).toMatchObject([{ text: '残したい言葉', conflictOf: note }]);
  });

  it('are removed by who wrote them, or by a chair; the removal carries no content', async () => {
    const table = await roomsOf(await open());
    const { cast } = table;
    const room = await bothInside(table);
    const note = await written(table, room, '秋のメモ');
    const other = await written(table, room, '勉のメモ', cast.ben);
    expect((await table.room(room, cast.aki)).mine.notes).toEqual([note]);
    const remove = (noteId: string, revision = 1) => ({ noteId, revision });
    expect(await table.send(cast.ben, 'room.removeNote', remove(note))).toEqual(refused('common.forbidden', 403));
    expect(await table.send(cast.aki, 'room.removeNote', remove(note, 2))).toEqual(refused('common.stale', 409));
    const { seq } = await table.room(room);
    await table.does(cast.aki, 'room.removeNote', remove(note));
    await table.does(cast.tokyoChair, 'room.removeNote', remove(other));
    expect(await table.send(cast.aki, 'room.removeNote', remove(note))).toEqual(refused('common.missing', 404));
    expect((await table.told(`room/${room}`, seq)).map((event) => event.body)).toEqual([
      { gone: [note] },
      { gone: [other] },
    ]);
    expect((await table.room(room)).state.notes).toEqual([]);
    expect((await table.rooms(table.partId, 'mod')).state.rooms[0]?.lastLine).toBeNull();
  });

  it('are refused when empty, blank or too long', async () => {
    const table = await roomsOf(await open());
    const room = await bothInside(table);
    const write = (text: string) => table.send(table.cast.aki, 'room.writeNote', { roomId: room, text });
    expect(await write('')).toEqual(refused('rooms.emptyNote', 422));
    expect(await write('　\n\u200b ')).toEqual(refused('rooms.emptyNote', 422));
    expect(await write('長'.repeat(501))).toEqual(refused('rooms.longNote', 422));
    expect(await write('👨‍👩‍👧'.repeat(500))).toMatchObject({ ok: true });
  });
});

onBothEngines('The harvest of a room', (open) => {
  const words = { views: '一覧を渡す', agreements: '三人まで', openQuestions: 'いつ戻すか' };

  it('is handed in, seen by the room, and may be handed in again', async () => {
    const table = await roomsOf(await open());
    const room = await bothInside(table);
    await table.does(table.cast.aki, 'room.handIn', { roomId: room, version: '0', ...words });
    expect((await table.room(room, table.cast.ben)).state.harvest).toEqual({ ...words, version: 1 });
    await table.does(table.cast.ben, 'room.handIn', { roomId: room, version: 1, ...words, agreements: '' });
    expect((await table.room(room)).state.harvest).toEqual({ ...words, agreements: '', version: 2 });
  });

  it('overwrites nothing: of two at once one is kept and the other told', async () => {
    const table = await roomsOf(await open());
    const { cast } = table;
    const room = await bothInside(table);
    const answers = await Promise.all(
      [cast.aki, cast.ben].map((who) =>
        table.send(who, 'room.handIn', { roomId: room, version: 0, ...words, views: who.name }),
      ),
    );
    expect(answers.filter((ack) => ack.ok)).toHaveLength(1);
    expect(answers).toContainEqual(refused('rooms.harvestChanged', 409));
  });

  it('is refused when nothing is said, too much, or after it was shown to all', async () => {
    const table = await roomsOf(await open());
    const { cast, chair, partId, world } = table;
    const room = await bothInside(table);
    const handIn = (input: object) => table.send(cast.aki, 'room.handIn', { roomId: room, version: 0, ...input });
    expect(await handIn({ views: ' ', agreements: '' })).toEqual(refused('rooms.emptyHarvest', 422));
    expect(await handIn({ views: '長'.repeat(1501) })).toEqual(refused('rooms.longHarvest', 422));
    await table.does(chair, 'rooms.close', { partId });
    world.clock.forward(60_000);
    expect(await handIn(words)).toMatchObject({ ok: true });
    await table.does(chair, 'rooms.harvest', { partId });
    expect(await handIn({ ...words, version: 1 })).toEqual(refused('rooms.harvestShut', 409));
  });
});

onBothEngines('Calling a chair', (open) => {
  it('shows in the room and to those who steer, once, until it is answered', async () => {
    const table = await roomsOf(await open());
    const { cast, partId, world } = table;
    const room = await bothInside(table);
    const since = world.clock.now.toISOString();
    await table.does(cast.aki, 'room.callChair', { roomId: room });
    world.clock.forward(1000);
    await table.does(cast.ben, 'room.callChair', { roomId: room });
    expect((await table.room(room)).state.calledAt).toBe(since);
    expect((await table.rooms(partId, 'mod')).state.rooms[0]?.calledAt).toBe(since);
    expect((await table.rooms()).state.rooms[0]?.calledAt).toBeNull();
    await table.does(cast.osakaChair, 'room.endCall', { roomId: room });
    await table.does(cast.aki, 'room.endCall', { roomId: room });
    expect((await table.room(room)).state.calledAt).toBeNull();
  });
});
