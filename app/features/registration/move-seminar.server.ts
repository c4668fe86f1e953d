import type { App } from '~/app';
import type { Actor } from '~/features/accounts/actor';
import type { SeminarStateName } from '~/features/seminars/seminar';
import { moveSeminarWithin } from '~/features/seminars/seminar-states.server';
import { announceSeminarWithin } from './seminar-news.server';

/**
 * Publishes, starts, ends, archives or calls off a seminar, or takes that back; who registered is told in the same
 * transaction that it is off, or on again.
 * @throws Refusal as `moveSeminarWithin`.
 */
export async function moveSeminar(
  app: App,
  actor: Actor,
  move: { seminarId: string; version: number; to: SeminarStateName },
): Promise<void> {
  await app.write(async (work) => {
    const { from } = await moveSeminarWithin(work, actor, move);
    const told = { seminarId: move.seminarId, version: move.version + 1 };
    if (move.to === 'cancelled') await announceSeminarWithin(app, work, { ...told, occasion: 'calledOff' });
    else if (from === 'cancelled') await announceSeminarWithin(app, work, { ...told, occasion: 'changed' });
  });
}
