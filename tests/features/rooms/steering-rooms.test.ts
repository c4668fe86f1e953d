import { expect, it } from 'vitest';
import { closeDueRooms } from '~/features/rooms/steering-rooms.server';
import { onBothEngines } from '../../support/world';
import { refused } from '../board/board-table';
import { minute, opened, openedTable, planned, roomsOf, written } from './rooms-table';

onBothEngines('A set of rooms', (open) => {
  it('is planned from cards of the agenda, and attendees see nothing of it until it is announced', async () => {
    const table = await roomsOf(await open());
    const { partId, chair } = table;
    await planned(table);
    expect((await table.rooms(partId, 'mod')).state).toMatchObject({
      set: { state: 'planned', minutes: 15, endsAt: null },
      rooms: [{ name: 'ルーム一', topic: { text: '夜間や休日に、一人で判断してよい範囲' } }, { name: 'ルーム二' }],
    });
    expect((await table.rooms()).state).toEqual({ set: null, rooms: [] });
    expect(await table.told(`rooms/${partId}`)).toEqual([]);
    await table.does(chair, 'rooms.announce', { partId });
    expect((await table.rooms()).state).toMatchObject({ set: { state: 'announced' }, rooms: [{}, {}] });
  });

  it('is planned anew until it opens; afterwards rooms may come, and none may go', async () => {
    const table = await roomsOf(await open());
    const { partId, chair, cast } = table;
    const [first, second] = await planned(table);
    await table.does(chair, 'rooms.announce', { partId });
    await table.does(cast.ben, 'room.enter', { roomId: second });
    const one = { id: first, card: null, name: '一つだけ', capacity: 4 };
    await table.does(chair, 'rooms.plan', { partId, minutes: 20, rooms: [one] });
    expect((await table.rooms()).state.rooms).toMatchObject([
      { id: first, name: '一つだけ', topic: null, capacity: 4 },
    ]);
    expect((await table.rooms(partId, 'pub', cast.ben)).mine.roomId).toBeNull();
    await table.does(chair, 'rooms.open', { partId });
    const other = { name: 'あとから', capacity: null };
    await table.does(chair, 'rooms.plan', { partId, minutes: 20, rooms: [one, other] });
    expect((await table.rooms()).state.rooms).toHaveLength(2);
    const fewer = { partId, minutes: 20, rooms: [other] };
    expect(await table.send(chair, 'rooms.plan', fewer)).toEqual(refused('rooms.inUse', 409));
  });

  it('takes a plan as a form sends it', async () => {
    const table = await roomsOf(await open());
    const { partId, chair, cards } = table;
    const form = { 'use.0': 'on', 'card.0': cards[1], 'name.0': ' ルームA ', 'capacity.0': '6', 'name.1': '使わない' };
    await table.does(chair, 'rooms.plan', { partId, minutes: '12', ...form });
    const { state } = await table.rooms(partId, 'mod');
    expect(state.set?.minutes).toBe(12);
    expect(state.rooms).toMatchObject([{ name: 'ルームA', capacity: 6, topic: { publicId: cards[1] } }]);
    const wrong = await table.send(chair, 'rooms.plan', { partId, minutes: '12', ...form, 'capacity.0': 'many' });
    expect(wrong).toEqual(refused('common.malformed', 422));
  });

  it('refuses plans that name no room, no time, no name, or what is not theirs', async () => {
    const table = await roomsOf(await open());
    const { partId, chair, cast } = table;
    const plan = (change: object, minutes: number | null = 15) =>
      table.send(chair, 'rooms.plan', { partId, minutes, rooms: [{ name: 'ルーム', capacity: 8, ...change }] });
    expect(await table.send(chair, 'rooms.plan', { partId, minutes: 15, rooms: [] })).toEqual(
      refused('rooms.noRooms', 422),
    );
    expect(await plan({}, null)).toEqual(refused('rooms.noMinutes', 422));
    expect(await plan({ name: '　 ' })).toEqual(refused('rooms.noName', 422));
    expect(await plan({ name: '長'.repeat(41) })).toEqual(refused('rooms.longName', 422));
    expect(await plan({ card: 'unknown' })).toEqual(refused('common.missing', 404));
    expect(await plan({ id: 'unknown' })).toEqual(refused('common.missing', 404));
    const lecture = { partId: cast.parts.lecture, minutes: 15, rooms: [{ name: 'ルーム', capacity: 8 }] };
    expect(await table.send(chair, 'rooms.plan', lecture)).toEqual(refused('rooms.notNow', 409));
    expect((await table.rooms(partId, 'mod')).state).toEqual({ set: null, rooms: [] });
  });

  it('opens for its minutes, is extended by five, and tells all', async () => {
    const table = await roomsOf(await open());
    const { partId, chair, world } = table;
    await opened(table);
    const at = (minutes: number) => new Date(world.clock.now.getTime() + minutes * minute).toISOString();
    expect((await table.rooms()).state.set).toMatchObject({ state: 'open', endsAt: at(15) });
    await table.does(chair, 'rooms.extend', { partId });
    expect((await table.rooms()).state.set?.endsAt).toBe(at(20));
    await table.does(chair, 'rooms.tellAll', { partId, message: ' あと5分です ' });
    expect((await table.rooms()).state.set).toMatchObject({ message: 'あと5分です', messageAt: at(0) });
    await table.does(chair, 'rooms.tellAll', { partId, message: '' });
    expect((await table.rooms()).state.set).toMatchObject({ message: '', messageAt: null });
    const long = await table.send(chair, 'rooms.tellAll', { partId, message: '長'.repeat(201) });
    expect(long).toEqual(refused('rooms.longMessage', 422));
  });

  it('stays open when its time is over: clocks advise; five minutes more then count from now', async () => {
    const table = await roomsOf(await open());
    const { partId, chair, cast, world } = table;
    const [room] = await opened(table);
    world.clock.forward(40 * minute);
    await closeDueRooms(world.app);
    await table.does(cast.aki, 'room.enter', { roomId: room });
    await written(table, room, '時間を過ぎても書けます');
    await table.does(chair, 'rooms.extend', { partId });
    const end = new Date(world.clock.now.getTime() + 5 * minute).toISOString();
    expect((await table.rooms()).state.set).toMatchObject({ state: 'open', endsAt: end });
  });

  it('closes after 60 seconds: what comes then is refused, and the sweep writes it down once', async () => {
    const table = await roomsOf(await open());
    const { partId, chair, cast, world } = table;
    const [room, other] = await opened(table);
    await table.does(cast.aki, 'room.enter', { roomId: room });
    await table.does(chair, 'rooms.close', { partId });
    world.clock.forward(59_000);
    await written(table, room, 'まだ間に合います');
    await closeDueRooms(world.app);
    expect((await table.rooms()).state.set?.state).toBe('closing');
    world.clock.forward(1000);
    const late = await table.send(cast.aki, 'room.writeNote', { roomId: room, text: '遅すぎました' });
    expect(late).toEqual(refused('rooms.closed', 409));
    expect(await table.send(cast.aki, 'room.enter', { roomId: other })).toEqual(refused('rooms.closed', 409));
    expect(await table.send(chair, 'rooms.extend', { partId })).toEqual(refused('rooms.notNow', 409));
    await closeDueRooms(world.app);
    await closeDueRooms(world.app);
    expect((await table.rooms()).state.set?.state).toBe('closed');
    const closings = (await table.told(`rooms/${partId}`)).filter((event) =>
      JSON.stringify(event).includes('"closed"'),
    );
    expect(closings).toHaveLength(1);
  });

  it('in its last minute five minutes more take the closing back', async () => {
    const table = await roomsOf(await open());
    const { partId, chair, world } = table;
    await opened(table);
    await table.does(chair, 'rooms.close', { partId });
    world.clock.forward(30_000);
    await table.does(chair, 'rooms.extend', { partId });
    const end = new Date(world.clock.now.getTime() + 5 * minute).toISOString();
    expect((await table.rooms()).state.set).toMatchObject({ state: 'open', endsAt: end });
  });

  it('opens again with the same people in it, before or after the sweep', async () => {
    const table = await roomsOf(await open());
    const { partId, chair, cast, world } = table;
    const [room] = await opened(table);
    await table.does(cast.aki, 'room.enter', { roomId: room, displayName: 'あき' });
    for (const sweep of [() => closeDueRooms(world.app), () => Promise.resolve()]) {
      await table.does(chair, 'rooms.close', { partId });
      world.clock.forward(minute);
      await sweep();
      await table.does(chair, 'rooms.reopen', { partId, minutes: '3' });
      expect((await table.room(room)).state.people).toEqual([{ displayName: 'あき', listening: false }]);
      await written(table, room, '続きです');
    }
    const end = new Date(world.clock.now.getTime() + 3 * minute).toISOString();
    expect((await table.rooms()).state.set?.endsAt).toBe(end);
  });

  it('shows what the rooms handed in to all when it is harvested, and not before', async () => {
    const table = await roomsOf(await open());
    const { partId, chair, cast, world } = table;
    const [room] = await opened(table);
    await table.does(cast.aki, 'room.enter', { roomId: room });
    const words = { views: '一覧を先に渡す\n端末は抜いてよい', agreements: '', openQuestions: 'いつ戻すか' };
    await table.does(cast.aki, 'room.handIn', { roomId: room, version: 0, ...words });
    expect((await table.rooms()).state.rooms[0]?.harvest).toEqual({
      views: 2,
      agreements: 0,
      openQuestions: 1,
      words: null,
    });
    expect((await table.rooms(partId, 'mod')).state.rooms[0]?.harvest?.words).toEqual(words);
    expect(await table.send(chair, 'rooms.harvest', { partId })).toEqual(refused('rooms.notNow', 409));
    await table.does(chair, 'rooms.close', { partId });
    world.clock.forward(minute);
    expect(JSON.stringify(await table.told(`rooms/${partId}`))).not.toContain('一覧を先に渡す');
    await table.does(chair, 'rooms.harvest', { partId });
    expect((await table.rooms()).state).toMatchObject({
      set: { state: 'harvested' },
      rooms: [{ harvest: { words } }, {}],
    });
    await table.does(chair, 'rooms.unharvest', { partId });
    expect((await table.rooms()).state.rooms[0]?.harvest?.words).toBeNull();
  });

  it('of a round table has no clock, and closes at once', async () => {
    const table = await roomsOf(await open());
    const { chair, cast, world } = table;
    const partId = cast.parts.roundtable;
    const seat = await openedTable(table);
    expect((await table.rooms(partId)).state.set).toMatchObject({ state: 'open', endsAt: null });
    await table.does(cast.ben, 'room.enter', { roomId: seat });
    world.clock.forward(300 * minute);
    await written(table, seat, '終わりはありません', cast.ben);
    expect(await table.send(chair, 'rooms.extend', { partId })).toEqual(refused('rooms.noClock', 409));
    await table.does(chair, 'rooms.close', { partId });
    expect((await table.rooms(partId)).state.set?.state).toBe('closed');
    await table.does(chair, 'rooms.reopen', { partId });
    expect((await table.rooms(partId)).state.set).toMatchObject({ state: 'open', endsAt: null });
  });

  it('is steered by those who moderate: 403 for who is there, 404 for who is not, 409 for an old version', async () => {
    const table = await roomsOf(await open());
    const { partId, chair, cast } = table;
    await planned(table);
    const steps = ['announce', 'open', 'extend', 'close', 'reopen', 'harvest', 'unharvest'];
    for (const step of [...steps, 'tellAll', 'plan']) {
      const input = { partId, message: 'x', minutes: 5, rooms: [] };
      for (const who of [cast.aki, cast.speaker, cast.operator]) {
        expect(await table.send(who, `rooms.${step}`, input), step).toEqual(refused('common.forbidden', 403));
      }
      expect(await table.send(cast.stranger, `rooms.${step}`, input)).toEqual(refused('common.missing', 404));
    }
    for (const step of steps) {
      const old = await table.send(chair, `rooms.${step}`, { partId, version: 7 });
      expect(old).toEqual(refused('common.stale', 409));
    }
    expect(await table.send(cast.hanako, 'rooms.announce', { partId, version: 1 })).toMatchObject({ ok: true });
    expect(await table.send(chair, 'rooms.announce', { partId })).toEqual(refused('rooms.notNow', 409));
  });

  it('opens only while the part goes on', async () => {
    const table = await roomsOf(await open());
    const { partId, chair, cast } = table;
    const [room] = await opened(table);
    await table.does(cast.aki, 'room.enter', { roomId: room });
    for (const publicId of table.cards)
      await table.does(chair, 'board.setCardFate', { partId, publicId, fate: 'answered' });
    await table.does(chair, 'board.wrap', { partId });
    await table.does(chair, 'board.finish', { partId });
    const late = await table.send(cast.aki, 'room.writeNote', { roomId: room, text: '遅い' });
    expect(late).toEqual(refused('board.closed', 409));
    expect(await table.send(cast.ben, 'room.enter', { roomId: room })).toEqual(refused('rooms.closed', 409));
    expect(await table.send(cast.aki, 'room.handIn', { roomId: room, version: 0, views: '遅い' })).toEqual(
      refused('board.closed', 409),
    );
  });

  it('leaves an audit row for each step, which names who steered and never who wrote', async () => {
    const table = await roomsOf(await open());
    const { partId, cast, world } = table;
    const [room] = await opened(table);
    await table.does(cast.aki, 'room.enter', { roomId: room });
    await written(table, room, '監査に残らない言葉');
    await table.does(table.chair, 'rooms.close', { partId });
    const rows = await world.app.db.selectFrom('audit').selectAll().execute();
    const acts = rows.map((row) => `${row.person_id ?? 'nobody'}: ${row.action}`);
    for (const act of ['tokyo-chair: plan rooms', 'tokyo-chair: open rooms', 'tokyo-chair: close rooms']) {
      expect(acts).toContain(act);
    }
    expect(acts).toContain('nobody: write note');
    expect(JSON.stringify(rows)).not.toContain('監査に残らない言葉');
    expect(rows.some((row) => row.person_id === cast.aki.id)).toBe(false);
  });
});
