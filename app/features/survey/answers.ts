import { z } from 'zod';
import { tooLong } from '~/features/registration/problems';
import { cleanParagraphs, isLonger } from '~/shared/text-length';
import { longestOther, longestText, otherCode, type Survey, type SurveyQuestion } from './survey';

/** One chosen option or one text; an "other" carries both. */
export type Answer = { questionId: string; optionCode: string | null; text: string | null };

/** The name of a question's field in the form. */
export function answerField(question: Pick<SurveyQuestion, 'code'>): string {
  return `answers.${question.code}`;
}

/** The name of the field for the words of an "other". */
export function otherField(question: Pick<SurveyQuestion, 'code'>): string {
  return `answers.${question.code}_other`;
}

/**
 * The schema of a survey's answers, the same in the browser and on the server. Its fields are named by
 * `answerField`; what comes out are the answers one by one. A code that is not of the survey is refused.
 */
export function answersSchema(survey: Survey) {
  const shape: Record<string, z.ZodType> = {};
  for (const question of survey.questions) {
    shape[question.code] = fieldSchema(question);
    if (question.other) shape[`${question.code}_other`] = words(longestOther);
  }
  return z.object(shape).transform((values) => survey.questions.flatMap((question) => answersTo(question, values)));
}

function fieldSchema(question: SurveyQuestion): z.ZodType {
  if (question.kind === 'text')
    return words(longestText).refine((text) => !question.required || text !== '', 'required');
  const codes = [...question.options.map((option) => option.code), ...(question.other ? [otherCode] : [])];
  const choice = z.string({ error: 'required' }).refine((code) => codes.includes(code), 'choose');
  if (question.kind !== 'several') return question.required ? choice : choice.optional();
  const choices = z.array(choice).max(codes.length, 'choose');
  return question.required ? choices.min(1, 'required') : choices;
}

function words(limit: number) {
  return z
    .string()
    .optional()
    .transform((text) => cleanParagraphs(text ?? ''))
    .refine((text) => !isLonger(text, limit), tooLong(limit));
}

function answersTo(question: SurveyQuestion, values: Record<string, unknown>): Answer[] {
  const value = values[question.code];
  if (question.kind === 'text') {
    return typeof value === 'string' && value ? [{ questionId: question.id, optionCode: null, text: value }] : [];
  }
  const chosen = new Set(Array.isArray(value) ? value.map(String) : typeof value === 'string' ? [value] : []);
  const other = values[`${question.code}_other`];
  const otherWords = typeof other === 'string' && other ? other : null;
  // Without JavaScript people write the words and forget the box.
  if (otherWords) chosen.add(otherCode);
  return [...chosen].map((code) => ({
    questionId: question.id,
    optionCode: code,
    text: code === otherCode && question.other ? otherWords : null,
  }));
}
