import { entrySchema, fencingVendors, type ChoosablePart } from '~/features/registration/entry';
import type { Locale } from '~/i18n/texts';
import { answerField, answersSchema, otherField } from './answers';
import type { Survey } from './survey';
import { pageFields, pagesOf } from './survey-pages';

type Form = { desk: { parts: readonly ChoosablePart[] }; locale: Locale; survey: Survey };

/** The whole registration form: the person, the place, the consents, and the survey's answers. */
export function registrationSchema({ desk: { parts }, locale, survey }: Form) {
  const form = entrySchema({ partIds: parts.map((part) => part.id), locale }).extend({
    answers: answersSchema(survey),
  });
  return fencingVendors(form, parts);
}

/** The names of all fields in the order of the form; nothing else that was posted is read. */
export function fieldNames(survey: Survey): string[] {
  const pages = pagesOf(survey);
  return pages.flatMap((_, page) => pageFields(pages, page));
}

/** The names of the survey's fields. */
export function answerNames(survey: Survey): string[] {
  return survey.questions.flatMap((question) =>
    question.other ? [answerField(question), otherField(question)] : [answerField(question)],
  );
}
