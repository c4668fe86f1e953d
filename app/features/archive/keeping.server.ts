import type { App, Work } from '~/app';
import { recordAct } from '~/audit.server';
import type { Actor } from '~/features/accounts/actor';
import { isStaff, mayEditSeminar } from '~/features/seminars/roles';
import { rolesIn } from '~/features/seminars/roles.server';
import { seminarTopic } from '~/features/seminars/seminar';
import { missing, Refusal } from '~/shared/refusal';
import { listKeepable } from './keepable.server';
import { createThreadWithin } from './new-threads.server';
import type { ThreadVisibility } from './thread';

/**
 * Makes the threads of a part that is done; gives how many are new. What has a thread already keeps it as it is, so
 * doing it twice adds nothing. Words of who agrees to members alone are kept for members, whatever was chosen.
 * @throws Refusal 404, `common.forbidden` (403), `archive.partOpen` (409).
 */
export async function keepPart(
  app: App,
  actor: Actor,
  input: { partId: string; visibility: ThreadVisibility },
): Promise<{ kept: number }> {
  return app.write(async (work) => {
    const { part, personId } = await keepingPart(work, actor, input.partId);
    if (part.state !== 'done') throw new Refusal('archive.partOpen', 409);
    const keepable = await listKeepable(work.tx, part.id);
    let kept = 0;
    for (const { isForMembers, ...one } of keepable) {
      const visibility = isForMembers ? 'members' : input.visibility;
      const place = { seminarId: part.seminar_id, heldAt: part.starts_at, visibility };
      if (await createThreadWithin(work, { ...one, ...place })) kept += 1;
    }
    if (kept > 0) await tellKept(work, { personId, seminarId: part.seminar_id, partId: part.id, kept });
    return { kept };
  });
}

async function keepingPart(work: Work, actor: Actor, partId: string) {
  const part = await work.tx.selectFrom('part').selectAll().where('id', '=', partId).executeTakeFirst();
  if (!part || actor.kind === 'guest') throw missing();
  const roles = await rolesIn(work.tx, actor, part.seminar_id);
  if (!isStaff(roles)) throw missing();
  if (!mayEditSeminar(roles)) throw new Refusal('common.forbidden', 403);
  return { part, personId: actor.id };
}

type Kept = { personId: string; seminarId: string; partId: string; kept: number };

async function tellKept(work: Work, { personId, seminarId, partId, kept }: Kept): Promise<void> {
  await recordAct(work, { personId, seminarId, action: 'keep part', subject: partId, note: String(kept) });
  work.nudge(seminarTopic(seminarId));
}
