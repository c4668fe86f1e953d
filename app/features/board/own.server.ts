import type { Actor } from '~/features/accounts/actor';
import type { Reader } from '~db/open';
import { isPublic, type QuestionState } from './board';
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
    .leftJoin('question as spoke', 'spoke.id', 'question.merged_into')
    .selectAll('question')
    .select(['spoke.public_id as spoke_id', 'spoke.text as spoke_text', 'spoke.state as spoke_state'])
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
    namedHow: row.named_how,
    origin: row.origin,
    askedAt: row.asked_at,
    reason: row.rejected_reason,
    original: row.original_text,
    spokenFor: spokenFor(row),
  }));
}

type Spoken = { spoke_id: string | null; spoke_text: string | null; spoke_state: QuestionState | null };

/** Nothing of a question that is out of sight. */
function spokenFor({ spoke_id: publicId, spoke_text: text, spoke_state: state }: Spoken): OwnQuestion['spokenFor'] {
  return publicId !== null && text !== null && state !== null && isPublic(state) ? { publicId, text } : null;
}

async function listOwnVotes(db: Reader, personId: string, partId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('vote')
    .innerJoin('question', 'question.id', 'vote.question_id')
    .leftJoin('question as spoke', 'spoke.id', 'question.merged_into')
    .select(['question.public_id', 'spoke.public_id as spoke_id'])
    .where('vote.person_id', '=', personId)
    .where('question.part_id', '=', partId)
    .orderBy('question.public_id')
    .execute();
  // A vote for what was merged is one for what speaks for it.
  return [...new Set(rows.flatMap((row) => row.spoke_id ?? row.public_id ?? []))];
}
