import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { SignedIn } from '~/features/accounts/actor';
import { onBothEngines } from '../../support/world';
import { minute, planned, replayRoom, replayRooms, roomsOf, type Rooms } from './rooms-table';

type Step = { who: 'aki' | 'ben' | 'tokyoChair'; what: string; room: 0 | 1; revision: number; minutes: number };

const whats = [
  'rooms.announce', 'rooms.open', 'rooms.extend', 'rooms.tellAll', 'rooms.close', 'rooms.reopen', 'rooms.harvest',
  'rooms.unharvest', 'rooms.plan', 'room.enter', 'room.leave', 'room.writeNote', 'room.editNote', 'room.removeNote',
  'room.handIn', 'room.callChair', 'room.endCall',
]; // prettier-ignore

const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.record({
    who: fc.constantFrom('aki', 'ben', 'tokyoChair'),
    what: fc.constantFrom(...whats),
    room: fc.constantFrom(0, 1),
    revision: fc.integer({ min: 1, max: 3 }),
    minutes: fc.constantFrom(0, 0, 0, 1),
  }),
  { minLength: 12, maxLength: 30 },
);

onBothEngines('For every sequence of commands in rooms', (open) => {
  it('L4: snapshot(before) + events = snapshot(after), for every audience; applying all twice changes nothing', async () => {
    const table = await roomsOf(await open());
    const rooms = await planned(table);
    const inputs = () => allNotes(table, rooms);
    await fc.assert(
      fc.asyncProperty(steps, async (sequence) => {
        const before = await seen(table, rooms);
        for (const step of sequence) {
          table.world.clock.forward(step.minutes * minute);
          await table.send(actorOf(table, step), step.what, inputOf(table, { step, rooms, notes: await inputs() }));
        }
        const after = await seen(table, rooms);
        for (const audience of ['pub', 'mod'] as const) {
          const stream = audience === 'mod' ? `rooms/${table.partId}/mod` : `rooms/${table.partId}`;
          const events = await table.told(stream, before[audience].seq);
          expect(events.map((event) => event.seq)).toEqual(events.map((_, index) => before[audience].seq + index + 1));
          expect(replayRooms(before[audience].state, events)).toEqual(after[audience].state);
          expect(replayRooms(replayRooms(before[audience].state, events), events)).toEqual(after[audience].state);
        }
        for (const index of [0, 1] as const) {
          const events = await table.told(`room/${rooms[index]}`, before.rooms[index].seq);
          expect(replayRoom(before.rooms[index].state, events)).toEqual(after.rooms[index].state);
          expect(replayRoom(replayRoom(before.rooms[index].state, events), events)).toEqual(after.rooms[index].state);
        }
      }),
      { numRuns: 12, seed: 4202, endOnFailure: true },
    );
  }, 60_000);
});

async function seen(table: Rooms, [first, second]: readonly [string, string]) {
  return {
    pub: await table.rooms(),
    mod: await table.rooms(table.partId, 'mod'),
    rooms: [await table.room(first), await table.room(second)] as const,
  };
}

async function allNotes(table: Rooms, rooms: readonly string[]): Promise<string[]> {
  const rows = await table.world.app.db
    .selectFrom('note')
    .select('id')
    .where('room_id', 'in', rooms)
    .orderBy('id')
    .execute();
  return rows.map((row) => row.id);
}

function actorOf(table: Rooms, step: Step): SignedIn {
  return step.what.startsWith('rooms.') ? table.chair : table.cast[step.who];
}

function inputOf(table: Rooms, at: { step: Step; rooms: readonly [string, string]; notes: readonly string[] }) {
  const { step, rooms, notes } = at;
  const plan = rooms.map((id, index) => ({
    id,
    card: table.cards[index],
    name: `名前${String(step.revision)}`,
    capacity: 1,
  }));
  return {
    partId: table.partId,
    roomId: rooms[step.room],
    noteId: notes[step.revision % Math.max(1, notes.length)] ?? 'none',
    revision: step.revision,
    version: step.what === 'room.handIn' ? step.revision - 1 : undefined,
    text: `言葉${String(step.revision)}`,
    message: `知らせ${String(step.revision)}`,
    views: `意見${String(step.revision)}`,
    minutes: 5,
    displayName: `名${String(step.revision)}`,
    listening: step.room === 1,
    rooms: plan,
  };
}
