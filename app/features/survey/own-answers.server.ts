import type { App, Work } from '~/app';
import type { Actor } from '~/features/accounts/actor';
import { findOwnRegistration, type OwnRegistration } from '~/features/registration/own-registration.server';
import { speaksToAgenda, type RegistrationState } from '~/features/registration/registration';
import { registrationWindow } from '~/features/seminars/seminar';
import { findSeminarBySlug } from '~/features/seminars/seminar-pages.server';
import { missing, Refusal } from '~/shared/refusal';
import type { Reader } from '~db/open';
import type { Answer } from './answers';
import { mustBeItsQuestions, passOn, type AfterAnswers } from './entries.server';
import { reviseWithin, type AfterRevision, type Response } from './revisions.server';
import { listAnswers, storeResponseWithin } from './responses.server';
import type { Survey } from './survey';
import { findSurvey } from './surveys.server';

export type OwnAnswers = {
  own: OwnRegistration;
  survey: Survey;
  answers: Answer[];
  /** Of the response; 0 where there is none yet. */
  version: number;
};

const standing: readonly RegistrationState[] = ['confirmed', 'waitlisted', 'pending', 'offered'];

/** Whether a registrant may still change what they answered: until the registration closes, while they hold a place. */
export async function mayEditAnswers(
  db: Reader,
  own: Pick<OwnRegistration, 'id' | 'state' | 'seminar'>,
  now: Date,
): Promise<boolean> {
  const seminar = await findSeminarBySlug(db, own.seminar.slug);
  if (!seminar || registrationWindow(seminar, now.toISOString()) !== 'open') return false;
  const response = await findResponse(db, own.id);
  const open = !response || response.state === 'submitted' || response.state === 'edited';
  return open && standing.includes(own.state);
}

/**
 * One's own answers, to be edited against the newest version of the survey.
 * @throws Refusal 401 for a guest, 404 without a place, `survey.answersClosed` (409) when the time is over.
 */
export async function findOwnToEdit(db: Reader, actor: Actor, slug: string, now: Date): Promise<OwnAnswers> {
  if (actor.kind === 'guest') throw new Refusal('common.signIn', 401);
  const own = await findOwnRegistration(db, actor, slug);
  if (!own) throw missing();
  if (!(await mayEditAnswers(db, own, now))) throw new Refusal('survey.answersClosed', 409);
  const survey = await findSurvey(db, own.seminarId);
  const response = await findResponse(db, own.id);
  return { own, survey, answers: await listAnswers(db, survey, own.id), version: response?.version ?? 0 };
}

/** Who takes new texts on, and who hears of changed ones. */
export type AnswerPorts = { afterAnswers: AfterAnswers; afterRevision: AfterRevision };

/**
 * Stores changed answers; what they were before is kept as a revision. Challenges go on as with a registration: only
 * with the consent to show them.
 * @throws Refusal as `findOwnToEdit`, `common.stale` (409), `common.malformed` (422).
 */
export async function editAnswers(
  app: App,
  actor: Actor,
  input: { slug: string; version: number; answers: readonly Answer[] },
  ports: AnswerPorts,
): Promise<void> {
  await app.write(async (work) => {
    const { own, survey, version } = await findOwnToEdit(work.tx, actor, input.slug, new Date(work.at));
    if (version !== input.version) throw new Refusal('common.stale', 409);
    mustBeItsQuestions(survey, input.answers);
    const stored = await storeAnswers(work, {
      own,
      survey,
      answers: input.answers,
      afterRevision: ports.afterRevision,
    });
    if (speaksToAgenda(own.entry)) await passOn(work, { survey, stored, afterAnswers: ports.afterAnswers });
  });
}

type Storing = { own: OwnRegistration; survey: Survey; answers: readonly Answer[]; afterRevision: AfterRevision };

async function storeAnswers(work: Work, { own, survey, answers, afterRevision }: Storing) {
  const response = await findResponse(work.tx, own.id);
  if (!response) return storeResponseWithin(work, { seminarId: own.seminarId, registrationId: own.id, answers });
  return reviseWithin(work, { response, survey, answers, afterRevision });
}

async function findResponse(db: Reader, registrationId: string): Promise<Response | undefined> {
  return db
    .selectFrom('response')
    .select(['id', 'state', 'version', 'survey_number as surveyNumber'])
    .where('registration_id', '=', registrationId)
    .executeTakeFirst();
}
