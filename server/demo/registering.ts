import type { App } from '~/app';
import { receiveAnswersWithin } from '~/features/challenges/intake.server';
import { registerWithin } from '~/features/registration/registrations.server';
import { answersSchema } from '~/features/survey/answers';
import { registerFor } from '~/features/survey/entries.server';
import { findSurvey } from '~/features/survey/surveys.server';
import type { Opened } from './opening';
import type { Registrant } from './registrants';
import type { Given } from './responses';

/** Registers a person as the form does: with answers, and challenges on their way to curation. */
export async function register(app: App, seminar: Opened, who: Registrant & { given: Given }): Promise<void> {
  const answers = answersSchema(await findSurvey(app.db, seminar.id)).parse(who.given);
  const registered = await registerFor(
    app,
    { ...formOf(app, seminar, who), answers },
    {
      afterAnswers: receiveAnswersWithin,
    },
  );
  if (registered.outcome !== 'new') throw new Error(`${who.entry.email} registered twice`);
}

/** Registers a person who has not answered the survey. */
export async function registerOnly(app: App, seminar: Opened, who: Registrant): Promise<void> {
  await app.write((work) => registerWithin(app, work, formOf(app, seminar, who)));
}

function formOf(app: App, seminar: Opened, { entry, locale }: Registrant) {
  // Sponsors come to the lecture alone.
  const parts = entry.kind === 'vendor' ? seminar.partIds.slice(0, 1) : [...seminar.partIds];
  return { seminarId: seminar.id, entry: { ...entry, parts }, formKey: app.newId(), locale };
}
