import { z } from 'zod';
import type { Work } from '~/app';
import type { Actor } from '~/features/accounts/actor';
import { findPlace, type Place } from '~/features/board/standing-at-board.server';
import { isStaff } from '~/features/seminars/roles';
import { defineCommand } from '~/live/catalogue.server';

import { missing, Refusal } from '~/shared/refusal';
import { cleanLine, isLonger } from '~/shared/text-length';
import type { Reader } from '~db/open';
import { crewStream, longestMessage, type CrewChange } from './crew';
import { findMessage } from './crew-rows.server';

const id = z.string().min(1).max(64);

/** For those who run the part: 404 for who is not there, 403 for attendees. */
async function running(db: Reader, actor: Actor, partId: string): Promise<Place> {
  const place = await findPlace(db, actor, partId);
  if (!place) throw missing();
  if (!isStaff(place.standing.roles)) throw new Refusal('common.forbidden', 403);
  return place;
}

/** Says something to the others who run the part, or to the stage. */
export const sayToCrew = defineCommand({
  name: 'crew.say',
  input: z.object({ partId: id, to: z.enum(['crew', 'stage']), text: z.string().max(2000) }),
  may: (tx, actor, { partId }) => running(tx, actor, partId),
  run: async (work, place, { to, text: typed }, { actor }) => {
    const text = cleanLine(typed);
    if (text === '') throw new Refusal('crew.empty', 422);
    if (isLonger(text, longestMessage)) throw new Refusal('crew.tooLong', 422);
    const messageId = work.newId();
    await work.tx
      .insertInto('crew_message')
      .values({
        ...{ id: messageId, part_id: place.partId, audience: to, text },
        ...{ person_id: actor.id, at: work.at, seen_by: null, seen_at: null },
      })
      .execute();
    await tellMessage(work, messageId);
    return { id: messageId };
  },
});

/** Says that a message to the stage was seen; whoever says so first is named to the others. */
export const acknowledgeMessage = defineCommand({
  name: 'crew.acknowledge',
  input: z.object({ messageId: id }),
  may: async (tx, actor, { messageId }) => {
    const message = await findMessage(tx, messageId);
    const place = message && (await findPlace(tx, actor, message.partId));
    // To who is not of the stage there is no such id.
    if (!place || !isStaff(place.standing.roles) || message.to !== 'stage') throw missing();
    return message;
  },
  run: async (work, message, _input, { actor }) => {
    if (message.seen) return;
    await work.tx
      .updateTable('crew_message')
      .set({ seen_by: actor.id, seen_at: work.at })
      .where('id', '=', message.id)
      .where('seen_at', 'is', null)
      .execute();
    await tellMessage(work, message.id);
  },
});

/** What is said to the stage is heard by those who steer too; what they say among themselves stays there. */
async function tellMessage(work: Work, messageId: string): Promise<void> {
  const found = await findMessage(work.tx, messageId);
  if (!found) return;
  const { partId, ...message } = found;
  const body: CrewChange = { message };
  await work.append(crewStream(partId, 'mod'), { name: 'said', body });
  if (message.to === 'stage') await work.append(crewStream(partId, 'stage'), { name: 'said', body });
}
