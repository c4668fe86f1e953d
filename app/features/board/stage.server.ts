import { z } from 'zod';
import type { Work } from '~/app';
import { recordAct } from '~/audit.server';
import type { SignedIn } from '~/features/accounts/actor';
import { changeChallengeStateWithin } from '~/features/challenges/agenda.server';
import { cardFates } from './board';
import { defineCommand } from '~/live/catalogue.server';
import { missing, Refusal } from '~/shared/refusal';
import type { Reader } from '~db/open';
import { changeQuestion } from './changed-question.server';
import { tellBoard, type Touched } from './news.server';
import { holdBoardWithin, listQueue, queuePlace } from './queue.server';
import { findQuestion, type QuestionRow } from './question-rows.server';
import { steeringOpen, steeringQuestion, type Place } from './standing-at-board.server';

const id = z.string().min(1).max(64);

/** What becomes of what was on stage before: taking a step back leaves it queued, or open. */
const leave = z.enum(['answered', 'queued', 'open']).default('answered');
type Leave = z.output<typeof leave>;

type Card = { kind: 'question'; row: QuestionRow } | { kind: 'challenge'; id: string; publicId: string };

/** Brings a question onto the stage; what was there is answered. */
export const stageQuestion = defineCommand({
  name: 'board.stage',
  input: z.object({ questionId: id, version: z.number().int().optional(), leave }),
  may: async (tx, actor, input) => {
    const sight = await steeringQuestion(tx, actor, input);
    await steeringOpen(tx, actor, sight.place.partId);
    return sight;
  },
  run: async (work, { place, question }, input, { actor }) => {
    await bringOn(work, place, { card: { kind: 'question', row: question }, leave: input.leave, actor });
  },
});

/** Brings a card of the agenda onto the stage; what was there is answered. */
export const stageCard = defineCommand({
  name: 'board.stageCard',
  input: z.object({ partId: id, publicId: id, leave }),
  may: (tx, actor, { partId }) => steeringOpen(tx, actor, partId),
  run: async (work, place, input, { actor }) => {
    const card = await findCard(work.tx, place.partId, input.publicId);
    await bringOn(work, place, { card: { kind: 'challenge', ...card }, leave: input.leave, actor });
  },
});

/** Empties the stage and puts back what was on it. */
export const unstage = defineCommand({
  name: 'board.unstage',
  input: z.object({ partId: id, leave: z.enum(['queued', 'open']) }),
  may: (tx, actor, { partId }) => steeringOpen(tx, actor, partId),
  run: async (work, place, input, { actor }) => {
    await holdBoardWithin(work, place.partId);
    const left = await leaveStage(work, place, input.leave);
    if (!left) throw new Refusal('board.emptyStage', 409);
    await note(work, { place, actor, action: 'clear stage', subject: place.partId });
    await tellBoard(work, place.partId, { name: 'unstaged', stage: true, ...left });
  },
});

/** What is on stage is answered; the first of the queue follows, or else the next card of the agenda. */
export const nextOnStage = defineCommand({
  name: 'board.next',
  input: z.object({ partId: id }),
  may: (tx, actor, { partId }) => steeringOpen(tx, actor, partId),
  run: async (work, place, _input, { actor }) => {
    await holdBoardWithin(work, place.partId);
    const card = await findNext(work.tx, place.partId);
    if (card) return bringOn(work, place, { card, leave: 'answered', actor });
    const left = await leaveStage(work, place, 'answered');
    if (!left) throw new Refusal('board.nothingNext', 409);
    await note(work, { place, actor, action: 'clear stage', subject: place.partId });
    await tellBoard(work, place.partId, { name: 'unstaged', stage: true, ...left });
  },
});

async function bringOn(work: Work, place: Place, step: { card: Card; leave: Leave; actor: SignedIn }): Promise<void> {
  const { card } = step;
  await holdBoardWithin(work, place.partId);
  const left = await leaveStage(work, place, step.leave);
  const came = await enter(work, card);
  const cardId = card.kind === 'question' ? card.row.id : card.id;
  await work.tx
    .insertInto('stage')
    .values({ part_id: place.partId, card_kind: card.kind, card_id: cardId, since: work.at })
    .execute();
  await note(work, { place, actor: step.actor, action: `stage ${card.kind}`, subject: cardId });
  await tellBoard(work, place.partId, {
    name: 'staged',
    stage: true,
    questions: [...(left?.questions ?? []), ...(came.questions ?? [])],
    cards: [...(left?.cards ?? []), ...(came.cards ?? [])],
  });
}

async function enter(work: Work, card: Card): Promise<Touched> {
  if (card.kind === 'challenge') {
    const from = ['scheduled', ...cardFates] as const;
    await changeChallengeStateWithin(work, { challengeId: card.id, from, to: 'live' });
    return { cards: [card.publicId] };
  }
  const change = { state: 'live', staged_at: work.at, answered_at: null, queue_position: null, fate: null } as const;
  await changeQuestion(work, card.row, change);
  return { questions: [card.row.id] };
}

/** Takes away what is on stage and says what it touched; null where the stage is empty. */
async function leaveStage(work: Work, place: Place, leaving: Leave): Promise<Touched | null> {
  const stage = await work.tx
    .deleteFrom('stage')
    .where('part_id', '=', place.partId)
    .returning(['card_kind', 'card_id'])
    .executeTakeFirst();
  if (!stage) return null;
  if (stage.card_kind === 'challenge') return leaveAsCard(work, stage.card_id, leaving);
  const row = await findQuestion(work.tx, stage.card_id);
  const answeredAt = leaving === 'answered' ? work.at : null;
  const queued = leaving === 'queued' ? await queuePlace(work.tx, place.partId, 'first') : null;
  await changeQuestion(work, row, { state: leaving, answered_at: answeredAt, queue_position: queued });
  return { questions: [row.id] };
}

async function leaveAsCard(work: Work, challengeId: string, leaving: Leave): Promise<Touched> {
  const to = leaving === 'answered' ? 'answered' : 'scheduled';
  await changeChallengeStateWithin(work, { challengeId, from: ['live'], to });
  const card = await work.tx
    .selectFrom('challenge')
    .select('public_id')
    .where('id', '=', challengeId)
    .executeTakeFirstOrThrow();
  return { cards: [card.public_id ?? ''] };
}

/** A card of this board's agenda, by the id that everybody knows it by; 404 for any other. */
export async function findCard(
  db: Reader,
  partId: string,
  publicId: string,
): Promise<{ id: string; publicId: string }> {
  const card = await db
    .selectFrom('challenge')
    .select('id')
    .where('part_id', '=', partId)
    .where('public_id', '=', publicId)
    .executeTakeFirst();
  if (!card) throw missing();
  return { id: card.id, publicId };
}

async function findNext(db: Reader, partId: string): Promise<Card | null> {
  const [row] = await listQueue(db, partId);
  if (row) return { kind: 'question', row };
  const card = await db
    .selectFrom('challenge')
    .select(['id', 'public_id'])
    .where('part_id', '=', partId)
    .where('state', '=', 'scheduled')
    .orderBy('agenda_position')
    .executeTakeFirst();
  return card?.public_id ? { kind: 'challenge', id: card.id, publicId: card.public_id } : null;
}

function note(work: Work, act: { place: Place; actor: SignedIn; action: string; subject: string }): Promise<void> {
  return recordAct(work, {
    personId: act.actor.id,
    seminarId: act.place.seminarId,
    action: act.action,
    subject: act.subject,
  });
}
