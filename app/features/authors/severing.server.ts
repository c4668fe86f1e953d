import type { App } from '~/app';
import { recordAct } from '~/audit.server';
import type { Actor } from '~/features/accounts/actor';
import { deskOrigins, isUnfinished, type ChallengeState } from '~/features/challenges/challenge';
import { challengesTopic, curating } from '~/features/challenges/curated.server';
import { findPolicy } from '~/features/challenges/curation-policy.server';
import { usualK } from '~/features/results/small-numbers';
import { Refusal } from '~/shared/refusal';
import type { Reader } from '~db/open';
import { listDueBoards, severBoards } from './severed-questions.server';
import { severWithin } from './severed-texts.server';

const day = 24 * 3600 * 1000;

/** Texts whose author is known still and that nobody works on: how many, and whether they are enough to be severed. */
export type Severable = { count: number; isEnough: boolean };

/**
 * Destroys the links of all texts that are due, and of what was asked and noted on the day, seminar by seminar, and sees to it that nothing of them is left in the
 * files. Fewer than k texts wait for others, since a single one would be found again by its time; an archived seminar
 * waits for none.
 */
export async function severDueTexts(app: App): Promise<void> {
  const seminars = await app.db.selectFrom('seminar').select('id').where('state', '!=', 'draft').execute();
  for (const { id } of seminars) {
    const { severDays } = await findPolicy(app.db, id);
    const before = new Date(app.now().getTime() - severDays * day).toISOString();
    const boards = await listDueBoards(app.db, { seminarId: id, before });
    if (boards.length > 0) await app.write((work) => severBoards(work, boards));
    if ((await listDue(app.db, id, before)).textIds.length === 0) continue;
    await app.write(async (work) => {
      const due = await listDue(work.tx, id, before);
      if (await areEnough(work.tx, id, due.authors)) await severWithin(work, { seminarId: id, textIds: due.textIds });
    });
  }
  await app.scrub();
}

/** For the policy's page. */
export async function findSeverable(db: Reader, seminarId: string): Promise<Severable> {
  const { textIds, authors } = await listDue(db, seminarId, null);
  return { count: textIds.length, isEnough: await areEnough(db, seminarId, authors) };
}

/**
 * Destroys the links of all settled texts now, whatever the policy's days say.
 * @throws Refusal `authors.tooFew` (409) where they are fewer than k and more may come; 404 without the right to it.
 */
export async function severNow(app: App, actor: Actor, seminarId: string): Promise<void> {
  await app.write(async (work) => {
    const by = await curating(work, actor, seminarId);
    const { textIds, authors } = await listDue(work.tx, seminarId, null);
    if (textIds.length === 0 || !(await areEnough(work.tx, seminarId, authors)))
      throw new Refusal('authors.tooFew', 409);
    await severWithin(work, { seminarId, textIds });
    await recordAct(work, { personId: by.personId, seminarId, action: 'sever texts', subject: seminarId, note: '' });
    work.nudge(challengesTopic(seminarId));
  });
  await app.scrub();
}

async function areEnough(db: Reader, seminarId: string, authors: number): Promise<boolean> {
  if (authors >= usualK) return true;
  const seminar = await db.selectFrom('seminar').select('state').where('id', '=', seminarId).executeTakeFirst();
  return seminar?.state === 'archived';
}

type Due = { textIds: string[]; authors: number };

/** Settled texts with a registrant behind them, and how many registrants those are; `before`: the last change of their challenges is older than that. */
async function listDue(db: Reader, seminarId: string, before: string | null): Promise<Due> {
  const rows = await db
    .selectFrom('challenge')
    .innerJoin('text_link', 'text_link.text_id', 'challenge.text_id')
    .innerJoin('answer', 'answer.id', 'text_link.answer_id')
    .innerJoin('response', 'response.id', 'answer.response_id')
    .leftJoin('challenge as spoke', 'spoke.id', 'challenge.merged_into')
    .select(['challenge.text_id', 'challenge.state', 'challenge.changed_at', 'spoke.state as spoke_state'])
    .select('response.id as response')
    .where('challenge.seminar_id', '=', seminarId)
    .where('challenge.origin', 'in', deskOrigins)
    .where('response.registration_id', 'is not', null)
    .execute();
  const waiting = new Set(
    rows
      .filter((row) => !isSettled(row.state, row.spoke_state) || (before !== null && row.changed_at > before))
      .map((row) => row.text_id),
  );
  const due = rows.filter((row) => !waiting.has(row.text_id));
  return {
    textIds: [...new Set(due.map((row) => row.text_id))],
    authors: new Set(due.map(({ response }) => response)).size,
  };
}

/** Nobody works on it, and it stands on no stage. */
function isSettled(state: ChallengeState, spoke: ChallengeState | null): boolean {
  const shown = state === 'merged' && spoke !== null ? spoke : state;
  return !isUnfinished(shown) && shown !== 'live';
}
