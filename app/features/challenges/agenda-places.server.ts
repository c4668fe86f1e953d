import type { App, Work } from '~/app';
import { recordAct } from '~/audit.server';
import type { Reader } from '~db/open';
import type { Actor } from '~/features/accounts/actor';
import { challengesCode } from '~/features/survey/survey';
import { missing, Refusal } from '~/shared/refusal';
import { tellAgendaWithin } from './agenda-news.server';
import { holdAgendaWithin, mustBeFreeWithin, nextPositionWithin } from './agenda-order.server';
import type { ChallengeState } from './challenge';
import { pullWithin } from './pulling.server';
import { challengesTopic, chairing, changeCurated, type Acting, type Curated } from './curated.server';

/** Chairs know a challenge by its public id only. */
export type Picked = { seminarId: string; publicId: string };

/** Puts a released challenge at the end of the discussion's agenda. */
export async function scheduleChallenge(app: App, actor: Actor, input: Picked & { version: number }): Promise<void> {
  await app.write(async (work) => {
    const by = await chairing(work, actor, input.seminarId);
    const partId = await findDiscussion(work.tx, input.seminarId);
    await holdAgendaWithin(work, partId);
    const card = await findPicked(work, input);
    mustBeFresh(card, input.version, 'released');
    await mustBeChallenge(work, card);
    const position = await nextPositionWithin(work, partId);
    await changeCurated(work, {
      of: card,
      by,
      set: { state: 'scheduled', part_id: partId, agenda_position: position },
      action: 'schedule challenge',
    });
    await tellAgendaWithin(work, partId);
  });
}

/** Takes a challenge off the agenda; it stays released. */
export async function unscheduleChallenge(app: App, actor: Actor, input: Picked & { version: number }): Promise<void> {
  await app.write(async (work) => {
    const by = await chairing(work, actor, input.seminarId);
    const card = await findPicked(work, input);
    mustBeFresh(card, input.version, 'scheduled');
    if (card.part_id !== null) await mustBeFreeWithin(work, card.part_id);
    const set = { state: 'released', part_id: null, agenda_position: null } as const;
    await pullWithin(work, card, () => changeCurated(work, { of: card, by, set, action: 'unschedule challenge' }));
  });
}

/**
 * Swaps a challenge with its neighbour; at either end nothing happens. `position` is where its reader saw it and
 * guards the move; versions stay, so that a change of order spoils nobody's half-written text.
 */
export async function moveOnAgenda(
  app: App,
  actor: Actor,
  input: Picked & { position: number; direction: 'up' | 'down' },
): Promise<void> {
  await app.write(async (work) => {
    const by = await chairing(work, actor, input.seminarId);
    const card = await findMovable(work, input);
    const neighbour = await findAt(work, card.part_id, input.position + (input.direction === 'up' ? -1 : 1));
    if (!neighbour) return;
    await place(work, card.id, neighbour.position);
    await place(work, neighbour.id, input.position);
    await tellMove(work, by, card);
    await tellAgendaWithin(work, card.part_id);
  });
}

/**
 * Moves a challenge to another place, from 1; those between make room. Guarded as `moveOnAgenda` is.
 * @throws Refusal `common.stale` (409) where it is not where its reader saw it.
 */
export async function placeOnAgenda(
  app: App,
  actor: Actor,
  input: Picked & { position: number; to: number },
): Promise<void> {
  await app.write(async (work) => {
    const by = await chairing(work, actor, input.seminarId);
    const card = await findMovable(work, input);
    const to = Math.min(input.to, (await nextPositionWithin(work, card.part_id)) - 1);
    if (to === input.position) return;
    const [first, last, by1] = to > input.position ? [input.position + 1, to, -1] : [to, input.position - 1, 1];
    await work.tx
      .updateTable('challenge')
      .set((row) => ({ agenda_position: row('agenda_position', '+', by1) }))
      .where('part_id', '=', card.part_id)
      .where('agenda_position', '>=', first)
      .where('agenda_position', '<=', last)
      .execute();
    await place(work, card.id, to);
    await tellMove(work, by, card);
    await tellAgendaWithin(work, card.part_id);
  });
}

export async function findDiscussion(db: Reader, seminarId: string): Promise<string> {
  const part = await db
    .selectFrom('part')
    .select('id')
    .where('seminar_id', '=', seminarId)
    .where('kind', '=', 'discussion')
    .orderBy('position')
    .executeTakeFirst();
  if (!part) throw new Refusal('challenges.noDiscussion', 409);
  return part.id;
}

export async function findPicked(work: Work, picked: Picked): Promise<Curated> {
  const row = await work.tx
    .selectFrom('challenge')
    .selectAll()
    .where('seminar_id', '=', picked.seminarId)
    .where('public_id', '=', picked.publicId)
    .executeTakeFirst();
  if (!row) throw missing();
  return row;
}

/** Answers to other questions are curated for the slides; none waits for the agenda. */
async function mustBeChallenge(work: Work, card: Curated): Promise<void> {
  if (card.origin === 'reply' || card.origin === 'rewording') throw missing();
  if (card.question_id === null) return;
  const question = await work.tx
    .selectFrom('survey_question')
    .select('code')
    .where('id', '=', card.question_id)
    .executeTakeFirst();
  if (question?.code !== challengesCode) throw missing();
}

/** A card where its reader saw it, on an agenda that is held and not frozen. */
async function findMovable(work: Work, moved: Picked & { position: number }): Promise<Curated & { part_id: string }> {
  const { part_id: held } = await findPicked(work, moved);
  if (held !== null) await holdAgendaWithin(work, held);
  const card = await findPicked(work, moved);
  const { part_id: partId } = card;
  if (partId === null || card.agenda_position !== moved.position) throw new Refusal('common.stale', 409);
  await mustBeFreeWithin(work, partId);
  return { ...card, part_id: partId };
}

/** Refuses a card in another version, or another state, than its reader saw. */
export function mustBeFresh(card: Curated, version: number, state: ChallengeState): void {
  if (card.version !== version) throw new Refusal('common.stale', 409);
  if (card.state !== state) throw new Refusal('challenges.notNow', 409);
}

async function findAt(work: Work, partId: string, position: number) {
  const found = await work.tx
    .selectFrom('challenge')
    .select('id')
    .where('part_id', '=', partId)
    .where('agenda_position', '=', position)
    .executeTakeFirst();
  return found && { id: found.id, position };
}

async function place(work: Work, challengeId: string, position: number): Promise<void> {
  await work.tx.updateTable('challenge').set({ agenda_position: position }).where('id', '=', challengeId).execute();
}

async function tellMove(work: Work, by: Acting, card: Curated): Promise<void> {
  await recordAct(work, {
    personId: by.personId,
    seminarId: by.seminarId,
    action: 'move challenge',
    subject: card.id,
  });
  work.nudge(challengesTopic(by.seminarId));
}
