import { z } from 'zod';
import { takingPart } from '~/features/board/standing-at-board.server';
import { defineCommand } from '~/live/catalogue.server';
import { cleanLine, isLonger } from '~/shared/text-length';
import { missing, Refusal } from '~/shared/refusal';
import { longestWord, mostWords } from './open-words';
import { mostOptions } from './poll';
import { choicesOfForm } from './poll-form';
import { findPoll, optionsOf, type PollRow } from './poll-rows.server';
import { countPoll } from './polls-news.server';

const id = z.string().min(1).max(64);

/**
 * Chooses in the round that goes on, in place of what was chosen before; to choose nothing takes the vote back. A draft is
 * nothing that could be voted in: 404.
 */
export const voteInPoll = defineCommand({
  name: 'polls.vote',
  mayWait: true,
  input: z.preprocess(
    choicesOfForm,
    z.object({
      pollId: id,
      round: z.coerce.number().int(),
      choices: z.array(z.string().min(1).max(200)).max(mostOptions),
    }),
  ),
  may: async (tx, actor, { pollId }) => {
    const poll = await findPoll(tx, pollId);
    if (poll.state === 'draft') throw missing();
    await takingPart(tx, actor, poll.part_id);
    return { poll };
  },
  run: async (work, { poll }, { round, choices }, { actor }) => {
    if (poll.state !== 'open' || poll.round !== round) throw new Refusal('polls.over', 409);
    const chosen = readChoices(poll, choices);
    const own = { poll_id: poll.id, round, person_id: actor.id };
    await work.tx
      .deleteFrom('poll_vote')
      .where('poll_id', '=', own.poll_id)
      .where('round', '=', own.round)
      .where('person_id', '=', own.person_id)
      .execute();
    if (chosen.length > 0)
      await work.tx
        .insertInto('poll_vote')
        .values(chosen.map((choice) => ({ ...own, choice })))
        .execute();
    countPoll(work, { id: poll.id, partId: poll.part_id });
  },
});

/** Each once, and only what is there; one alone unless several may be chosen. */
function readChoices(poll: PollRow, choices: readonly string[]): string[] {
  if (poll.kind === 'words') return readWords(choices);
  const known = new Set(optionsOf(poll).map(({ code }) => code));
  const chosen = [...new Set(choices)];
  if (chosen.some((choice) => !known.has(choice))) throw missing();
  if (poll.kind !== 'several' && chosen.length > 1) throw new Refusal('polls.onlyOne', 422);
  return chosen;
}

/** A few short ones, each once. */
function readWords(typed: readonly string[]): string[] {
  const words = [...new Set(typed.map(cleanLine))].filter((word) => word !== '');
  if (words.length > mostWords) throw new Refusal('polls.manyWords', 422);
  if (words.some((word) => isLonger(word, longestWord))) throw new Refusal('polls.longWord', 422);
  return words;
}
