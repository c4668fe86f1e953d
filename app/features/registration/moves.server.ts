import type { App, Work } from '~/app';
import { recordAct } from '~/audit.server';
import type { Actor } from '~/features/accounts/actor';
import { mayEditSeminar } from '~/features/seminars/roles';
import { rolesIn } from '~/features/seminars/roles.server';
import { accessTopic } from '~/live/protocol';
import { missing, Refusal } from '~/shared/refusal';
import { announceWithin } from './announcement.server';
import { promoteWaitingWithin, registrationsTopic } from './promotion.server';
import { mayMove, seated, type StateReason, type Venue } from './registration';
import { overfilled } from './seats';
import { findSeats, findWish, queueUp } from './seats.server';
import { findInSeminar } from './states.server';

type Move = { seminarId: string; registrationId: string; version: number; venue: Venue; note: string };

/**
 * The secretariat moves a registration to another venue, with a reason. Who has a seat keeps one, over the capacity
 * there if need be; who waits waits there. The seat that is left goes on at once.
 * @throws Refusal 404 to who may not edit the seminar, `common.stale`, `registration.notNow` (409).
 */
export async function moveVenue(app: App, actor: Actor, move: Move): Promise<{ receipt: string; venue: Venue }> {
  const { seminarId, venue, note } = move;
  return app.write(async (work) => {
    if (actor.kind === 'guest' || !mayEditSeminar(await rolesIn(work.tx, actor, seminarId))) throw missing();
    const row = await findInSeminar(work, move);
    if (!mayMove(row.state) || row.venue === venue) throw new Refusal('registration.notNow', 409);
    const personId = await storeVenue(work, row, { ...move, reason: await reasonOf(work, row, move) });
    if (row.state === 'confirmed' || row.state === 'waitlisted')
      await announceWithin(app, work, { registrationId: row.id, occasion: row.state });
    await recordAct(work, { personId: actor.id, seminarId, action: 'move venue', subject: row.id, note });
    work.nudge(registrationsTopic(seminarId));
    work.nudge(accessTopic(personId));
    await promoteWaitingWithin(app, work, seminarId);
    return { receipt: row.receipt, venue };
  });
}

type Row = Awaited<ReturnType<typeof findInSeminar>>;

/** Says which venue was full already, where a seat is taken along to it. */
async function reasonOf(work: Work, row: Row, { seminarId, venue, note }: Move): Promise<StateReason> {
  await queueUp(work, row.number);
  const wish = { ...(await findWish(work, row)), venue };
  const there = (await findSeats(work.tx, seminarId)).filter(({ name }) => name.of === 'venue');
  const over = seated.some((state) => state === row.state) ? overfilled(there, wish) : undefined;
  return { by: 'staff', note, ...(over && { over }) };
}

/** The person's id, whose pages have to load again. */
async function storeVenue(work: Work, row: Row, move: Move & { reason: StateReason }): Promise<string> {
  const moved = await work.tx
    .updateTable('registration')
    .set({ venue: move.venue, state_reason: JSON.stringify(move.reason), version: move.version + 1 })
    .where('id', '=', row.id)
    .where('version', '=', move.version)
    .returning('person_id')
    .executeTakeFirst();
  if (!moved) throw new Refusal('common.stale', 409);
  return moved.person_id;
}
