import type { App, Work } from '~/app';
import type { Actor } from '~/features/accounts/actor';
import { recordStaffAct } from '~/features/accounts/staff-acts.server';
import { seminarTopic } from '~/features/seminars/seminar';
import { findEditableSeminar } from '~/features/seminars/seminar-states.server';
import { missing } from '~/shared/refusal';
import type { Reader } from '~db/open';
import { listShares } from './result-snapshots.server';

/**
 * Puts a shared result on the seminar's projectors, in place of the one there.
 * @throws Refusal 403 and 404 to who may not edit the seminar, and for one that is not shared.
 */
export async function showOnWall(app: App, actor: Actor, input: { seminarId: string; id: string }): Promise<void> {
  const { seminarId, id } = input;
  await app.write(async (work) => {
    await findEditableSeminar(work.tx, actor, seminarId);
    const shares = await listShares(work.tx, seminarId);
    const share = shares.find((row) => row.id === id && row.withdrawn_at === null);
    if (!share) throw missing();
    await clearWithin(work, seminarId);
    await work.tx
      .insertInto('wall_result')
      .values({ seminar_id: seminarId, position: share.position, since: work.at })
      .execute();
    await recordStaffAct(work, actor, { seminarId, action: 'show result', subject: id });
    work.nudge(seminarTopic(seminarId));
  });
}

/** Takes it off again. @throws Refusal 403 and 404 to who may not edit the seminar. */
export async function clearWall(app: App, actor: Actor, seminarId: string): Promise<void> {
  await app.write(async (work) => {
    await findEditableSeminar(work.tx, actor, seminarId);
    await clearWithin(work, seminarId);
    await recordStaffAct(work, actor, { seminarId, action: 'clear result', subject: seminarId });
    work.nudge(seminarTopic(seminarId));
  });
}

async function clearWithin(work: Work, seminarId: string): Promise<void> {
  await work.tx.deleteFrom('wall_result').where('seminar_id', '=', seminarId).execute();
}

/** Which shared result the projectors show, and since when; null for none, or one that is not shared any more. */
export async function findOnWall(db: Reader, seminarId: string): Promise<{ id: string; since: string } | null> {
  const wall = await db.selectFrom('wall_result').selectAll().where('seminar_id', '=', seminarId).executeTakeFirst();
  if (!wall) return null;
  const shares = await listShares(db, seminarId);
  const share = shares.find((row) => row.position === wall.position && row.withdrawn_at === null);
  return share ? { id: share.id, since: wall.since } : null;
}
