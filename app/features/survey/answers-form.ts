import { z } from 'zod';
import { answersSchema, type Answer } from './answers';
import { isChoice, otherCode, type Survey } from './survey';

/** The form of the answers alone; `version` is of the response that they change. */
export function answersForm(survey: Survey) {
  return z.object({
    version: z.number().int().min(0).max(1_000_000_000),
    answers: answersSchema(survey),
  });
}

/** Answers as the fields of the form hold them. */
export function answersAsFields(survey: Survey, answers: readonly Answer[]): Record<string, string | string[]> {
  const fields: Record<string, string | string[]> = {};
  for (const { id, code, kind } of survey.questions) {
    const given = answers.filter(({ questionId }) => questionId === id);
    const values = given.map(({ optionCode, text }) => (isChoice(kind) ? optionCode : text) ?? '');
    if (given.length > 0) fields[code] = kind === 'several' ? values : (values[0] ?? '');
    const words = given.find(({ optionCode }) => optionCode === otherCode)?.text;
    if (words) fields[`${code}_other`] = words;
  }
  return fields;
}
