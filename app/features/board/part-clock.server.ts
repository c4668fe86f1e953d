import { z } from 'zod';
import type { Work } from '~/app';
import { receiveQuestionWithin } from '~/features/challenges/intake.server';
import { changePartStateWithin } from '~/features/seminars/part-states.server';
import { tellPartWithin } from '~/features/seminars/part-news.server';
import type { PartStateName } from '~/features/seminars/seminar';
import { defineCommand } from '~/live/catalogue.server';
import { Refusal } from '~/shared/refusal';
import { mustHaveFates } from './fates.server';
import { holdBoardWithin } from './queue.server';
import { steering, type Place } from './standing-at-board.server';

const input = z.object({ partId: z.string().min(1).max(64) });

/** Begins a part, and with it the run of show. */
export const startPart = partCommand({
  name: 'board.startPart',
  from: ['planned', 'done', 'wrapping'],
  to: 'live',
  first: (work, place) => (place.state === 'planned' ? beginFirstSegment(work, place) : Promise.resolve()),
});
export const pausePart = partCommand({ name: 'board.pause', from: ['live'], to: 'paused' });
export const resumePart = partCommand({ name: 'board.resume', from: ['paused'], to: 'live' });
/** The bell: nobody asks or votes any more, and what is open gets its fate. */
export const wrapPart = partCommand({ name: 'board.wrap', from: ['live', 'paused'], to: 'wrapping' });

/** Ends the part, once everything has a fate; what goes on to the round table or the next time becomes a challenge. */
export const finishPart = partCommand({
  name: 'board.finish',
  from: ['wrapping'],
  to: 'done',
  first: async (work, place) => {
    await mustHaveFates(work.tx, place.partId);
    await carryOver(work, place);
  },
});

type Step = {
  name: string;
  from: readonly PartStateName[];
  to: PartStateName;
  first?: (work: Work, place: Place) => Promise<void>;
};

function partCommand({ name, from, to, first }: Step) {
  return defineCommand({
    name,
    input,
    may: (tx, actor, { partId }) => steering(tx, actor, partId),
    run: async (work, place, { partId }, { actor }) => {
      await holdBoardWithin(work, partId);
      if (!from.includes(place.state)) throw new Refusal('board.notNow', 409);
      await first?.(work, place);
      await changePartStateWithin(work, { partId, to, personId: actor.id });
      await tellPartWithin(work, partId);
    },
  });
}

async function beginFirstSegment(work: Work, { partId }: Place): Promise<void> {
  const first = await work.tx
    .selectFrom('segment')
    .select('id')
    .where('part_id', '=', partId)
    .orderBy('position')
    .limit(1)
    .executeTakeFirst();
  if (!first) return;
  await work.tx
    .updateTable('part')
    .set({ segment_id: first.id, segment_since: work.at })
    .where('id', '=', partId)
    .execute();
}

async function carryOver(work: Work, place: Place): Promise<void> {
  const deferred = await work.tx
    .selectFrom('question')
    .select(['id', 'text'])
    .where('part_id', '=', place.partId)
    .where('state', '=', 'deferred')
    .where('fate', 'in', ['to-roundtable', 'to-next'])
    .orderBy('opened_at')
    .orderBy('id')
    .execute();
  for (const { id, text } of deferred) {
    await receiveQuestionWithin(work, { seminarId: place.seminarId, questionId: id, text });
  }
}
