import { z } from 'zod';
import type { Work } from '~/app';
import { recordAct } from '~/audit.server';
import { defineCommand } from '~/live/catalogue.server';
import { Refusal } from '~/shared/refusal';
import { tellRoom, tellRooms } from './rooms-news.server';
import { mayWrite } from './rooms';
import { stateOf, workingIn, type HeldRoom } from './standing-in-rooms.server';

const input = z.object({ roomId: z.string().min(1).max(64) });

/** Asks for a chair; a second call changes nothing. */
export const callChair = defineCommand({
  name: 'room.callChair',
  input,
  may: (tx, actor, { roomId }) => workingIn(tx, actor, roomId),
  run: async (work, held) => {
    if (!mayWrite(stateOf(held.set, work.at))) throw new Refusal('rooms.closed', 409);
    if (held.room.called_at !== null) return;
    await storeCall(work, held, work.at);
    await recordAct(work, {
      personId: null,
      seminarId: held.place.seminarId,
      action: 'call chair',
      subject: held.room.id,
    });
  },
});

/** The chair has come, or the room no longer needs one. */
export const endCall = defineCommand({
  name: 'room.endCall',
  input,
  may: (tx, actor, { roomId }) => workingIn(tx, actor, roomId),
  run: async (work, held, _input, { actor }) => {
    if (held.room.called_at === null) return;
    await storeCall(work, held, null);
    await recordAct(work, {
      personId: held.seated ? null : actor.id,
      seminarId: held.place.seminarId,
      action: 'end call',
      subject: held.room.id,
    });
  },
});

async function storeCall(work: Work, { place, room }: HeldRoom, since: string | null): Promise<void> {
  await work.tx.updateTable('room').set({ called_at: since }).where('id', '=', room.id).execute();
  await tellRoom(work, room.id, { name: 'call_changed', call: { since } });
  await tellRooms(work, place.partId, { name: 'room_changed', rooms: [room.id], only: 'mod' });
}
