import { z } from 'zod';
import { tooLong } from '~/features/registration/problems';
import { isMoment } from '~/shared/dates';
import { cleanLine, cleanParagraphs, isLonger } from '~/shared/text-length';
import { readNumber } from './numbers';
import { askedCodes, type Given } from './rules';
import {
  isChoice,
  longestLine,
  longestOther,
  longestText,
  otherCode,
  type Survey,
  type SurveyQuestion,
} from './survey';

/** One chosen option or one text; an "other" carries both. Numbers and dates are texts in their one spelling. */
export type Answer = { questionId: string; optionCode: string | null; text: string | null };

/** The name of a question's field in the form. */
export function answerField(question: Pick<SurveyQuestion, 'code'>): string {
  return `answers.${question.code}`;
}

/** The name of the field for the words of an "other". */
export function otherField(question: Pick<SurveyQuestion, 'code'>): string {
  return `answers.${question.code}_other`;
}

/** What the fields of one question held, in its one spelling. */
type Entered = { values: string[]; other: string };

/**
 * The schema of a survey's answers, the same in the browser and on the server. Its fields are named by
 * `answerField`; what comes out are the answers one by one, without those to questions that the rules hide. A code
 * that is not of the survey is refused. Everything is judged at once, so that all problems show together.
 */
export function answersSchema(survey: Survey) {
  const shape: Record<string, z.ZodType> = {};
  for (const question of survey.questions) {
    shape[question.code] = question.kind === 'several' ? texts : text;
    if (question.other) shape[`${question.code}_other`] = text;
  }
  return z.object(shape).transform((values, context) => {
    const entered = new Map(survey.questions.map((question) => [question.code, enteredIn(question, values)]));
    const asked = askedCodes(survey, givenBy(entered));
    return survey.questions.flatMap((question) => {
      const given = entered.get(question.code);
      if (!given || !asked.has(question.code)) return [];
      for (const [name, message] of problemsOf(question, given))
        context.issues.push({ code: 'custom', path: [name], message, input: values[name] });
      return answersTo(question, given);
    });
  });
}

const text = z.string({ error: 'choose' }).optional();
const texts = z
  .array(z.string({ error: 'choose' }), { error: 'choose' })
  .max(100, 'choose')
  .optional();

/** What rules look at. */
export function givenBy(entered: ReadonlyMap<string, Pick<Entered, 'values'>>): Given {
  return new Map([...entered].map(([code, { values }]) => [code, values]));
}

/** What the form's fields of a question hold, named as the schema names them. */
export function enteredIn(question: SurveyQuestion, values: Record<string, unknown>): Entered {
  const written = [values[question.code]].flat().filter((one): one is string => typeof one === 'string');
  const words = values[`${question.code}_other`];
  const other = question.other && typeof words === 'string' ? cleanParagraphs(words) : '';
  const cleaned = [...new Set(written.map((one) => spelling(question, one)))].filter((one) => one !== '');
  // Without JavaScript people write the words and forget the box; of a single choice the box decides.
  const unboxed = other !== '' && !cleaned.includes(otherCode) && (question.kind === 'several' || cleaned.length === 0);
  return { values: unboxed ? [...cleaned, otherCode] : cleaned, other };
}

function spelling(question: SurveyQuestion, written: string): string {
  if (question.kind === 'text') return cleanParagraphs(written);
  if (question.kind === 'number') return readNumber(written) ?? cleanLine(written);
  return cleanLine(written);
}

/** Names of fields, each with what is wrong with it. */
function problemsOf(question: SurveyQuestion, { values, other }: Entered): [string, string][] {
  const problem = values.length === 0 ? (question.required ? 'required' : null) : valueProblem(question, values);
  const long = isLonger(other, longestOther) ? tooLong(longestOther) : null;
  const problems: [string, string][] = [];
  if (problem) problems.push([question.code, problem]);
  if (long) problems.push([`${question.code}_other`, long]);
  return problems;
}

function valueProblem(question: SurveyQuestion, values: readonly string[]): string | null {
  if (isChoice(question.kind)) return choiceProblem(question, values);
  const [value = ''] = values;
  if (question.kind === 'number') return numberProblem(question, value);
  if (question.kind === 'date') return isMoment(value, '00:00') ? null : 'date';
  const limit = question.kind === 'line' ? longestLine : longestText;
  return isLonger(value, limit) ? tooLong(limit) : null;
}

function choiceProblem(question: SurveyQuestion, codes: readonly string[]): string | null {
  const known = [...question.options.map((option) => option.code), ...(question.other ? [otherCode] : [])];
  if (!codes.every((code) => known.includes(code))) return 'choose';
  if (question.kind !== 'several') return codes.length > 1 ? 'choose' : null;
  const alone = question.options.some((option) => option.exclusive && codes.includes(option.code));
  if (alone) return codes.length > 1 ? 'exclusive' : null;
  if (question.least !== null && codes.length < question.least) return `fewest:${String(question.least)}`;
  if (question.most !== null && codes.length > question.most) return `most:${String(question.most)}`;
  return null;
}

function numberProblem({ least, most }: SurveyQuestion, value: string): string | null {
  if (readNumber(value) === null) return 'number';
  if (least !== null && Number(value) < least) return `from:${String(least)}`;
  if (most !== null && Number(value) > most) return `upTo:${String(most)}`;
  return null;
}

function answersTo(question: SurveyQuestion, { values, other }: Entered): Answer[] {
  return values.map((value) =>
    isChoice(question.kind)
      ? {
          questionId: question.id,
          optionCode: value,
          text: value === otherCode && question.other ? other || null : null,
        }
      : { questionId: question.id, optionCode: null, text: value },
  );
}
