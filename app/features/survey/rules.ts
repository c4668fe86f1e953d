import type { Condition, Rules, Survey, SurveyQuestion, Test } from './survey';

/** What was answered, by the question's code: chosen codes, or one text. Nothing and no entry are the same. */
export type Given = ReadonlyMap<string, readonly string[]>;

/** The most conditions that one question may have. */
export const mostConditions = 8;

/**
 * The codes of the questions that are asked, given the answers. One pass in the order of the survey: sources stand
 * earlier. The answer to a question that is not asked counts as none, so what depends on it is decided without it.
 */
export function askedCodes(survey: Pick<Survey, 'questions'>, given: Given): Set<string> {
  const asked = new Set<string>();
  const earlier = new Map<string, SurveyQuestion>();
  for (const question of survey.questions) {
    const answerTo = (code: string) => (asked.has(code) ? (given.get(code) ?? []) : []);
    const holds = (condition: Condition) => {
      const source = earlier.get(condition.source);
      return (
        source !== undefined &&
        meets(
          source,
          condition,
          answerTo(source.code).filter((one) => one !== ''),
        )
      );
    };
    if (isAsked(question.rules, holds)) asked.add(question.code);
    earlier.set(question.code, question);
  }
  return asked;
}

function isAsked(rules: Rules | null, holds: (condition: Condition) => boolean): boolean {
  if (rules === null || rules.conditions.length === 0) return true;
  return rules.match === 'all' ? rules.conditions.every(holds) : rules.conditions.some(holds);
}

/** Whether an answer meets a condition. Nothing answered is neither greater nor less, and equals nothing. */
export function meets(source: SurveyQuestion, { test, value }: Condition, answer: readonly string[]): boolean {
  switch (test) {
    case 'empty':
      return answer.length === 0;
    case 'equals':
      return answer.length === 1 && isSame(source, answer[0] ?? '', value);
    case 'not-equals':
      return answer.length !== 1 || !isSame(source, answer[0] ?? '', value);
    case 'selected':
      return answer.includes(value);
    case 'not-selected':
      return !answer.includes(value);
    case 'greater':
      return answer.some((one) => compared(source, one, value) > 0);
    case 'less':
      return answer.some((one) => compared(source, one, value) < 0);
    case 'contains':
      return answer.some((one) => plain(one).includes(plain(value)));
  }
}

function isSame(source: SurveyQuestion, answer: string, value: string): boolean {
  return source.kind === 'number' ? Number(answer) === Number(value) : plain(answer) === plain(value);
}

/** Less than, equal to or greater than nought; not a number where the two cannot be compared. */
function compared(source: SurveyQuestion, answer: string, value: string): number {
  if (source.kind === 'date') return answer < value ? -1 : answer > value ? 1 : 0;
  if (source.kind === 'number') return Number(answer) - Number(value);
  const place = (code: string) => {
    const index = source.options.findIndex((option) => option.code === code);
    return index < 0 ? NaN : index;
  };
  return place(answer) - place(value);
}

/** People write in whichever width and case. */
function plain(words: string): string {
  return words.normalize('NFKC').toLowerCase().trim();
}

/** The tests that make sense for a source: an order needs values in an order, a part of a text needs a text. */
export function testsFor(kind: SurveyQuestion['kind']): readonly Test[] {
  if (kind === 'several') return ['selected', 'not-selected', 'empty'];
  if (kind === 'bands') return ['equals', 'not-equals', 'selected', 'not-selected', 'greater', 'less', 'empty'];
  if (kind === 'single' || kind === 'yes-no') return ['equals', 'not-equals', 'selected', 'not-selected', 'empty'];
  if (kind === 'number' || kind === 'date') return ['equals', 'not-equals', 'greater', 'less', 'empty'];
  return ['equals', 'not-equals', 'contains', 'empty'];
}

/** The codes of the questions whose rules look at one that does not stand earlier, or is not there. */
export function brokenRules(questions: readonly SurveyQuestion[]): string[] {
  const earlier = new Set<string>();
  return questions.flatMap(({ code, rules }) => {
    const broken = rules?.conditions.some(({ source }) => !earlier.has(source)) ?? false;
    earlier.add(code);
    return broken ? [code] : [];
  });
}
