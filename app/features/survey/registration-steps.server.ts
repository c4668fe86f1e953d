import type { Submission as AnySubmission, SubmissionResult } from '@conform-to/react';
import { parseWithZod } from '@conform-to/zod/v4';
import type { App } from '~/app';
import type { Desk } from '~/features/registration/desk.server';
import { formKeySchema, steps, type Entry } from '~/features/registration/entry';
import type { RegistrationState } from '~/features/registration/registration';
import type { Locale } from '~/i18n/texts';
import { Refusal } from '~/shared/refusal';
import type { Answer } from './answers';
import { registerFor, type AfterAnswers } from './entries.server';
import { fieldNames, registrationSchema } from './registration-form';
import type { Survey } from './survey';
import { askedField, askedIn } from './use-asked';

/** What the page shows after a post: 入力 (again), 確認 or 完了. Nothing is kept between the steps but in the form. */
export type Step =
  | { step: 'enter'; result: SubmissionResult; formKey: string; more: boolean }
  | { step: 'check'; fields: [string, string][]; entry: Entry; answers: Answer[]; converted: boolean }
  | { step: 'done'; receipt: string | null; state: RegistrationState | null };

type Surroundings = { desk: Desk; survey: Survey; locale: Locale; afterAnswers: AfterAnswers };

/**
 * Takes the step that the pressed button names. A form with issues is shown again, whatever the button.
 * @throws Refusal `common.malformed` (422) for a step or a form key that no form of ours has; else as `registerFor`.
 */
export async function takeStep(app: App, posted: FormData, surroundings: Surroundings): Promise<Step> {
  const { desk, survey, locale, afterAnswers } = surroundings;
  const wanted = steps.find((step) => step === posted.get('step'));
  const formKey = formKeySchema.safeParse(posted.get('formKey'));
  if (!wanted || !formKey.success) throw new Refusal('common.malformed', 422);
  const form = knownFields(posted, survey);
  const schema = registrationSchema({ partIds: desk.parts.map((part) => part.id), locale, survey });
  const submission = parseWithZod(form, { schema });
  const enter = (result: SubmissionResult, more = false): Step => ({
    ...{ step: 'enter', result, more },
    formKey: formKey.data,
  });
  if (wanted === 'change') return enter(asTyped(submission.payload));
  const more = hasUnseen(posted, form, survey);
  if (submission.status !== 'success') return enter(submission.reply(), more);
  if (more) return enter(asTyped(submission.payload), more);
  const { answers, ...entry } = submission.value;
  if (wanted === 'check') {
    const asked = [...askedIn(survey, valuesIn(form))].join(' ');
    const fields: [string, string][] = [...textsOf(form), ['formKey', formKey.data], [askedField, asked]];
    return { step: 'check', fields, entry, answers, converted: wasConverted(form, entry) };
  }
  const input = { seminarId: desk.seminarId, entry, answers, formKey: formKey.data, locale };
  const registered = await registerFor(app, input, { afterAnswers });
  if (registered.outcome === 'known') return { step: 'done', receipt: null, state: null };
  return { step: 'done', receipt: registered.receipt, state: registered.state };
}

/** The fields that the form has. Names that were made up go no further: Conform builds objects and lists from names. */
function knownFields(posted: FormData, survey: Survey): FormData {
  const form = new FormData();
  for (const name of fieldNames(survey)) {
    for (const value of posted.getAll(name).slice(0, 100)) if (typeof value === 'string') form.append(name, value);
  }
  return form;
}

/**
 * Whether the answers call for questions that did not stand in the form: without a script they could not appear. Only a
 * survey with rules says what stood there.
 */
function hasUnseen(posted: FormData, form: FormData, survey: Survey): boolean {
  const told = posted.get(askedField);
  if (typeof told !== 'string') return false;
  const seen = new Set(told.split(' '));
  const asked = askedIn(survey, valuesIn(form));
  return survey.questions.some(({ code, rules }) => rules !== null && !seen.has(code) && asked.has(code));
}

function valuesIn(form: FormData) {
  return (name: string) => textsOf(form).flatMap(([field, value]) => (field === name ? [value] : []));
}

function textsOf(form: FormData): [string, string][] {
  return [...form].flatMap(([name, value]): [string, string][] => (typeof value === 'string' ? [[name, value]] : []));
}

/** The form as it was filled, without a word on what is wrong with it. */
function asTyped(payload: AnySubmission<unknown>['payload']): SubmissionResult {
  // knownFields let no file in, so each value is a text.
  return { initialValue: payload as NonNullable<SubmissionResult['initialValue']> };
}

function wasConverted(form: FormData, entry: Entry): boolean {
  return form.get('familyKana') !== entry.familyKana || form.get('givenKana') !== entry.givenKana;
}
