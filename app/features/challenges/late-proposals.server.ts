import type { App } from '~/app';
import type { Actor } from '~/features/accounts/actor';
import { Refusal } from '~/shared/refusal';
import type { Reader } from '~db/open';
import { mayBeTakenBack, mayBeWritten } from './challenge';
import { curating, findAimed, recordDeed, storeChange, type Aimed } from './curated.server';

/** With these the secretariat has decided on what was proposed before. */
const deciding = ['release challenge', 'keep wording'] as const;

/**
 * What authors propose of texts that are out already, by challenge: also of severed ones, whose author came by their
 * code. What the secretariat has decided on since is not among them.
 */
export async function listLateProposals(db: Reader, seminarId: string): Promise<ReadonlyMap<string, string[]>> {
  const proposed = await db
    .selectFrom('author_check')
    .innerJoin('challenge', 'challenge.id', 'author_check.challenge_id')
    .leftJoin('text_link', 'text_link.text_id', 'author_check.text_id')
    .select(['challenge.id', 'challenge.state', 'author_check.proposal', 'author_check.asked_at'])
    .select('text_link.text_id as link')
    .where('challenge.seminar_id', '=', seminarId)
    .where('author_check.word', '=', 'proposed')
    .whereRef('author_check.wording', '=', 'challenge.public_text')
    .orderBy('author_check.text_id')
    .execute();
  // Beside a wording that is written, those whose author can be reached stand with their words already.
  const open = proposed.filter(({ state, link }) => mayBeTakenBack(state) || (mayBeWritten(state) && link === null));
  const decided = await lastDecisions(
    db,
    open.map(({ id }) => id),
  );
  const late = new Map<string, string[]>();
  for (const { id, proposal, asked_at: at } of open)
    if (at > (decided.get(id) ?? '')) late.set(id, [...(late.get(id) ?? []), proposal]);
  return late;
}

async function lastDecisions(db: Reader, challengeIds: readonly string[]): Promise<Map<string, string>> {
  if (challengeIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('audit')
    .select((row) => ['subject', row.fn.max('at').as('at')])
    .where('subject', 'in', challengeIds)
    .where('action', 'in', deciding)
    .groupBy('subject')
    .execute();
  return new Map(rows.map((row) => [row.subject, row.at]));
}

/**
 * Leaves a wording as it is, whatever was proposed.
 * @throws Refusal `common.stale`, `challenges.notNow` (409).
 */
export async function keepWording(app: App, actor: Actor, input: Aimed): Promise<void> {
  await app.write(async (work) => {
    const by = await curating(work, actor, input.seminarId);
    const of = await findAimed(work, input);
    if (!mayBeTakenBack(of.state)) throw new Refusal('challenges.notNow', 409);
    await storeChange(work, { of, set: { step_id: of.step_id } });
    await recordDeed(work, of, { by, action: 'keep wording' });
  });
}
