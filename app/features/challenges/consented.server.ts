import type { Work } from '~/app';
import { mayBecome, mayBeTakenBack, mayBeWritten, stateAtDesk } from './challenge';
import { challengesTopic, changeCurated, outOfSight, type Change, type Curated } from './curated.server';
import { listMerged } from './merge.server';
import { pullWithin } from './pulling.server';

type Consented = { seminarId: string; answerIds: readonly string[]; mayShow: boolean };

/**
 * Follows an author who takes back the consent to show a text, or gives it again. What waits goes out of sight and off
 * the agenda; what is on stage or was there has been shown, and whether it is kept is a consent of its own. Who gives
 * it again starts anew: the text comes back as it was written, to be worked on.
 */
export async function followConsentWithin(work: Work, { seminarId, answerIds, mayShow }: Consented): Promise<void> {
  if (answerIds.length === 0) return;
  const rows = await work.tx
    .selectFrom('challenge')
    .innerJoin('text_link', 'text_link.text_id', 'challenge.text_id')
    .select('challenge.id')
    .where('text_link.answer_id', 'in', answerIds)
    .execute();
  for (const { id } of rows) {
    // Read one by one: an earlier one may have changed the next, as two of them can be merged.
    const challenge = await work.tx.selectFrom('challenge').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
    // A later seminar that carried it on does not get it back by itself.
    if (mayShow && challenge.state === 'withdrawn' && challenge.origin === 'received') await bringBack(work, challenge);
    if (!mayShow && mayBecome(challenge.state, 'withdrawn')) await withdrawWithin(work, challenge);
  }
  work.nudge(challengesTopic(seminarId));
}

/** Takes the cards that later seminars made of these answers off their agendas: they were kept by the archive's consent. */
export async function withdrawCarriedWithin(work: Work, answerIds: readonly string[]): Promise<void> {
  if (answerIds.length === 0) return;
  const rows = await work.tx
    .selectFrom('challenge')
    .innerJoin('text_link', 'text_link.text_id', 'challenge.text_id')
    .selectAll('challenge')
    .where('challenge.origin', '=', 'carried')
    .where('text_link.answer_id', 'in', answerIds)
    .execute();
  for (const row of rows.filter(({ state }) => mayBecome(state, 'withdrawn'))) await withdrawWithin(work, row);
}

/**
 * Takes a challenge out of everybody's sight for its author. Those that it spoke for speak for themselves again; one that
 * spoke for it is looked at again, as it may hold its words.
 */
export async function withdrawWithin(work: Work, challenge: Curated): Promise<void> {
  for (const merged of await listMerged(work, challenge.id)) await bringBack(work, merged);
  await pull(work, challenge, { set: { state: 'withdrawn', merged_into: null }, action: 'withdraw challenge' });
  if (challenge.merged_into === null) return;
  const spoke = await work.tx
    .selectFrom('challenge')
    .selectAll()
    .where('id', '=', challenge.merged_into)
    .executeTakeFirst();
  if (!spoke || !(mayBeWritten(spoke.state) || mayBeTakenBack(spoke.state))) return;
  await pull(work, spoke, { set: { state: stateAtDesk(spoke.category_id) }, action: 'recheck challenge' });
}

async function bringBack(work: Work, challenge: Curated): Promise<void> {
  const set = { state: stateAtDesk(challenge.category_id), merged_into: null };
  await changeCurated(work, { of: challenge, by: null, set, action: 'readmit challenge' });
}

async function pull(work: Work, challenge: Curated, { set, action }: { set: Change; action: string }): Promise<void> {
  const change = { of: challenge, by: null, set: { ...outOfSight, ...set }, action };
  await pullWithin(work, challenge, () => changeCurated(work, change));
}
