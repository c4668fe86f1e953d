import type { App } from '~/app';
import type { Actor } from '~/features/accounts/actor';
import type { SeminarValues } from '~/features/seminars/seminar-form';
import { editSeminarWithin } from '~/features/seminars/seminars.server';
import { promoteWaitingWithin } from './promotion.server';

/**
 * Stores the form of a seminar; seats that it adds go at once to who has waited longest.
 * @throws Refusal as `editSeminarWithin`.
 */
export async function editSeminar(
  app: App,
  actor: Actor,
  edit: { seminarId: string; values: SeminarValues },
): Promise<{ id: string; slug: string }> {
  return app.write(async (work) => {
    const edited = await editSeminarWithin(work, actor, edit);
    await promoteWaitingWithin(app, work, edit.seminarId);
    return edited;
  });
}
