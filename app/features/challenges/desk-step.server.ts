import { z } from 'zod';
import type { Insertable } from 'kysely';
import type { App, Work } from '~/app';
import type { Actor } from '~/features/accounts/actor';
import { Refusal } from '~/shared/refusal';
import type { Reader } from '~db/open';
import type { Schema } from '~db/schema';
import { challengeStates, mayBeTakenBack } from './challenge';
import {
  curating,
  findAimed,
  outOfSight,
  recordDeed,
  storeChange,
  type Acting,
  type Aimed,
  type Change,
  type Curated,
  type Deed,
} from './curated.server';
import { withholdRules } from './curation-policy';
import { pullWithin } from './pulling.server';

type Made = Omit<Insertable<Schema['challenge']>, 'step_id'>;

type DeskStep = Deed & { by: Acting; changes: readonly { of: Curated; set: Change }[]; made?: readonly Made[] };

/** What a step brings back; where a card was seen, and under which id, is not part of it. */
const restored = z.object({
  state: z.enum(challengeStates),
  category_id: z.string().nullable(),
  public_text: z.string(),
  redacted_by: z.string().nullable(),
  released_by: z.string().nullable(),
  withheld_rule: z.enum(withholdRules).nullable().default(null),
  withheld_reason: z.string(),
  fragments: z.string(),
  merged_into: z.string().nullable(),
  step_id: z.string().nullable(),
});
const before = z.object({ changed: z.array(z.object({ id: z.string(), was: restored })), made: z.array(z.string()) });
type Before = z.output<typeof before>;

/** Stores what one press at the desk changes, so that it can be undone as a whole. */
export async function takeStep(work: Work, step: DeskStep): Promise<void> {
  const stepId = (await continuedStep(work, step)) ?? (await storeStep(work, step));
  for (const change of step.changes) await storeChange(work, { ...change, set: { ...change.set, step_id: stepId } });
  for (const row of step.made ?? [])
    await work.tx
      .insertInto('challenge')
      .values({ ...row, step_id: stepId })
      .execute();
  for (const { of } of step.changes) await recordDeed(work, of, step);
}

/** A change of one challenge, as a step. */
export function stepOn(
  work: Work,
  { of, set, ...deed }: Deed & { by: Acting; of: Curated; set: Change },
): Promise<void> {
  return takeStep(work, { ...deed, changes: [{ of, set }] });
}

/** Saves of a wording by one person in a row are one step. */
async function continuedStep(work: Work, { by, action, changes }: DeskStep): Promise<string | null> {
  const last = changes[0]?.of.step_id;
  if (action !== 'write challenge' || !last) return null;
  const same = await work.tx
    .selectFrom('curation_step')
    .select('id')
    .where('id', '=', last)
    .where('action', '=', action)
    .where('person_id', '=', by.personId)
    .executeTakeFirst();
  return same?.id ?? null;
}

async function storeStep(work: Work, { by, action, changes, made = [] }: DeskStep): Promise<string> {
  const id = work.newId();
  const was: Before = {
    changed: changes.map(({ of }) => ({ id: of.id, was: restored.parse(of) })),
    made: made.map((row) => row.id),
  };
  await work.tx
    .insertInto('curation_step')
    .values({
      ...{ id, seminar_id: by.seminarId, action, person_id: by.personId, at: work.at },
      before: JSON.stringify(was),
    })
    .execute();
  return id;
}

/** The step that an undo would take back of a challenge, by whom it was; null where others went on from it. */
export async function findUndoable(
  db: Reader,
  stepId: string | null,
): Promise<{ action: string; personId: string } | null> {
  if (stepId === null) return null;
  const found = await findStep(db, stepId);
  return found && found.rows.length === found.count ? { action: found.action, personId: found.personId } : null;
}

async function findStep(db: Reader, stepId: string) {
  const step = await db.selectFrom('curation_step').selectAll().where('id', '=', stepId).executeTakeFirst();
  if (!step) return null;
  const was = before.parse(JSON.parse(step.before));
  const rows = await db.selectFrom('challenge').selectAll().where('step_id', '=', stepId).execute();
  return { action: step.action, personId: step.person_id, was, rows, count: was.changed.length + was.made.length };
}

/**
 * Takes back the last step on a challenge, whoever took it, with all that the step changed elsewhere; the one before can
 * be undone next. What it had put before people gets a new public id if it comes back, and no place on the agenda.
 * @throws Refusal `challenges.notUndoable` (409) where others went on from it, or nothing is left.
 */
export async function undoStep(app: App, actor: Actor, input: Aimed): Promise<void> {
  await app.write(async (work) => {
    const by = await curating(work, actor, input.seminarId);
    const aimed = await findAimed(work, input);
    const step = aimed.step_id === null ? null : await findStep(work.tx, aimed.step_id);
    if (!step || step.rows.length !== step.count) throw new Refusal('challenges.notUndoable', 409);
    for (const row of step.rows.filter(({ id }) => step.was.made.includes(id))) {
      await work.tx.deleteFrom('hint_waiver').where('challenge_id', '=', row.id).execute();
      await work.tx.deleteFrom('challenge').where('id', '=', row.id).execute();
    }
    for (const { id, was } of step.was.changed) {
      const now = step.rows.find((row) => row.id === id);
      if (now) await restore(work, now, was);
      if (now) await recordDeed(work, now, { by, action: 'undo challenge', note: step.action });
    }
    await mustLeadOn(
      work,
      step.rows.map(({ id }) => id),
    );
    await work.tx
      .deleteFrom('curation_step')
      .where('id', '=', aimed.step_id ?? '')
      .execute();
  });
}

/** What is merged again must lead to one that still speaks for itself: that may have gone its own way meanwhile. */
async function mustLeadOn(work: Work, ids: readonly string[]): Promise<void> {
  const lost = await work.tx
    .selectFrom('challenge')
    .innerJoin('challenge as spoke', 'spoke.id', 'challenge.merged_into')
    .select('challenge.id')
    .where('challenge.id', 'in', ids)
    .where('spoke.state', 'in', ['merged', 'withdrawn'])
    .executeTakeFirst();
  if (lost) throw new Refusal('challenges.notUndoable', 409);
}

async function restore(work: Work, now: Curated, was: z.output<typeof restored>): Promise<void> {
  // A step that left it where it was seen, a category put right, leaves it there.
  if (was.state === now.state) return storeChange(work, { of: now, set: was });
  const seen = mayBeTakenBack(was.state);
  const set: Change = { ...was, ...outOfSight };
  if (seen) Object.assign(set, { state: 'released', public_id: work.newId(), released_by: was.released_by });
  await pullWithin(work, now, () => storeChange(work, { of: now, set }));
}
