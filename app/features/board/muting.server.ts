import { z } from 'zod';
import { isAuthor } from '~/features/accounts/authorship.server';
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

/**
 * Nearly always there is nobody who is not heard, and then no asker is looked up.
 * @throws Refusal `board.muted` (409) for who asked a question of the board that mutes its asker.
 */
export async function mustBeHeard(db: Reader, { partId, personId }: { partId: string; personId: string }) {
  for (const { id } of await listMuting(db, { partId })) {
    if (await isAuthor(db, personId, { subject: 'question', id })) throw new Refusal('board.muted', 409);
  }
}

// Written out, not bound: only so does SQLite see that the index of muting questions holds all of them.
const listMuting = prepared((db, { partId }: { partId: string }) =>
  db
    .selectFrom('question')
    .select('id')
    .where('part_id', '=', partId)
    .where((row) => row('mutes', '=', row.lit(1))),
);
