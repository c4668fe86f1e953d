import { z } from 'zod';
import { defineCommand } from '~/live/catalogue.server';
import { Refusal } from '~/shared/refusal';
import type { Reader } from '~db/open';
import { prepared } from '~db/prepared';
import { changeQuestion } from './changed-question.server';
import { aimed, settle } from './moderation.server';
import { steeringQuestion } from './standing-at-board.server';

/**
 * Stops hearing whoever asked a question, at its board, or hears them again. Chairs point at the question and never learn
 * who it is: `author` alone knows, and is asked only when that person sends something.
 */
export const muteAsker = muteCommand('board.mute', 'mute asker', 1);
export const unmuteAsker = muteCommand('board.unmute', 'unmute asker', 0);

function muteCommand(name: string, action: string, mutes: 0 | 1) {
  return defineCommand({
    name,
    input: z.object(aimed),
    may: steeringQuestion,
    run: async (work, sight, _input, { actor }) => {
      // What the staff prepared has no asker.
      if (sight.question.origin === 'prepared' || sight.question.mutes === mutes)
        throw new Refusal('board.notNow', 409);
      await changeQuestion(work, sight.question, { mutes });
      await settle(work, { sight, actor, name: 'question_changed', action });
    },
  });
}

/** @throws Refusal `board.muted` (409) for who asked a question of the board that mutes its asker. */
export async function mustBeHeard(db: Reader, asker: { partId: string; personId: string }): Promise<void> {
  const [muted] = await findMuting(db, asker);
  if (muted) throw new Refusal('board.muted', 409);
}

const findMuting = prepared((db, { partId, personId }: { partId: string; personId: string }) =>
  db
    .selectFrom('question')
    .innerJoin('author', 'author.subject_id', 'question.id')
    .select('question.id')
    .where('question.part_id', '=', partId)
    .where('question.mutes', '=', 1)
    .where('author.subject', '=', 'question')
    .where('author.person_id', '=', personId)
    .limit(1),
);
