import type { SubmissionResult } from '@conform-to/react';
import { parseWithZod } from '@conform-to/zod/v4';
import type { App } from '~/app';
import type { Actor } from '~/features/accounts/actor';
import type { RefusalCode } from '~/i18n/texts';
import { Refusal } from '~/shared/refusal';
import { answersForm } from './answers-form';
import { editAnswers, type AnswerPorts } from './own-answers.server';
import { asTyped, knownFields, unseenIn } from './posted-answers';
import { answerNames } from './registration-form';
import type { Survey } from './survey';

/** The form again, with what is wrong, why it was refused, or the questions that its answers call for. */
export type AnswersAgain = { result: SubmissionResult; refusal: RefusalCode | null; more: boolean; status: number };

type Form = { slug: string; survey: Survey; posted: FormData };

/** Null when the answers were changed. @throws Refusal as `editAnswers`, but for 409: that gives the form back. */
export async function submitAnswers(
  app: App,
  actor: Actor,
  { slug, survey, posted }: Form,
  ports: AnswerPorts,
): Promise<AnswersAgain | null> {
  const form = knownFields(posted, ['version', ...answerNames(survey)]);
  const submission = parseWithZod(form, { schema: answersForm(survey) });
  const more = unseenIn(posted, form, survey).length > 0;
  const typed = asTyped(submission.payload);
  const again = (status: number, refusal: RefusalCode | null = null): AnswersAgain => ({
    ...{ result: submission.status === 'success' ? typed : submission.reply(), refusal, more, status },
  });
  if (submission.status !== 'success') return again(422);
  if (more) return again(200);
  try {
    await editAnswers(app, actor, { slug, ...submission.value }, ports);
    return null;
  } catch (reason) {
    if (reason instanceof Refusal && reason.code === 'common.stale') return again(409, reason.code);
    throw reason;
  }
}
