import type { ExpressionBuilder } from 'kysely';
import type { Reader } from '~db/open';
import type { Schema } from '~db/schema';

/** Who voted for a question that speaks for others, or for one of those: each once, by its public id. */
export async function countJoinedVotes(
  db: Reader,
  partId: string,
  ids?: ReadonlySet<string>,
): Promise<(readonly [string, number])[]> {
  let joined = db
    .selectFrom('question as part')
    .innerJoin('question as target', 'target.id', 'part.merged_into')
    .select(['target.id', 'target.public_id'])
    .distinct()
    .where('part.part_id', '=', partId)
    .where('target.public_id', 'is not', null);
  if (ids) joined = joined.where('target.public_id', 'in', [...ids]);
  const targets = await joined.execute();
  const counted: (readonly [string, number])[] = [];
  for (const { id, public_id: publicId } of targets)
    if (publicId !== null) counted.push([publicId, await countVoters(db, id)]);
  return counted;
}

/** Of one question, by its id, and of those that it speaks for. */
export async function countVoters(db: Reader, questionId: string): Promise<number> {
  const row = await db
    .selectFrom('vote')
    .select((of) => of.fn.count('vote.person_id').distinct().as('voters'))
    .where('question_id', 'in', (of) => spokenFor(of, questionId))
    .executeTakeFirst();
  return Number(row?.voters ?? 0);
}

/** The ids of a question and of those that it speaks for. */
export function spokenFor(of: ExpressionBuilder<Schema, 'vote'>, questionId: string) {
  return of
    .selectFrom('question')
    .select('question.id')
    .where((row) => row.or([row('question.id', '=', questionId), row('question.merged_into', '=', questionId)]));
}
