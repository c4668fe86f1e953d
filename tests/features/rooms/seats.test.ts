import { expect, it } from 'vitest';
import { roomsStreams, roomStreams } from '~/features/rooms/rooms-streams.server';
import { figuresOf } from '~/features/rooms/rooms';
import { onBothEngines } from '../../support/world';
import { refused } from '../board/board-table';
import { byPersonalLink } from '../../support/cast';
import { crowdOf, opened, planned, roomsOf, written } from './rooms-table';

onBothEngines('A seat in a room', (open) => {
  it('is taken under the family name, a nickname, or no name; never with an id', async () => {
    const table = await roomsOf(await open());
    const { cast } = table;
    const [room] = await opened(table);
    await table.does(cast.aki, 'room.enter', { roomId: room });
    await table.does(byPersonalLink(cast.ben), 'room.enter', { roomId: room, displayName: ' べん ', listening: 'on' });
    await table.does(cast.speaker, 'room.enter', { roomId: room, displayName: '' });
    const { state } = await table.room(room, cast.aki);
    expect(new Set(state.people.map((one) => one.displayName))).toEqual(new Set(['参加', 'べん', '']));
    expect(state.people).toContainEqual({ displayName: 'べん', listening: true });
    const heard = JSON.stringify([state, await table.told(`room/${room}`), await table.told(`rooms/${table.partId}`)]);
    for (const who of [cast.aki, cast.ben, cast.speaker]) {
      expect(heard).not.toContain(who.id === 'aki' ? '"aki"' : who.id);
      expect(heard).not.toContain(who.email);
    }
    expect(figuresOf((await table.rooms()).counts, room)).toEqual({ seats: 3, listening: 1, lines: 0 });
    const long = await table.send(cast.aki, 'room.enter', { roomId: room, displayName: '長'.repeat(21) });
    expect(long).toEqual(refused('rooms.longDisplayName', 422));
  });

  it('is one at a time: taking another leaves the first, and the sockets hear that rights changed', async () => {
    const table = await roomsOf(await open());
    const { cast, world } = table;
    const [first, second] = await opened(table);
    await table.does(cast.aki, 'room.enter', { roomId: first });
    world.nudged.length = 0;
    await table.does(cast.aki, 'room.enter', { roomId: second, displayName: 'あき' });
    expect(world.nudged).toEqual(expect.arrayContaining(['access/aki', 'mine/aki']));
    expect((await table.room(first)).state.people).toEqual([]);
    expect((await table.room(second)).state.people).toHaveLength(1);
    const { counts, mine } = await table.rooms();
    expect([figuresOf(counts, first).seats, figuresOf(counts, second).seats]).toEqual([0, 1]);
    expect(mine).toEqual({ roomId: second, displayName: 'あき', listening: false, suggestedName: 'あき' });
    await expect(table.room(first, cast.aki)).rejects.toMatchObject({ status: 404 });
  });

  it('is given up; the notes stay', async () => {
    const table = await roomsOf(await open());
    const { cast, world } = table;
    const [room] = await opened(table);
    await table.does(cast.aki, 'room.enter', { roomId: room });
    await written(table, room, '残るメモ');
    await table.does(cast.aki, 'room.leave', { roomId: room });
    expect(world.nudged).toContain('access/aki');
    expect((await table.room(room)).state).toMatchObject({ people: [], notes: [{ text: '残るメモ' }] });
    expect(await table.send(cast.aki, 'room.leave', { roomId: room })).toEqual(refused('common.missing', 404));
    expect(await table.send(cast.tokyoChair, 'room.leave', { roomId: room })).toEqual(refused('common.missing', 404));
  });

  it('of three is given to three of ten who come at once', async () => {
    const table = await roomsOf(await open());
    const [room, other] = await opened(table, 3);
    const crowd = await crowdOf(table, 10);
    const answers = await Promise.all(crowd.map((who) => table.send(who, 'room.enter', { roomId: room })));
    expect(answers.filter((ack) => ack.ok)).toHaveLength(3);
    for (const ack of answers.filter((one) => !one.ok)) expect(ack).toEqual(refused('rooms.full', 409));
    expect((await table.room(room)).state.people).toHaveLength(3);
    const seated = crowd[answers.findIndex((ack) => ack.ok)] ?? table.cast.aki;
    const turnedAway = crowd[answers.findIndex((ack) => !ack.ok)] ?? table.cast.aki;
    expect(await table.send(seated, 'room.enter', { roomId: room, displayName: '席は持っています' })).toMatchObject({
      ok: true,
    });
    await table.does(turnedAway, 'room.enter', { roomId: other });
    await table.does(seated, 'room.enter', { roomId: other });
    await table.does(table.cast.aki, 'room.enter', { roomId: room });
  });

  it('may be chosen once the rooms are announced; planned rooms do not exist for attendees', async () => {
    const table = await roomsOf(await open());
    const { partId, cast, chair } = table;
    const [room] = await planned(table);
    expect(await table.send(cast.aki, 'room.enter', { roomId: room })).toEqual(refused('common.missing', 404));
    await table.does(chair, 'rooms.announce', { partId });
    await table.does(cast.aki, 'room.enter', { roomId: room });
    const early = await table.send(cast.aki, 'room.writeNote', { roomId: room, text: '早い' });
    expect(early).toEqual(refused('rooms.closed', 409));
  });

  it('is not for who has no place; unknown rooms and others’ answer alike', async () => {
    const table = await roomsOf(await open());
    const { cast, partId } = table;
    const [room] = await opened(table);
    await table.does(cast.ben, 'room.enter', { roomId: room });
    const note = await written(table, room, '外に出ない言葉', cast.ben);
    const tries: [string, object][] = [
      ['room.enter', { roomId: room }],
      ['room.writeNote', { roomId: room, text: 'x' }],
      ['room.editNote', { noteId: note, revision: 1, text: 'x' }],
      ['room.removeNote', { noteId: note, revision: 1 }],
      ['room.handIn', { roomId: room, version: 0, views: 'x' }],
      ['room.callChair', { roomId: room }],
      ['room.endCall', { roomId: room }],
    ];
    for (const [name, input] of tries) {
      expect(await table.send(cast.stranger, name, input), name).toEqual(refused('common.missing', 404));
      expect(await table.send(cast.mio, name, input), name).toEqual(refused('common.missing', 404));
      const unknown = JSON.parse(JSON.stringify(input).replace(room, 'unknown').replace(note, 'unknown')) as object;
      expect(await table.send(cast.aki, name, unknown), name).toEqual(refused('common.missing', 404));
      // Aki is at the board, but not in this room.
      if (name !== 'room.enter') {
        expect(await table.send(cast.aki, name, input), name).toEqual(refused('common.missing', 404));
      }
    }
    for (const who of [cast.aki, cast.speaker, cast.stranger, { kind: 'guest' } as const]) {
      expect(await roomStreams.mayFollow(table.world.app.db, who, `room/${room}`)).toBe(false);
    }
    for (const who of [cast.ben, cast.tokyoChair, cast.hanako]) {
      expect(await roomStreams.mayFollow(table.world.app.db, who, `room/${room}`)).toBe(true);
    }
    for (const [who, mod] of [
      [cast.aki, false],
      [cast.speaker, false],
      [cast.osakaChair, true],
    ] as const) {
      expect(await roomsStreams.mayFollow(table.world.app.db, who, `rooms/${partId}`)).toBe(true);
      expect(await roomsStreams.mayFollow(table.world.app.db, who, `rooms/${partId}/mod`)).toBe(mod);
    }
    for (const odd of [`rooms/${partId}/x`, `rooms/${partId}/mod/x`, `rooms/${partId}/`, 'rooms/', 'rooms/unknown']) {
      expect(await roomsStreams.mayFollow(table.world.app.db, cast.tokyoChair, odd), odd).toBe(false);
    }
    expect(await roomStreams.mayFollow(table.world.app.db, cast.ben, `room/${room}/x`)).toBe(false);
    const heard = JSON.stringify([await table.told(`rooms/${partId}`), await table.rooms()]);
    expect(heard).not.toContain('外に出ない言葉');
  });
});
