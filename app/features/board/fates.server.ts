import { z } from 'zod';
import { recordAct } from '~/audit.server';
import { changeChallengeStateWithin } from '~/features/challenges/agenda.server';
import { defineCommand } from '~/live/catalogue.server';
import { Refusal } from '~/shared/refusal';
import type { Reader } from '~db/open';
import { cardFates, isPublic, questionFates, type CardFate, type QuestionFate } from './board';
import { changeQuestion } from './changed-question.server';
import { tellBoard } from './news.server';
import { clearStageOf } from './stage-rows.server';
import { findCard } from './stage.server';
import { steeringQuestion, steeringRunning } from './standing-at-board.server';

const id = z.string().min(1).max(64);

/** Says where an open question goes: answered, onward, or nowhere. May be changed until the part is done. */
export const setQuestionFate = defineCommand({
  name: 'board.setFate',
  input: z.object({ questionId: id, version: z.number().int().optional(), fate: z.enum(questionFates) }),
  may: steeringQuestion,
  run: async (work, { place, question }, { fate }, { actor }) => {
    if (!isPublic(question.state)) throw new Refusal('board.notNow', 409);
    await changeQuestion(work, question, { ...settled(fate, work.at), queue_position: null });
    const stage = await clearStageOf(work, place.partId, question.id);
    await recordAct(work, {
      personId: actor.id,
      seminarId: place.seminarId,
      action: `fate ${fate}`,
      subject: question.id,
    });
    const name = fate === 'drop' ? 'question_removed' : 'question_changed';
    await tellBoard(work, place.partId, { name, questions: [question.id], ...(stage && { stage: true }) });
  },
});

function settled(fate: QuestionFate, at: string) {
  if (fate === 'answered') return { state: 'answered', fate: null, answered_at: at } as const;
  if (fate === 'drop') return { state: 'hidden', fate: null, answered_at: null } as const;
  return { state: 'deferred', fate, answered_at: null } as const;
}

/** Says what became of a card of the agenda. */
export const setCardFate = defineCommand({
  name: 'board.setCardFate',
  input: z.object({ partId: id, publicId: id, fate: z.enum([...cardFates, 'scheduled']) }),
  may: (tx, actor, { partId }) => steeringRunning(tx, actor, partId),
  run: async (work, place, input, { actor }) => {
    const card = await findCard(work.tx, place.partId, input.publicId);
    const from = ['scheduled', 'live', ...cardFates] as const;
    await changeChallengeStateWithin(work, { challengeId: card.id, from: without(from, input.fate), to: input.fate });
    const stage = await clearStageOf(work, place.partId, card.id);
    await recordAct(work, {
      personId: actor.id,
      seminarId: place.seminarId,
      action: `fate ${input.fate}`,
      subject: card.id,
    });
    const cards = [card.publicId];
    await tellBoard(work, place.partId, { name: 'card_changed', cards, ...(stage && { stage: true }) });
  },
});

type CardState = 'scheduled' | 'live' | CardFate;

/** A card that has this fate already is no step: whoever comes second is told. */
function without(from: readonly CardState[], fate: CardState): CardState[] {
  return from.filter((state) => state !== fate);
}

/** Refuses while anything on the board has no fate. */
export async function mustHaveFates(db: Reader, partId: string): Promise<void> {
  const question = await db
    .selectFrom('question')
    .select('id')
    .where('part_id', '=', partId)
    .where('state', 'in', ['open', 'queued', 'live'])
    .executeTakeFirst();
  const card = await db
    .selectFrom('challenge')
    .select('id')
    .where('part_id', '=', partId)
    .where('state', 'in', ['scheduled', 'live'])
    .executeTakeFirst();
  if (question || card) throw new Refusal('board.fatesMissing', 409);
}
