import type { Actor } from '~/features/accounts/actor';
import type { Reader } from '~db/open';
import { nothingOwn, type Own, type OwnQuestion } from './own';

/** The asker's own questions and votes. The one read that goes through `author`, and only by the asker's own id. */
export async function findOwn(db: Reader, actor: Actor, partId: string): Promise<Own> {
  if (actor.kind === 'guest') return nothingOwn;
  return { questions: await listOwnQuestions(db, actor.id, partId), votes: await listOwnVotes(db, actor.id, partId) };
}

async function listOwnQuestions(db: Reader, personId: string, partId: string): Promise<OwnQuestion[]> {
  const rows = await db
    .selectFrom('author')
    .innerJoin('question', 'question.id', 'author.subject_id')
    .selectAll('question')
    .where('author.subject', '=', 'question')
    .where('author.person_id', '=', personId)
    .where('question.part_id', '=', partId)
    .where('question.state', '!=', 'withdrawn')
    .orderBy('question.asked_at')
    .orderBy('question.id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    publicId: row.public_id,
    cmdId: row.cmd_id,
    text: row.text,
    state: row.state,
    namedAs: row.named_as,
    askedAt: row.asked_at,
    reason: row.rejected_reason,
  }));
}

async function listOwnVotes(db: Reader, personId: string, partId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('vote')
    .innerJoin('question', 'question.id', 'vote.question_id')
    .select('question.public_id')
    .where('vote.person_id', '=', personId)
    .where('question.part_id', '=', partId)
    .orderBy('question.public_id')
    .execute();
  return rows.flatMap((row) => row.public_id ?? []);
}
