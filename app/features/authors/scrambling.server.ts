import { sql } from 'kysely';
import type { Work } from '~/app';
import { deskOrigins } from '~/features/challenges/challenge';
import { engineOf } from '~db/engine';
import { inShuffledOrder } from './shuffled';

/** An instant to the day, UTC. */
export function toDay(instant: string): string {
  return `${instant.slice(0, 10)}T00:00:00.000Z`;
}

/**
 * Takes out of the severed challenges of a seminar what tells when they came: their numbers are dealt anew within their
 * question, their times are cut to the day, and their rows change places. What staff did keeps its time; what an author
 * did has only its day.
 */
export async function scrambleChallenges(work: Work, seminarId: string): Promise<void> {
  const rows = await work.tx
    .selectFrom('challenge')
    .innerJoin('severed_text', 'severed_text.text_id', 'challenge.text_id')
    .select(['challenge.id', 'question_id', 'number', 'created_at', 'changed_at'])
    .where('challenge.seminar_id', '=', seminarId)
    .where('challenge.origin', 'in', deskOrigins)
    .execute();
  const dealt = dealNumbers(rows, work.newId);
  // A number stands once in a question: far below nought first, where none is.
  for (const [place, { id }] of rows.entries())
    await work.tx
      .updateTable('challenge')
      .set({ number: -1_000_000 - place })
      .where('id', '=', id)
      .execute();
  for (const row of inShuffledOrder(rows, work.newId)) {
    const set = {
      number: dealt.get(row.id) ?? 0,
      created_at: toDay(row.created_at),
      changed_at: toDay(row.changed_at),
    };
    await work.tx.updateTable('challenge').set(set).where('id', '=', row.id).execute();
    await cutAuthorsActs(work, row.id);
    await moveRow(work, row.id);
  }
}

type Numbered = { id: string; question_id: string | null; number: number };

/** To each challenge one of the numbers that those of its question had. */
function dealNumbers(rows: readonly Numbered[], newId: () => string): Map<string, number> {
  const dealt = new Map<string, number>();
  for (const questionId of new Set(rows.map((row) => row.question_id))) {
    const own = rows.filter((row) => row.question_id === questionId);
    const numbers = inShuffledOrder(own, newId).map(({ number }) => number);
    for (const [place, { id }] of own.entries()) dealt.set(id, numbers[place] ?? 0);
  }
  return dealt;
}

async function cutAuthorsActs(work: Work, challengeId: string): Promise<void> {
  const acts = await work.tx
    .selectFrom('audit')
    .select(['id', 'at'])
    .where('subject', '=', challengeId)
    .where('person_id', 'is', null)
    .execute();
  for (const { id, at } of acts)
    await work.tx
      .updateTable('audit')
      .set({ at: toDay(at) })
      .where('id', '=', id)
      .execute();
}

/** SQLite keeps rows in the order in which they came; PostgreSQL has moved them already by changing them. */
async function moveRow(work: Work, challengeId: string): Promise<void> {
  if (engineOf(work.tx) !== 'sqlite') return;
  await sql`update challenge set rowid = (select max(rowid) + 1 from challenge) where id = ${challengeId}`.execute(
    work.tx,
  );
}
