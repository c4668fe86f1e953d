import type { Selectable } from 'kysely';
import type { Work } from '~/app';
import { recordAct } from '~/audit.server';
import { missing, Refusal } from '~/shared/refusal';
import type { Schema } from '~db/schema';
import { mayPartMove, seminarTopic, type PartStateName } from './seminar';

export type PartRow = Selectable<Schema['part']>;
type SeminarRow = Selectable<Schema['seminar']>;

type PartMove = {
  partId: string;
  to: PartStateName;
  /** The version the mover saw; without it the state alone decides. */
  version?: number | undefined;
  /** For the audit. */
  personId?: string | null | undefined;
};

/**
 * Moves a part; the first that goes live makes the seminar live, the last that is done ends it. The caller has checked
 * the right to do it and tells the board's followers.
 * @throws Refusal `common.stale` (409), `seminars.partMove` (409), `seminars.notRunning` (409), 404.
 */
export async function changePartStateWithin(work: Work, move: PartMove): Promise<PartRow> {
  const part = await work.tx.selectFrom('part').selectAll().where('id', '=', move.partId).executeTakeFirst();
  if (!part) throw missing();
  const seminar = await findSeminarOf(work, part);
  if (move.version !== undefined && move.version !== part.version) throw new Refusal('common.stale', 409);
  if (!mayPartMove(part.state, move.to)) throw new Refusal('seminars.partMove', 409);
  const moved = await storePartState(work, part, move.to);
  await followParts(work, seminar, move.to);
  await recordAct(work, {
    personId: move.personId ?? null,
    seminarId: seminar.id,
    action: `part ${move.to}`,
    subject: part.id,
  });
  work.nudge(seminarTopic(seminar.id));
  return moved;
}

async function findSeminarOf(work: Work, part: PartRow): Promise<SeminarRow> {
  const seminar = await work.tx
    .selectFrom('seminar')
    .selectAll()
    .where('id', '=', part.seminar_id)
    .executeTakeFirstOrThrow();
  if (!['published', 'live', 'ended'].includes(seminar.state)) throw new Refusal('seminars.notRunning', 409);
  return seminar;
}

async function storePartState(work: Work, part: PartRow, to: PartStateName): Promise<PartRow> {
  const moved = await work.tx
    .updateTable('part')
    .set({ state: to, version: part.version + 1 })
    .where('id', '=', part.id)
    .where('version', '=', part.version)
    .returningAll()
    .executeTakeFirst();
  if (!moved) throw new Refusal('common.stale', 409);
  return moved;
}

async function followParts(work: Work, seminar: SeminarRow, partMovedTo: PartStateName): Promise<void> {
  if (partMovedTo === 'live' && seminar.state !== 'live') await storeSeminarState(work, seminar, 'live');
  if (partMovedTo !== 'done') return;
  const open = await work.tx
    .selectFrom('part')
    .select('id')
    .where('seminar_id', '=', seminar.id)
    .where('state', '!=', 'done')
    .executeTakeFirst();
  if (!open) await storeSeminarState(work, seminar, 'ended');
}

async function storeSeminarState(work: Work, seminar: SeminarRow, state: 'live' | 'ended'): Promise<void> {
  await work.tx
    .updateTable('seminar')
    .set({ state, version: seminar.version + 1 })
    .where('id', '=', seminar.id)
    .execute();
}
