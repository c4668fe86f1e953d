import type { App } from '~/app';
import type { Actor } from '~/features/accounts/actor';
import { Refusal } from '~/shared/refusal';
import { mayBeWritten, standsAlone } from './challenge';
import { curating, findAimed, type Aimed } from './curated.server';
import { takeStep } from './desk-step.server';
import { cutOut, readFragments, type Fragment } from './fragments';
import { holdNumbers, nextNumberWithin, untouched } from './intake.server';

/**
 * Makes a challenge of its own of some stretches of a text (places in the text as it was received); the rest stays, and
 * a wording that was handed over is to be looked at again. Gives the number of the new one, the next in its question.
 * @throws Refusal `challenges.notNow` (409) for what is out already, `challenges.notSplit` (422) where nothing would be
 * left of one of the two.
 */
export async function splitChallenge(
  app: App,
  actor: Actor,
  input: Aimed & { stretches: readonly Fragment[] },
): Promise<number> {
  return app.write(async (work) => {
    const by = await curating(work, actor, input.seminarId);
    await holdNumbers(work, input.seminarId);
    const challenge = await findAimed(work, input);
    if (!mayBeWritten(challenge.state) || !standsAlone(challenge.origin)) throw new Refusal('challenges.notNow', 409);
    const { text } = await work.tx
      .selectFrom('received_text')
      .select('text')
      .where('id', '=', challenge.text_id)
      .executeTakeFirstOrThrow();
    const cut = cutOut(text, readFragments(challenge.fragments), input.stretches);
    if (!cut) throw new Refusal('challenges.notSplit', 422);
    const number = await nextNumberWithin(work, input.seminarId, challenge.question_id);
    const { seminar_id, question_id, text_id, origin } = challenge;
    const made = {
      ...untouched(work),
      ...{ seminar_id, question_id, text_id, origin, number, category_id: null, state: 'raw' as const },
      fragments: JSON.stringify(cut.taken),
    };
    const state = challenge.state === 'redacted' ? 'triaged' : challenge.state;
    const set = { fragments: JSON.stringify(cut.left), state };
    await takeStep(work, {
      by,
      action: 'split challenge',
      note: String(number),
      changes: [{ of: challenge, set }],
      made: [made],
    });
    return number;
  });
}
