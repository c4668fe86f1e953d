import { z } from 'zod';
import { recordAct } from '~/audit.server';
import { isStaff, type Roles } from '~/features/seminars/roles';
import { defineCommand } from '~/live/catalogue.server';
import { missing, Refusal } from '~/shared/refusal';
import { line, paragraphs } from '~/shared/text-fields';
import type { Reader } from '~db/open';
import { isWaiting, longestQuestion } from './board';
import { changeQuestion } from './changed-question.server';
import { longestLabel, mostLabels } from './labels';
import { aimed, moveCommand, settle } from './moderation.server';
import { tellBoard } from './news.server';
import { steering, steeringPrepared, steeringQuestion } from './standing-at-board.server';

/** Says that a question is good to be opened; the other chair need not read it for that again. */
export const checkQuestion = moveCommand({
  name: 'board.check',
  from: 'pending',
  change: { state: 'checked' },
  news: 'question_received',
  action: 'check question',
});

export const uncheckQuestion = moveCommand({
  name: 'board.uncheck',
  from: 'checked',
  change: { state: 'pending' },
  news: 'question_received',
  action: 'uncheck question',
});

/** Sets all labels of a question, by which everybody can narrow the list. */
export const labelQuestion = defineCommand({
  name: 'board.label',
  input: z.object({ ...aimed, labels: z.array(line({ max: longestLabel })).max(mostLabels) }),
  may: steeringQuestion,
  run: async (work, sight, { labels }, { actor }) => {
    await changeQuestion(work, sight.question, { labels: JSON.stringify([...new Set(labels)]) });
    await settle(work, { sight, actor, name: 'question_changed', action: 'label question' });
  },
});

/** Gives a question to somebody of the seminar's staff, takes it oneself, or leaves it to all (null). */
export const assignQuestion = defineCommand({
  name: 'board.assign',
  input: z.object({ ...aimed, to: z.string().min(1).max(64).nullable() }),
  may: steeringQuestion,
  run: async (work, sight, { to }, { actor }) => {
    if (to !== null) await mustBeStaff(work.tx, sight.place.seminarId, to);
    await changeQuestion(work, sight.question, { assigned_to: to });
    await settle(work, { sight, actor, name: 'question_changed', action: 'assign question' });
  },
});

async function mustBeStaff(db: Reader, seminarId: string, personId: string): Promise<void> {
  const rows = await db
    .selectFrom('seminar_role')
    .select('role')
    .where('seminar_id', '=', seminarId)
    .where('person_id', '=', personId)
    .execute();
  const roles: Roles = { held: new Set(rows.map(({ role }) => role)), site: null, administrator: false };
  if (!isStaff(roles)) throw missing();
}

/** Writes a question of the staff's own, before the part or while it goes on; it waits, found good, with the others. */
export const prepareQuestion = defineCommand({
  name: 'board.prepare',
  input: z.object({ partId: z.string().min(1).max(64), text: paragraphs({ max: longestQuestion }) }),
  may: (tx, actor, { partId }) => steering(tx, actor, partId),
  run: async (work, place, { text }, { actor, cmdId }) => {
    if (place.state === 'done' || place.state === 'wrapping') throw new Refusal('board.closed', 409);
    const questionId = work.newId();
    await work.tx
      .insertInto('question')
      .values({
        ...{ id: questionId, part_id: place.partId, text, state: 'checked', origin: 'prepared', cmd_id: cmdId },
        ...{
          public_id: null,
          named_as: null,
          rejected_reason: '',
          answer: '',
          queue_position: null,
          asked_at: work.at,
        },
        ...{ opened_at: null, staged_at: null, answered_at: null, version: 1 },
      })
      .execute();
    await recordAct(work, {
      personId: actor.id,
      seminarId: place.seminarId,
      action: 'prepare question',
      subject: questionId,
    });
    await tellBoard(work, place.partId, { name: 'question_received', questions: [questionId] });
    return { id: questionId };
  },
});

/** Throws away a prepared question that nobody but the chairs has seen; what people asked is theirs to take back. */
export const discardPrepared = defineCommand({
  name: 'board.discardPrepared',
  input: z.object(aimed),
  may: steeringPrepared,
  run: async (work, sight, _input, { actor }) => {
    const { question } = sight;
    if (question.origin !== 'prepared' || !isWaiting(question.state)) throw new Refusal('board.notNow', 409);
    await changeQuestion(work, question, { state: 'withdrawn' });
    await settle(work, { sight, actor, name: 'question_removed', action: 'discard prepared question' });
  },
});
