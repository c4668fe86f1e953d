import type { ReleasedText } from '~/features/challenges/released-text';
import { shareText } from '~/features/results/result-view';
import {
  challengesCode,
  fullTitle,
  inLocale,
  isChoice,
  type Survey,
  type SurveyQuestion,
} from '~/features/survey/survey';
import type { Locale } from '~/i18n/texts';
import type { Bar } from '~/ui/charts/chart-marks';
import { circled, type Slide } from './deck';
import type { DeckWords } from './deck-words';
import { chartHeight, fitBars, textRoom } from './slide-layout';
import { textPages } from './text-pages';

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

/** How many there are of each category, and all of them as a handout: ①, ②, … */
export function textSlides({ title, isOther, groups }: QuestionTexts, words: DeckWords): Slide[] {
  const { deck } = words;
  const count = groups.reduce((sum, { texts }) => sum + texts.length, 0);
  const heading = isOther ? deck('others', { title }) : title;
  const pages = textPages(groups, textRoom(`${heading} ${circled(1)}`));
  const slides = pages.map((blocks, at): Slide => ({
    ...{ is: 'texts', blocks, foot: [deck('texts', { count })], notes: [deck('textsMethod')] },
    title: pages.length > 1 ? deck('numbered', { title: heading, number: circled(at + 1) }) : heading,
  }));
  return groups.length > 1 ? [...countSlides(heading, { groups, count, deck }), ...slides] : slides;
}

type Counted = { groups: QuestionTexts['groups']; count: number; deck: DeckWords['deck'] };

function countSlides(asked: string, { groups, count, deck }: Counted): Slide[] {
  const title = deck('byCategory', { title: asked });
  const longest = Math.max(...groups.map(({ texts }) => texts.length));
  const bars = groups.map(({ heading, texts }): Bar => ({
    ...{ key: heading, label: heading || deck('noCategory'), tone: heading === '' ? 'none' : 'plain' },
    value: { count: String(texts.length), share: shareText(texts.length, count) },
    length: texts.length / longest,
  }));
  return fitBars(bars, chartHeight(title, title)).map((page) => ({
    ...{ is: 'bars', title, asked: title, ...page, figure: null },
    ...{ foot: [deck('texts', { count })], notes: [deck('textsMethod')] },
  }));
}
