import { z } from 'zod';
import type { App, Work } from '~/app';
import { recordAct } from '~/audit.server';
import { longestAnswer } from '~/features/board/board';
import { changeQuestion } from '~/features/board/changed-question.server';
import { tellBoard } from '~/features/board/news.server';
import { findQuestion, type QuestionRow } from '~/features/board/question-rows.server';
import { challengesTopic } from '~/features/challenges/curated.server';
import type { Seat } from '~/features/challenges/desk.server';
import { missing, Refusal } from '~/shared/refusal';
import { paragraphs } from '~/shared/text-fields';

/** Hears in the transaction which answers have other words now: the archive, from above. */
export type AfterPolishing = (
  work: Work,
  polished: { questionId: string; before: string; after: string },
) => Promise<void>;

export const answerForm = z.discriminatedUnion('intent', [
  z.object({
    intent: z.literal('hand-over'),
    questionId: z.string().min(1).max(64),
    version: z.coerce.number().int(),
    text: paragraphs({ max: longestAnswer }),
  }),
  z.object({
    intent: z.enum(['let-out', 'give-back']),
    questionId: z.string().min(1).max(64),
    version: z.coerce.number().int(),
  }),
]);
export type AnswerStep = z.output<typeof answerForm>;

/**
 * A step on an answer's way: better words are handed over, let out by somebody else, or given back. The seat was shown
 * before; here it is looked whether the question is of its seminar.
 * @throws Refusal 404, `common.stale` (409), `answers.ownWords` (403), `answers.nothingWaits` (409).
 */
export async function stepAnswer(
  app: App,
  seat: Seat,
  step: AnswerStep,
  { afterPolishing }: { afterPolishing: AfterPolishing },
): Promise<void> {
  await app.write(async (work) => {
    const question = await findOf(work, seat, step);
    const action = await actions[step.intent](work, { seat, question, step, afterPolishing });
    // The desk's copy has another version now, whatever of it changed.
    await tellBoard(work, question.part_id, { name: 'question_changed', questions: [question.id] });
    await recordAct(work, { personId: seat.me, seminarId: seat.seminarId, action, subject: question.id });
    work.nudge(challengesTopic(seat.seminarId));
  });
}

type Acting = { seat: Seat; question: QuestionRow; step: AnswerStep; afterPolishing: AfterPolishing };

const actions: Record<AnswerStep['intent'], (work: Work, acting: Acting) => Promise<string>> = {
  'hand-over': async (work, { seat, question, step }) => {
    const text = step.intent === 'hand-over' ? step.text : '';
    await forgetWording(work, question.id);
    await work.tx
      .insertInto('answer_wording')
      .values({ question_id: question.id, text, redacted_by: seat.me, redacted_at: work.at })
      .execute();
    await changeQuestion(work, question, {});
    return 'redact answer';
  },
  'let-out': async (work, { seat, question, afterPolishing }) => {
    const wording = await findWording(work, question.id);
    if (wording.redacted_by === seat.me) throw new Refusal('answers.ownWords', 403);
    await changeQuestion(work, question, { answer: wording.text, answer_checked: 1 });
    await forgetWording(work, question.id);
    await afterPolishing(work, { questionId: question.id, before: question.answer, after: wording.text });
    return 'let answer out';
  },
  'give-back': async (work, { question }) => {
    await findWording(work, question.id);
    await forgetWording(work, question.id);
    await changeQuestion(work, question, {});
    return 'give answer back';
  },
};

async function findOf(work: Work, seat: Seat, { questionId, version }: AnswerStep): Promise<QuestionRow> {
  const question = await findQuestion(work.tx, questionId);
  const part = await work.tx
    .selectFrom('part')
    .select('seminar_id')
    .where('id', '=', question.part_id)
    .executeTakeFirstOrThrow();
  const isSettled = question.state === 'answered' || question.state === 'deferred';
  if (part.seminar_id !== seat.seminarId || !isSettled || question.answer === '') throw missing();
  if (question.version !== version) throw new Refusal('common.stale', 409);
  return question;
}

async function findWording(work: Work, questionId: string) {
  const wording = await work.tx
    .selectFrom('answer_wording')
    .selectAll()
    .where('question_id', '=', questionId)
    .executeTakeFirst();
  if (!wording) throw new Refusal('answers.nothingWaits', 409);
  return wording;
}

async function forgetWording(work: Work, questionId: string): Promise<void> {
  await work.tx.deleteFrom('answer_wording').where('question_id', '=', questionId).execute();
}
