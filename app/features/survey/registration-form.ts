import { z } from 'zod';
import { entrySchema } from '~/features/registration/entry';
import { kinds } from '~/features/registration/registration';
import type { Locale } from '~/i18n/texts';
import { answerField, answersSchema, otherField } from './answers';
import type { Survey } from './survey';
import { pageFields, pagesOf } from './survey-pages';

type Form = {
  desk: { parts: readonly { id: string; admitsVendors: boolean }[] };
  locale: Locale;
  survey: Survey;
};

/**
 * The whole registration form: the person, the place, the consents, and the survey's answers. Who comes for a sponsor
 * may choose only parts that are open to them.
 */
export function registrationSchema({ desk, locale, survey }: Form) {
  const fenced = desk.parts.filter((part) => !part.admitsVendors).map((part) => part.id);
  return entrySchema({ partIds: desk.parts.map((part) => part.id), locale })
    .extend({ answers: answersSchema(survey) })
    .refine(({ kind, parts }) => kind !== 'vendor' || !parts.some((id) => fenced.includes(id)), {
      path: ['parts'],
      error: 'vendor',
      // Beside whatever else is wrong, so that all problems show together.
      when: ({ value }) => chosenPlace.safeParse(value).success,
    });
}

const chosenPlace = z.object({ kind: z.enum(kinds), parts: z.array(z.string()) });

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
