import type { App, Work } from '~/app';
import type { Actor } from '~/features/accounts/actor';
import { copyTemplatesWithin } from '~/features/registration/mail-templates.server';
import { duplicateSeminarWithin } from '~/features/seminars/duplicate.server';
import type { SeminarValues } from '~/features/seminars/seminar-form';
import { createSeminarWithin } from '~/features/seminars/seminars.server';
import { addStandardSurveyWithin, copySurveyWithin } from './surveys.server';

/** A new draft with the questions that every seminar starts with. */
export async function createSeminar(
  app: App,
  actor: Actor,
  values: SeminarValues,
): Promise<{ id: string; slug: string }> {
  return app.write(async (work) => {
    const made = await createSeminarWithin(work, actor, values);
    await addStandardSurveyWithin(work, made.id);
    return made;
  });
}

/** Copies settings of features above, in the same transaction. */
export type CopySettings = (work: Work, from: string, to: string) => Promise<void>;

/** A draft with every setting of the seminar, its survey and its mails included. */
export async function duplicateSeminar(
  app: App,
  actor: Actor,
  seminarId: string,
  { copyMore }: { copyMore?: CopySettings } = {},
): Promise<{ id: string; slug: string }> {
  return app.write(async (work) => {
    const made = await duplicateSeminarWithin(work, actor, seminarId);
    await copySurveyWithin(work, seminarId, made.id);
    await copyTemplatesWithin(work, seminarId, made.id);
    await copyMore?.(work, seminarId, made.id);
    return made;
  });
}
