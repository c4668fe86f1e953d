import type { App, Work } from '~/app';
import type { Actor } from '~/features/accounts/actor';
import { findConsents, storeConsentsWithin } from '~/features/registration/consents.server';
import { findOwnIn } from '~/features/registration/own-registration.server';
import { askedPurposes, purposes, speaksToAgenda, type Purpose } from '~/features/registration/registration';
import type { Locale } from '~/i18n/texts';
import { missing, Refusal } from '~/shared/refusal';
import { passOn, type AfterAnswers } from './entries.server';
import { listStoredTexts, type StoredAnswer } from './responses.server';
import { takesWords } from './survey';
import { findSurvey } from './surveys.server';

/** Hears that the texts of a response may be shown no more, or may be again: the challenges' feature, from above. */
export type AfterConsent = (
  work: Work,
  texts: { seminarId: string; answerIds: readonly string[]; mayShow: boolean },
) => Promise<void>;

/** Hears that the texts of a response go no further any more than this: to nobody after the day, or to members. */
export type AfterNarrowed = (
  work: Work,
  texts: { answerIds: readonly string[]; reach: 'day' | 'members' },
) => Promise<void>;

type Ports = { afterAnswers: AfterAnswers; afterConsent: AfterConsent; afterNarrowed: AfterNarrowed };

/**
 * Brings what a registrant agrees to in line with `agreed`, at any time: each change is a row of its own and takes
 * effect at once. `run` stays as it is, since a place cannot be run without it: who takes it back cancels.
 * @throws Refusal 404 without a place there.
 */
export async function changeConsents(
  app: App,
  actor: Actor,
  input: { seminarId: string; agreed: readonly Purpose[]; locale: Locale },
  ports: Ports,
): Promise<void> {
  await app.write(async (work) => {
    const own = await findOwnIn(work.tx, actor, input.seminarId);
    if (!own) throw missing();
    const before = await findConsents(work.tx, own.id);
    const seminar = await work.tx
      .selectFrom('seminar')
      .select(['asks_list', 'asks_share'])
      .where('id', '=', input.seminarId)
      .executeTakeFirstOrThrow();
    const asked = askedPurposes(seminar);
    const changed = purposes.filter(
      (purpose) =>
        purpose !== 'run' &&
        before.has(purpose) !== input.agreed.includes(purpose) &&
        // What is not asked for can be taken back, never given.
        (before.has(purpose) || asked.includes(purpose)),
    );
    if (changed.length === 0) return;
    const given = new Map(changed.map((purpose) => [purpose, input.agreed.includes(purpose)]));
    await storeConsentsWithin(work, { registrationId: own.id, locale: input.locale, given, at: work.at });
    const reach = given.get('archive') === false ? 'day' : given.get('public') === false ? 'members' : null;
    if (reach !== null) {
      const stored = await listWords(work, { ...input, registrationId: own.id });
      const answerIds = stored.map(({ id }) => id);
      await ports.afterNarrowed(work, { answerIds, reach });
    }
    if (given.has('show'))
      await passShown(work, { ...input, registrationId: own.id, mayShow: speaksToAgenda({ ...own, ...input }) }, ports);
  });
}

type Shown = { seminarId: string; registrationId: string; mayShow: boolean };

async function passShown(work: Work, { seminarId, registrationId, mayShow }: Shown, ports: Ports): Promise<void> {
  const stored = await listWords(work, { seminarId, registrationId });
  if (stored.length === 0) return;
  const survey = await findSurvey(work.tx, seminarId);
  await ports.afterConsent(work, { seminarId, answerIds: stored.map(({ id }) => id), mayShow });
  if (mayShow) await passOn(work, { survey, stored, afterAnswers: ports.afterAnswers });
}

async function listWords(work: Work, { seminarId, registrationId }: Omit<Shown, 'mayShow'>): Promise<StoredAnswer[]> {
  const survey = await findSurvey(work.tx, seminarId);
  const questionIds = survey.questions.filter(takesWords).map(({ id }) => id);
  return questionIds.length === 0 ? [] : listStoredTexts(work.tx, { registrationId, questionIds });
}

/** What a form of consents may hold. @throws Refusal `common.malformed` (422) for a purpose that is none. */
export function readPurposes(posted: readonly unknown[]): Purpose[] {
  return posted.map((value) => {
    const purpose = purposes.find((one) => one === value);
    if (!purpose) throw new Refusal('common.malformed', 422);
    return purpose;
  });
}
