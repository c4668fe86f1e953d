import type { App } from '~/app';
import type { Actor } from '~/features/accounts/actor';
import { Refusal } from '~/shared/refusal';
import { cleanParagraphs, isLonger } from '~/shared/text-length';
import type { Reader } from '~db/open';
import { findPicked, type Picked } from './agenda-places.server';
import { mayBeTakenBack } from './challenge';
import { chairing, recordDeed, storeChange } from './curated.server';
import { longestReadAloud } from './read-aloud';

/**
 * Sets how long a card is planned to take and what is read aloud of it; for who orders the agenda, until it is on stage.
 * @throws Refusal `common.stale` and `challenges.notNow` (409), `challenges.readAloudTooLong` (422).
 */
export async function planCard(
  app: App,
  actor: Actor,
  input: Picked & { version: number; minutes: number; readAloud: string },
): Promise<void> {
  const readAloud = cleanParagraphs(input.readAloud);
  if (isLonger(readAloud, longestReadAloud)) throw new Refusal('challenges.readAloudTooLong', 422);
  await app.write(async (work) => {
    const by = await chairing(work, actor, input.seminarId);
    const of = await findPicked(work, input);
    if (of.version !== input.version) throw new Refusal('common.stale', 409);
    if (!mayBeTakenBack(of.state)) throw new Refusal('challenges.notNow', 409);
    // The text that everybody sees stays, and with it what the desk can undo.
    await storeChange(work, {
      of,
      set: { planned_minutes: input.minutes, read_aloud: readAloud, step_id: of.step_id },
    });
    await recordDeed(work, of, { by, action: 'plan card' });
  });
}

/** What is read aloud of the cards of a part, by public id; for chairs. */
export async function listReadAloud(db: Reader, partId: string): Promise<Record<string, string>> {
  const rows = await db
    .selectFrom('challenge')
    .select(['public_id', 'read_aloud'])
    .where('part_id', '=', partId)
    .where('read_aloud', '!=', '')
    .execute();
  return Object.fromEntries(rows.map((row) => [row.public_id ?? '', row.read_aloud]));
}
