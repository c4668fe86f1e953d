import type { Submission as AnySubmission, SubmissionResult } from '@conform-to/react';
import type { Survey, SurveyQuestion } from './survey';
import { askedField, askedIn } from './use-asked';

/** The fields that a form has. Names that were made up go no further: Conform builds objects and lists from names. */
export function knownFields(posted: FormData, names: readonly string[]): FormData {
  const form = new FormData();
  for (const name of names) {
    for (const value of posted.getAll(name).slice(0, 100)) if (typeof value === 'string') form.append(name, value);
  }
  return form;
}

/**
 * The questions that the answers call for and that did not stand in the form: without a script they could not appear.
 * Only a survey with rules says what stood there.
 */
export function unseenIn(posted: FormData, form: FormData, survey: Survey): SurveyQuestion[] {
  const told = posted.get(askedField);
  if (typeof told !== 'string') return [];
  const seen = new Set(told.split(' '));
  const asked = askedIn(survey, valuesIn(form));
  return survey.questions.filter(({ code, rules }) => rules !== null && !seen.has(code) && asked.has(code));
}

export function valuesIn(form: FormData) {
  return (name: string) => textsOf(form).flatMap(([field, value]) => (field === name ? [value] : []));
}

export function textsOf(form: FormData): [string, string][] {
  return [...form].flatMap(([name, value]): [string, string][] => (typeof value === 'string' ? [[name, value]] : []));
}

/** The form as it was filled, without a word on what is wrong with it. */
export function asTyped(payload: AnySubmission<unknown>['payload']): SubmissionResult {
  // knownFields let no file in, so each value is a text.
  return { initialValue: payload as NonNullable<SubmissionResult['initialValue']> };
}
