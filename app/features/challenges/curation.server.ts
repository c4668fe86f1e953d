import type { App, Work } from '~/app';
import type { Actor } from '~/features/accounts/actor';
import { Refusal } from '~/shared/refusal';
import {
  mayBeSorted,
  mayBeTakenBack,
  mayBeWritten,
  mayRelease,
  redactorAfter,
  stateAtDesk,
  type ChallengeState,
} from './challenge';
import { askAuthorsWithin, mustHaveWord } from './author-checks.server';
import { curating, findAimed, mustBecome, outOfSight, type Aimed, type Curated } from './curated.server';
import { stepOn, takeStep } from './desk-step.server';
import { pullWithin } from './pulling.server';
import type { WithholdRule } from './curation-policy';
import { readNote, readPublicText } from './public-text';
import { takeUpRewording, type AfterRewording } from './rewording.server';
import { checkForRelease, mustBeDecided } from './waivers.server';

/** Puts a challenge into a category of its own question; a raw one is triaged by it. */
export function setCategory(app: App, actor: Actor, input: Aimed & { categoryId: string }): Promise<void> {
  const { seminarId, categoryId, ...aimed } = input;
  return sortChallenges(app, actor, { seminarId, categoryId, picked: [aimed] });
}

type Picked = Omit<Aimed, 'seminarId'>;

/**
 * The same with many at once, as one step: all of them or none.
 * @throws Refusal `common.stale` (409) where somebody was quicker with one, `challenges.foreignCategory` (422).
 */
export async function sortChallenges(
  app: App,
  actor: Actor,
  { seminarId, categoryId, picked }: { seminarId: string; categoryId: string; picked: readonly Picked[] },
): Promise<void> {
  await app.write(async (work) => {
    const by = await curating(work, actor, seminarId);
    const changes = [];
    let note = '';
    for (const one of picked) {
      const of = await findAimed(work, { ...one, seminarId });
      if (!mayBeSorted(of.state)) throw new Refusal('challenges.notNow', 409);
      note = await findCategoryCode(work, of, categoryId);
      const state = of.state === 'raw' ? 'triaged' : of.state;
      if (of.category_id !== categoryId) changes.push({ of, set: { category_id: categoryId, state } as const });
    }
    if (changes.length > 0) await takeStep(work, { by, action: 'sort challenge', note, changes });
  });
}

/**
 * Stores the public text. `save` keeps it where it is; `hand-over` gives it to the person who will release it and
 * needs a category and words. Whoever changed the wording last is the redactor and may not release it.
 */
export async function writePublicText(
  app: App,
  actor: Actor,
  input: Aimed & { text: string; intent: 'save' | 'hand-over' },
): Promise<void> {
  await app.write(async (work) => {
    const by = await curating(work, actor, input.seminarId);
    const challenge = await findAimed(work, input);
    if (!mayBeWritten(challenge.state)) throw new Refusal('challenges.notNow', 409);
    const text = readPublicText(input.text);
    const state = stateAfterWriting(challenge.state, input.intent);
    if (state === 'redacted') await mustBeComplete(work, { ...challenge, public_text: text });
    if (text === challenge.public_text && state === challenge.state) return;
    await stepOn(work, {
      of: challenge,
      by,
      set: { public_text: text, state, redacted_by: redactor(challenge, text, by.personId) },
      action: state === 'redacted' && challenge.state !== 'redacted' ? 'hand over challenge' : 'write challenge',
    });
    if (state === 'redacted') await askAuthorsWithin(app, work, challenge, text);
  });
}

function stateAfterWriting(state: ChallengeState, intent: 'save' | 'hand-over'): ChallengeState {
  return intent === 'hand-over' ? 'redacted' : state;
}

function redactor(challenge: Curated, after: string, personId: string): string {
  return redactorAfter({ before: challenge.public_text, after, redactedBy: challenge.redacted_by, personId });
}

/**
 * Lets the text out of the secretariat; only for another person than the one who wrote it, and only looked through, with
 * each hint decided, and with the author's word where the policy asks for it. Mints the public id.
 * @throws Refusal `challenges.samePerson` (403), `challenges.notChecked` and `challenges.undecided` (409) among others.
 */
export async function releaseChallenge(
  app: App,
  actor: Actor,
  input: Aimed,
  { afterRewording }: { afterRewording: AfterRewording },
): Promise<void> {
  const checked = await checkForRelease(app, input);
  await app.write(async (work) => {
    const by = await curating(work, actor, input.seminarId);
    const challenge = await findAimed(work, input);
    if (challenge.state !== 'redacted') throw new Refusal('challenges.notNow', 409);
    if (!mayRelease(challenge.redacted_by, by.personId)) throw new Refusal('challenges.samePerson', 403);
    await mustBeComplete(work, challenge);
    await mustBeDecided(work, challenge, checked);
    await mustHaveWord(work, challenge);
    await stepOn(work, {
      of: challenge,
      by,
      set: { state: 'released', public_id: work.newId(), released_by: by.personId },
      action: 'release challenge',
    });
    if (challenge.origin === 'rewording') await takeUpRewording(work, challenge, { by, afterRewording });
  });
}

/** Takes a released text back to be worked on; off the agenda too, not from the stage. Its public id is gone for good. */
export async function takeBack(app: App, actor: Actor, input: Aimed): Promise<void> {
  await app.write(async (work) => {
    const by = await curating(work, actor, input.seminarId);
    const challenge = await findAimed(work, input);
    if (!mayBeTakenBack(challenge.state)) throw new Refusal('challenges.notNow', 409);
    await stepBack(work, { of: challenge, by, set: { state: 'redacted' }, action: 'take back challenge' });
  });
}

/** Decides not to show a text, under which rule of the published policy; the note beside it is for the secretariat. */
export async function withholdChallenge(
  app: App,
  actor: Actor,
  input: Aimed & { rule: WithholdRule; note: string },
): Promise<void> {
  await app.write(async (work) => {
    const by = await curating(work, actor, input.seminarId);
    const challenge = await findAimed(work, input);
    mustBecome(challenge.state, 'withheld');
    const note = readNote(input.note);
    await stepBack(work, {
      of: challenge,
      by,
      set: { state: 'withheld', withheld_rule: input.rule, withheld_reason: note },
      action: 'withhold challenge',
      note: input.rule,
    });
  });
}

/** Undoes a withholding: the text comes back to be worked on, with its draft, and is handed over anew. */
export async function readmitChallenge(app: App, actor: Actor, input: Aimed): Promise<void> {
  await app.write(async (work) => {
    const by = await curating(work, actor, input.seminarId);
    const challenge = await findAimed(work, input);
    if (challenge.state !== 'withheld') throw new Refusal('challenges.notNow', 409);
    await stepOn(work, {
      of: challenge,
      by,
      set: { state: stateAtDesk(challenge.category_id), withheld_rule: null, withheld_reason: '' },
      action: 'readmit challenge',
    });
  });
}

/** A step that takes a challenge out of everybody's sight but the secretariat's, off the agenda too. */
function stepBack(work: Work, change: Parameters<typeof stepOn>[1]): Promise<void> {
  return pullWithin(work, change.of, () => stepOn(work, { ...change, set: { ...change.set, ...outOfSight } }));
}

async function mustBeComplete(work: Work, challenge: Curated): Promise<void> {
  if (challenge.public_text === '') throw new Refusal('challenges.emptyText', 422);
  if (challenge.category_id === null && (await hasCategories(work, challenge))) {
    throw new Refusal('challenges.noCategory', 422);
  }
}

async function hasCategories(work: Work, challenge: Curated): Promise<boolean> {
  if (challenge.question_id === null) return false;
  const first = await work.tx
    .selectFrom('category')
    .select('id')
    .where('question_id', '=', challenge.question_id)
    .executeTakeFirst();
  return first !== undefined;
}

async function findCategoryCode(work: Work, challenge: Curated, categoryId: string): Promise<string> {
  const category = await work.tx
    .selectFrom('category')
    .select('code')
    .where('id', '=', categoryId)
    .where('question_id', '=', challenge.question_id ?? '')
    .executeTakeFirst();
  if (!category) throw new Refusal('challenges.foreignCategory', 422);
  return category.code;
}
