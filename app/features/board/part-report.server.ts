import type { Reader } from '~db/open';
import { missing, Refusal } from '~/shared/refusal';
import type { BoardHead } from './board-head';
import { boardStreams } from './board-stream.server';
import type { DeskState } from './desk';
import { reportOf, type PartReport } from './part-report';
import { boardStream } from '~/features/seminars/board-streams';

/**
 * The report of a part, at any time, for those who steer it.
 * @throws Refusal 403 for everybody else who may be there.
 */
export async function findPartReport(db: Reader, head: BoardHead): Promise<PartReport> {
  if (!head.steers) throw new Refusal('common.forbidden', 403);
  const streamId = boardStream(head.part.id, 'mod');
  // The chairs' stream has the chairs' state.
  const desk = (await boardStreams.snapshot(db, streamId)) as DeskState | null;
  if (!desk) throw missing();
  const counts = await boardStreams.counts(db, streamId);
  return { ...reportOf(desk, counts), ...(await countPeople(db, head.part.id)) };
}

async function countPeople(db: Reader, partId: string): Promise<Pick<PartReport, 'withdrawn' | 'voters'>> {
  const { withdrawn } = await db
    .selectFrom('question')
    .select((row) => row.fn.countAll<number>().as('withdrawn'))
    .where('part_id', '=', partId)
    .where('state', '=', 'withdrawn')
    .where('origin', '=', 'asked')
    .executeTakeFirstOrThrow();
  const { voters } = await db
    .selectFrom('vote')
    .innerJoin('question', 'question.id', 'vote.question_id')
    .select((row) => row.fn.count<number>('vote.person_id').distinct().as('voters'))
    .where('question.part_id', '=', partId)
    .executeTakeFirstOrThrow();
  return { withdrawn: Number(withdrawn), voters: Number(voters) };
}
