import type { Survey, SurveyQuestion } from './survey';

/** What is kept of a version when a newer one takes its place. */
export type SurveyContent = Pick<Survey, 'questions' | 'headings'>;

/**
 * Whether a change to a question makes it another question for who has answered. Words may be mended and the order
 * changed; categories code the answers afterwards and were never asked.
 */
export function isAskedOtherwise(before: SurveyQuestion, after: SurveyQuestion): boolean {
  return JSON.stringify(meaningOf(before)) !== JSON.stringify(meaningOf(after));
}

function meaningOf(question: SurveyQuestion) {
  const { kind, required, other, least, most, sensitive, rules } = question;
  const options = question.options.map(({ code, exclusive }) => `${code} ${String(exclusive)}`).sort();
  return { kind, required, other, least, most, sensitive, rules, options };
}

/**
 * An earlier version as its respondents met it, in the words of today: questions and options line up by their codes,
 * and what stands no longer keeps the words it had.
 */
export function asAnswered(survey: Survey, number: number, { questions, headings }: SurveyContent): Survey {
  const today = new Map(survey.questions.map((question) => [question.code, question]));
  return {
    seminarId: survey.seminarId,
    number,
    // What was sent is looked at as one page.
    headings: headings.map((heading) => ({ ...heading, opensPage: false })),
    questions: questions.map((question) => {
      const now = today.get(question.code);
      if (!now) return question;
      const labels = new Map(now.options.map(({ code, label }) => [code, label]));
      const options = question.options.map((option) => ({ ...option, label: labels.get(option.code) ?? option.label }));
      return { ...question, title: now.title, help: now.help, options, matrix: now.matrix };
    }),
  };
}
