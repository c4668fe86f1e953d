import type { App, Work } from '~/app';
import type { Actor } from '~/features/accounts/actor';
import { missing, Refusal } from '~/shared/refusal';
import { maySpeakForMore, standsAlone, stateAtDesk } from './challenge';
import { curating, findAimed, mustBecome, outOfSight, type Aimed, type Curated } from './curated.server';
import { stepOn, takeStep } from './desk-step.server';
import { pullWithin } from './pulling.server';

/**
 * Lets another challenge of the same question speak for this one too, and for those that this one spoke for. It leaves
 * the sight of all but the secretariat; its words stay with it.
 * @throws Refusal `challenges.notNow` (409) for states that know no such step, 404 for a number that is not there.
 */
export async function mergeChallenge(app: App, actor: Actor, input: Aimed & { into: number }): Promise<void> {
  await app.write(async (work) => {
    const by = await curating(work, actor, input.seminarId);
    const challenge = await findAimed(work, input);
    const into = await findByNumber(work, challenge, input.into);
    const alone = standsAlone(challenge.origin) && standsAlone(into.origin);
    if (into.id === challenge.id || !alone || !maySpeakForMore(into.state)) throw new Refusal('challenges.notNow', 409);
    mustBecome(challenge.state, 'merged');
    const joined = await listMerged(work, challenge.id);
    const set = { ...outOfSight, state: 'merged' as const, merged_into: into.id };
    const changes = [{ of: challenge, set }, ...joined.map((of) => ({ of, set: { merged_into: into.id } }))];
    const step = { by, action: 'merge challenge', note: String(into.number), changes };
    await pullWithin(work, challenge, () => takeStep(work, step));
  });
}

/** Lets a merged challenge speak for itself again, from the desk on. @throws Refusal `challenges.notNow` (409). */
export async function unmergeChallenge(app: App, actor: Actor, input: Aimed): Promise<void> {
  await app.write(async (work) => {
    const by = await curating(work, actor, input.seminarId);
    const challenge = await findAimed(work, input);
    if (challenge.state !== 'merged') throw new Refusal('challenges.notNow', 409);
    const set = { state: stateAtDesk(challenge.category_id), merged_into: null };
    await stepOn(work, { of: challenge, by, set, action: 'unmerge challenge' });
  });
}

/** Those that a challenge speaks for. */
export async function listMerged(work: Work, id: string): Promise<Curated[]> {
  return work.tx.selectFrom('challenge').selectAll().where('merged_into', '=', id).execute();
}

async function findByNumber(work: Work, beside: Curated, number: number): Promise<Curated> {
  const row = await work.tx
    .selectFrom('challenge')
    .selectAll()
    .where('seminar_id', '=', beside.seminar_id)
    .where('question_id', beside.question_id === null ? 'is' : '=', beside.question_id)
    .where('number', '=', number)
    .executeTakeFirst();
  if (!row) throw missing();
  return row;
}
