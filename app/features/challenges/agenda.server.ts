import type { App, Work } from '~/app';
import { recordAct } from '~/audit.server';
import type { Reader } from '~db/open';
import type { Actor } from '~/features/accounts/actor';
import { missing, Refusal } from '~/shared/refusal';
import type { AgendaCard, PlacedCard, WaitingCard } from './agenda';
import { closeGapWithin, holdAgendaWithin, nextPositionWithin } from './agenda-order.server';
import { mayBecome, type ChallengeState } from './challenge';
import { challengesTopic, chairing, changeCurated, type Acting, type Curated } from './curated.server';

/** Chairs know a challenge by its public id only. */
type Picked = { seminarId: string; publicId: string };

/** Puts a released challenge at the end of the discussion's agenda. */
export async function scheduleChallenge(app: App, actor: Actor, input: Picked & { version: number }): Promise<void> {
  await app.write(async (work) => {
    const by = await chairing(work, actor, input.seminarId);
    const partId = await findDiscussion(work.tx, input.seminarId);
    await holdAgendaWithin(work, partId);
    const card = await findPicked(work, input);
    mustBeFresh(card, input.version, 'released');
    const position = await nextPositionWithin(work, partId);
    await changeCurated(work, {
      of: card,
      by,
      set: { state: 'scheduled', part_id: partId, agenda_position: position },
      action: 'schedule challenge',
    });
  });
}

/** Takes a challenge off the agenda; it stays released. */
export async function unscheduleChallenge(app: App, actor: Actor, input: Picked & { version: number }): Promise<void> {
  await app.write(async (work) => {
    const by = await chairing(work, actor, input.seminarId);
    await holdAgendaOf(work, input);
    const card = await findPicked(work, input);
    mustBeFresh(card, input.version, 'scheduled');
    await changeCurated(work, {
      of: card,
      by,
      set: { state: 'released', part_id: null, agenda_position: null },
      action: 'unschedule challenge',
    });
    await closeGapWithin(work, card);
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
    await holdAgendaOf(work, input);
    const card = await findPicked(work, input);
    if (card.part_id === null || card.agenda_position !== input.position) throw new Refusal('common.stale', 409);
    const neighbour = await findAt(work, card.part_id, input.position + (input.direction === 'up' ? -1 : 1));
    if (!neighbour) return;
    await place(work, card.id, neighbour.position);
    await place(work, neighbour.id, input.position);
    await tellMove(work, by, card);
  });
}

/** A step of the board: stage, mark, fate. The caller writes its own audit row. 409 when the state is none of `from`. */
export async function changeChallengeStateWithin(
  work: Work,
  step: { challengeId: string; from: readonly ChallengeState[]; to: ChallengeState },
): Promise<void> {
  const from = step.from.filter((state) => mayBecome(state, step.to));
  const challenge = await work.tx
    .selectFrom('challenge')
    .select(['seminar_id', 'state', 'version'])
    .where('id', '=', step.challengeId)
    .executeTakeFirst();
  if (!challenge) throw missing();
  const changed = await work.tx
    .updateTable('challenge')
    .set({ state: step.to, version: challenge.version + 1, changed_at: work.at })
    .where('id', '=', step.challengeId)
    .where('version', '=', challenge.version)
    .where('state', 'in', from.length > 0 ? from : ['' as never]) // an empty list is no SQL, and no state is empty
    .executeTakeFirst();
  if (Number(changed.numUpdatedRows) === 0) throw new Refusal('common.stale', 409);
  work.nudge(challengesTopic(challenge.seminar_id));
}

/** A part's agenda in its order, with the cards that are or were on stage: what boards, rooms and projectors show. */
export async function agendaOf(db: Reader, partId: string): Promise<AgendaCard[]> {
  const rows = await cards(db).where('challenge.part_id', '=', partId).orderBy('challenge.agenda_position').execute();
  return rows.map((row) => ({ ...cardOf(row), position: Number(row.agenda_position) }));
}

/** The agenda with what guards its steps, for those who order it. */
export async function listPlaced(db: Reader, partId: string): Promise<PlacedCard[]> {
  const rows = await cards(db)
    .select('challenge.version')
    .where('challenge.part_id', '=', partId)
    .orderBy('challenge.agenda_position')
    .execute();
  return rows.map((row) => ({ ...cardOf(row), position: Number(row.agenda_position), version: row.version }));
}

/** Released challenges of a seminar without a place on an agenda. */
export async function listWaitingForAgenda(db: Reader, seminarId: string): Promise<WaitingCard[]> {
  const rows = await cards(db)
    .select('challenge.version')
    .where('challenge.seminar_id', '=', seminarId)
    .where('challenge.state', '=', 'released')
    .orderBy('category.position')
    .orderBy('challenge.number')
    .execute();
  return rows.map((row) => ({ ...cardOf(row), version: row.version }));
}

/** Reads the columns of a card by name: the original is not among them, nor anything of its author. */
function cards(db: Reader) {
  return db
    .selectFrom('challenge')
    .leftJoin('category', 'category.id', 'challenge.category_id')
    .select([
      'challenge.public_id',
      'challenge.public_text',
      'challenge.state',
      'challenge.agenda_position',
      'category.code',
      'category.label_ja',
      'category.label_en',
    ])
    .where('challenge.public_id', 'is not', null);
}

type CardRow = Awaited<ReturnType<ReturnType<typeof cards>['execute']>>[number];

function cardOf(row: CardRow): Omit<AgendaCard, 'position'> {
  return {
    publicId: row.public_id ?? '',
    text: row.public_text,
    categoryCode: row.code,
    categoryJa: row.label_ja ?? '',
    categoryEn: row.label_en ?? '',
    state: row.state,
  };
}

async function findDiscussion(db: Reader, seminarId: string): Promise<string> {
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

async function findPicked(work: Work, picked: Picked): Promise<Curated> {
  const row = await work.tx
    .selectFrom('challenge')
    .selectAll()
    .where('seminar_id', '=', picked.seminarId)
    .where('public_id', '=', picked.publicId)
    .executeTakeFirst();
  if (!row) throw missing();
  return row;
}

async function holdAgendaOf(work: Work, picked: Picked): Promise<void> {
  const { part_id: partId } = await findPicked(work, picked);
  if (partId !== null) await holdAgendaWithin(work, partId);
}

function mustBeFresh(card: Curated, version: number, state: ChallengeState): void {
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
