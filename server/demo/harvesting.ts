import { after } from './calendar';
import type { Hall } from './hall';
import { doAs } from './doing';
import type { EarlierSeminar } from './earlier';

type Discussed = { partId: string; cards: readonly string[]; harvests: EarlierSeminar['harvests'] };

/** Opens a room for each card that was discussed in one, seats people, hands in what they found, and shows it to all. */
export async function harvestRooms(hall: Hall, { partId, cards, harvests }: Discussed): Promise<void> {
  if (harvests.length === 0) return;
  const chair = hall.company.tokyoChair;
  const opening = hall.at(after(hall.begins, 72));
  const rooms = harvests.map(({ card }, index) => ({ card: cards[card] ?? '', name: roomName(index), capacity: 8 }));
  await doAs(opening, chair, 'rooms.plan', { partId, minutes: 20, rooms });
  await doAs(opening, chair, 'rooms.open', { partId });
  const ids = await listRooms(hall, partId);
  const seated = hall.attendees.slice(0, 12);
  for (const [index, person] of seated.entries()) {
    await doAs(opening, person, 'room.enter', { roomId: ids[index % ids.length] ?? '', listening: index % 5 === 4 });
  }
  for (const [index, { card: _card, ...words }] of harvests.entries()) {
    const writer = seated[index];
    const writing = hall.at(after(hall.begins, 85));
    if (writer) await doAs(writing, writer, 'room.handIn', { roomId: ids[index] ?? '', version: 0, ...words });
  }
  await doAs(hall.at(after(hall.begins, 86)), chair, 'rooms.close', { partId });
  await doAs(hall.at(after(hall.begins, 88)), chair, 'rooms.harvest', { partId });
}

const numerals = ['一', '二', '三', '四'] as const;

function roomName(index: number): string {
  return `ルーム${numerals[index] ?? String(index + 1)}`;
}

async function listRooms(hall: Hall, partId: string): Promise<string[]> {
  const rows = await hall
    .at(hall.begins)
    .db.selectFrom('room')
    .select('id')
    .where('part_id', '=', partId)
    .orderBy('position')
    .execute();
  return rows.map((row) => row.id);
}
