import type { ReleasedText } from '~/features/challenges/released-text';
import {
  challengesCode,
  fullTitle,
  inLocale,
  isChoice,
  type Survey,
  type SurveyQuestion,
} from '~/features/survey/survey';
import type { Locale } from '~/i18n/texts';

/** The released texts of one question, by its categories in their order; those without one last. */
export type QuestionTexts = {
  code: string;
  title: string;
  /** Words beside the choices of a question: その他. */
  isOther: boolean;
  groups: { heading: string; texts: string[] }[];
};

/** By question in the order of the survey, the challenges last; questions without a text are left out. */
export function textsOf(
  survey: Pick<Survey, 'questions'>,
  texts: readonly ReleasedText[],
  locale: Locale,
): QuestionTexts[] {
  const inOrder = [...survey.questions].sort((a, b) => rank(a) - rank(b));
  return inOrder.flatMap((question) => {
    const own = texts.filter((text) => text.question === question.code);
    if (own.length === 0) return [];
    const { code, kind } = question;
    return [
      { code, isOther: isChoice(kind), title: fullTitle(question, locale), groups: groupsOf(question, own, locale) },
    ];
  });
}

function rank({ code }: SurveyQuestion): number {
  return code === challengesCode ? 1 : 0;
}

function groupsOf({ categories }: SurveyQuestion, texts: readonly ReleasedText[], locale: Locale) {
  const known = new Set(categories.map(({ code }) => code));
  const plain = texts.filter(({ category }) => category === null || !known.has(category));
  return [
    ...categories.map(({ code, label }) => ({
      heading: inLocale(label, locale),
      texts: texts.filter(({ category }) => category === code).map(onOneLine),
    })),
    { heading: '', texts: plain.map(onOneLine) },
  ].filter((group) => group.texts.length > 0);
}

/** A slide breaks lines where it must, not where somebody typed. */
function onOneLine({ text }: ReleasedText): string {
  return text.replace(/\s*\n\s*/gu, '　').trim();
}

export function countOf(groups: QuestionTexts['groups']): number {
  return groups.reduce((sum, { texts }) => sum + texts.length, 0);
}
