import type { App, Work } from '~/app';
import { aside } from '~/aside.server';
import type { Actor } from '~/features/accounts/actor';
import type { Telltale } from '~/features/redaction/telltale';
import { Refusal } from '~/shared/refusal';
import type { Reader } from '~db/open';
import { mayBeWritten } from './challenge';
import { curating, findAimed, recordDeed, storeChange, type Aimed, type Curated } from './curated.server';
import { readReason } from './public-text';
import type { Waiver } from './waiver';

/**
 * Lets words of a public text stand, for a reason. Who waits with the same challenge open is told, for a release
 * depends on it.
 * @throws Refusal `challenges.notNow` (409), `challenges.noReason` and `challenges.noWords` (422).
 */
export async function waiveHint(
  app: App,
  actor: Actor,
  input: Aimed & { words: string; reason: string },
): Promise<void> {
  await app.write(async (work) => {
    const by = await curating(work, actor, input.seminarId);
    const of = await findAimed(work, input);
    if (!mayBeWritten(of.state)) throw new Refusal('challenges.notNow', 409);
    if (input.words === '' || !of.public_text.includes(input.words)) throw new Refusal('challenges.noWords', 422);
    const row = { reason: readReason(input.reason), person_id: by.personId, at: work.at };
    await work.tx
      .insertInto('hint_waiver')
      .values({ challenge_id: of.id, words: input.words, ...row })
      .onConflict((conflict) => conflict.columns(['challenge_id', 'words']).doUpdateSet(row))
      .execute();
    // Nothing of the challenge itself changes, so what could be undone can be undone still.
    await storeChange(work, { of, set: { step_id: of.step_id } });
    await recordDeed(work, of, { by, action: 'waive hint' });
  });
}

export async function listWaivers(db: Reader, challengeId: string): Promise<Waiver[]> {
  return db
    .selectFrom('hint_waiver')
    .select(['words', 'reason'])
    .where('challenge_id', '=', challengeId)
    .orderBy('at')
    .execute();
}

/** Of a text the words that look as if they told of somebody, and that nobody let stand; each once. */
export function undecidedIn(text: string, hints: readonly Telltale[], waivers: readonly Waiver[]): string[] {
  const words = new Set(hints.map(({ from, to }) => text.slice(from, to)));
  for (const waiver of waivers) words.delete(waiver.words);
  return [...words];
}

/** What was found in a text that shall be released; the text is that of the version which was asked about. */
export type Checked = { version: number; text: string; hints: readonly Telltale[] };

/**
 * Looks a public text through before it is released: however long it takes, and nothing is released unchecked.
 * @throws Refusal `challenges.notChecked` (409) where the thread beside the server fails.
 */
export async function checkForRelease(app: App, input: Aimed): Promise<Checked | null> {
  const row = await app.db
    .selectFrom('challenge')
    .select(['public_text', 'version'])
    .where('id', '=', input.challengeId)
    .where('seminar_id', '=', input.seminarId)
    .executeTakeFirst();
  if (!row) return null;
  try {
    const texts = [row.public_text];
    const [hints] = await aside(app, 'findHints', { seminarId: input.seminarId, texts });
    return { version: row.version, text: row.public_text, hints: hints ?? [] };
  } catch (reason) {
    app.log.error(reason, 'A text could not be looked through, and was not released.');
    throw new Refusal('challenges.notChecked', 409);
  }
}

/** @throws Refusal `common.stale` for a check of another version, `challenges.undecided` (409) where a hint is open. */
export async function mustBeDecided(work: Work, of: Curated, checked: Checked | null): Promise<void> {
  if (checked?.version !== of.version || checked.text !== of.public_text) throw new Refusal('common.stale', 409);
  const open = undecidedIn(checked.text, checked.hints, await listWaivers(work.tx, of.id));
  if (open.length > 0) throw new Refusal('challenges.undecided', 409);
}
