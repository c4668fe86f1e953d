import { listReleasedTexts } from '~/features/challenges/released-texts.server';
import { textsOf } from '~/features/results/question-texts';
import { listResultsFor } from '~/features/results/results.server';
import { viewSeminar, type SeminarRow } from '~/features/seminars/seminar-pages.server';
import { findSurvey } from '~/features/survey/surveys.server';
import type { Locale } from '~/i18n/texts';
import { translatorFor } from '~/i18n/translator.server';
import type { Reader } from '~db/open';
import type { Deck, Slide, SlideWords } from './deck';
import type { DeckWords } from './deck-words';
import { closingSlide, openingSlides } from './frame-slides';
import { resultSlides } from './result-slides';
import { textSlides } from './text-slides';

/**
 * The slides of a seminar in their order: what it is, the survey's shared results, each with the released texts of its
 * "other", then the texts of the questions in words, those of the challenges last. Nothing that is not shared or
 * released is in it. For its staff: the caller has asked.
 */
export async function findDeck(db: Reader, asked: { seminar: SeminarRow; locale: Locale; now: Date }): Promise<Deck> {
  const { seminar, locale, now } = asked;
  const words = deckWords(locale);
  const view = await viewSeminar(db, seminar, { locale, now, attends: false, staff: false });
  const results = await listResultsFor(db, { seminarId: seminar.id, locale, audience: 'attendees' });
  const texts = textsOf(await findSurvey(db, seminar.id), await listReleasedTexts(db, seminar.id), locale);
  const shown = new Set(results.flatMap(({ view: { rows, columns } }) => (columns ? [] : [rows.code])));
  const beside = (code: string) => texts.filter((one) => one.code === code).flatMap((one) => textSlides(one, words));
  const slides: Slide[] = [
    ...openingSlides(view, words),
    ...results.flatMap(({ view: one }) => [...resultSlides(one, words), ...(one.columns ? [] : beside(one.rows.code))]),
    ...texts.filter(({ code }) => !shown.has(code)).flatMap((one) => textSlides(one, words)),
    closingSlide(view, words),
  ];
  return { title: view.title, language: locale, words: slideWords(words), slides };
}

/** The words that every slide may need. */
export function slideWords({ results, deck }: DeckWords): SlideWords {
  return { hidden: results('hidden'), total: results('total'), continued: deck('continuedWord') };
}

/** In a reader's language. */
export function deckWords(locale: Locale): DeckWords {
  return {
    deck: translatorFor(locale, 'deck'),
    results: translatorFor(locale, 'results'),
    seminars: translatorFor(locale, 'seminars'),
    locale,
  };
}
