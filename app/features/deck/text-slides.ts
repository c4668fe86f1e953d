import { countOf, type QuestionTexts } from '~/features/results/question-texts';
import { textBars } from '~/features/results/text-bars';
import { circled, type Slide } from './deck';
import type { DeckWords } from './deck-words';
import { chartHeight, fitBars, textRoom } from './slide-layout';
import { textPages } from './text-pages';

/** How many there are of each category, and all of them as a handout: ①, ②, … */
export function textSlides({ title, isOther, groups }: QuestionTexts, words: DeckWords): Slide[] {
  const { deck } = words;
  const count = countOf(groups);
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
  const bars = textBars(groups, deck('noCategory'));
  return fitBars(bars, chartHeight(title, title)).map((page) => ({
    ...{ is: 'bars', title, asked: title, ...page, figure: null },
    ...{ foot: [deck('texts', { count })], notes: [deck('textsMethod')] },
  }));
}
