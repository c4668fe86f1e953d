import type { App, Work } from '~/app';
import type { Actor } from '~/features/accounts/actor';
import type { SeminarValues } from '~/features/seminars/seminar-form';
import { accessTopic } from '~/live/protocol';
import { editSeminarWithin } from '~/features/seminars/seminars.server';
import { promoteWaitingWithin } from './promotion.server';
import { announceSeminarWithin } from './seminar-news.server';

/**
 * Stores the form of a seminar; seats that it adds go at once to who has waited longest. New times are told to everyone
 * who registered, another link of the call to the confirmed: all in the same transaction.
 * @throws Refusal as `editSeminarWithin`.
 */
export async function editSeminar(
  app: App,
  actor: Actor,
  edit: { seminarId: string; values: SeminarValues },
): Promise<{ id: string; slug: string }> {
  return app.write(async (work) => {
    const before = await findSetting(work, edit.seminarId);
    const edited = await editSeminarWithin(work, actor, edit);
    await tellChange(app, work, { seminarId: edit.seminarId, before });
    await recheckVendors(work, { seminarId: edit.seminarId, before });
    await promoteWaitingWithin(app, work, edit.seminarId);
    return edited;
  });
}

type Setting = NonNullable<Awaited<ReturnType<typeof findSetting>>>;

/** Of a seminar that is not there, which the edit refuses, undefined. */
async function findSetting(work: Work, seminarId: string) {
  const seminar = await work.tx
    .selectFrom('seminar')
    .select(['state', 'join_url', 'version'])
    .where('id', '=', seminarId)
    .executeTakeFirst();
  const parts = await work.tx
    .selectFrom('part')
    .select(['id', 'starts_at', 'ends_at', 'admits_vendors'])
    .where('seminar_id', '=', seminarId)
    .orderBy('id')
    .execute();
  const times = parts.map(({ id, starts_at, ends_at }) => [id, starts_at, ends_at]);
  const fences = parts.map((part) => part.admits_vendors);
  return seminar && { ...seminar, times: JSON.stringify(times), fences: fences.join() };
}

/** Who is at a board that is closed to sponsors from now on is there no longer. */
async function recheckVendors(
  work: Work,
  { seminarId, before }: { seminarId: string; before: Setting | undefined },
): Promise<void> {
  const after = await findSetting(work, seminarId);
  if (before?.fences === after?.fences) return;
  const rows = await work.tx
    .selectFrom('registration')
    .select('person_id')
    .where('seminar_id', '=', seminarId)
    .where('kind', '=', 'vendor')
    .execute();
  for (const { person_id: id } of rows) work.nudge(accessTopic(id));
}

async function tellChange(
  app: App,
  work: Work,
  { seminarId, before }: { seminarId: string; before: Setting | undefined },
): Promise<void> {
  const after = await findSetting(work, seminarId);
  if (!before || !after || (after.state !== 'published' && after.state !== 'live')) return;
  const news = { seminarId, occasion: 'changed', version: after.version } as const;
  if (before.times !== after.times) await announceSeminarWithin(app, work, news);
  // The first link of the call is no change: it comes with the reminders, and stands on everyone's own page.
  else if (before.join_url !== '' && before.join_url !== after.join_url)
    await announceSeminarWithin(app, work, { ...news, to: ['confirmed'] });
}
