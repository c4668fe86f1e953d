import type { App, Work } from '~/app';
import { speaksToAgenda } from '~/features/registration/registration';
import { registerWithin, type NewRegistration, type Registered } from '~/features/registration/registrations.server';
import { Refusal } from '~/shared/refusal';
import type { Answer } from './answers';
import { hashOfCode, receiptCode } from './receipt-code.server';
import { storeResponseWithin, type StoredAnswer } from './responses.server';
import { otherCode, takesWords, type Survey } from './survey';
import { findSurvey } from './surveys.server';

/** A text on its way to curation; one of a file may come with its category, of that question. */
export type NewText = { answerId: string; questionId: string; text: string; categoryId: string | null };

/** Takes texts on to curation, in the transaction that stored them: the challenges' feature, from above. */
export type AfterAnswers = (work: Work, texts: { seminarId: string; answers: readonly NewText[] }) => Promise<void>;

/**
 * Registers a person and stores their answers, all in one transaction; needs no account. Words go on only with the
 * consent to show them.
 * @throws Refusal as `registerWithin`, and `common.malformed` (422) for an answer that is none of this seminar's survey.
 */
export async function registerFor(
  app: App,
  input: NewRegistration & { answers: readonly Answer[] },
  { afterAnswers }: { afterAnswers: AfterAnswers },
): Promise<Registered> {
  return app.write(async (work) => {
    const survey = await findSurvey(work.tx, input.seminarId);
    mustBeItsQuestions(survey, input.answers);
    const registered = await registerWithin(app, work, input);
    if (registered.outcome !== 'new') return registered;
    const codeHash = hashOfCode(receiptCode(app.secret, input.formKey));
    const response = { ...input, registrationId: registered.registrationId, codeHash };
    const stored = await storeResponseWithin(work, response);
    if (speaksToAgenda({ ...input.entry, agreed: input.entry.consents }))
      await passOn(work, { survey, stored, afterAnswers });
    return registered;
  });
}

/** @throws Refusal `common.malformed` (422) for an answer that is none of this survey. */
export function mustBeItsQuestions(survey: Survey, answers: readonly Answer[]): void {
  const known = new Map(survey.questions.map((question) => [question.id, question]));
  const isOf = ({ questionId, optionCode }: Answer) => {
    const question = known.get(questionId);
    if (!question || optionCode === null) return question !== undefined;
    return (question.other && optionCode === otherCode) || question.options.some(({ code }) => code === optionCode);
  };
  if (!answers.every(isOf)) throw new Refusal('common.malformed', 422);
}

/** Hands on what was said in words, those beside an "other" too; what was handed on before is known there. */
export async function passOn(
  work: Work,
  { survey, stored, afterAnswers }: { survey: Survey; stored: readonly StoredAnswer[]; afterAnswers: AfterAnswers },
): Promise<void> {
  const wordy = new Set(survey.questions.filter(takesWords).map(({ id }) => id));
  const answers = stored.flatMap(({ id, questionId, text }) =>
    wordy.has(questionId) && text !== null ? [{ answerId: id, questionId, text, categoryId: null }] : [],
  );
  if (answers.length > 0) await afterAnswers(work, { seminarId: survey.seminarId, answers });
}
