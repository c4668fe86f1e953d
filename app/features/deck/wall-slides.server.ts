import { listResultsFor } from '~/features/results/results.server';
import { findOnWall } from '~/features/results/wall.server';
import type { Locale } from '~/i18n/texts';
import type { Reader } from '~db/open';
import type { Slide, SlideWords } from './deck';
import { deckWords, slideWords } from './deck.server';
import { resultSlides } from './result-slides';

/** A result as a projector shows it, on as many slides as it needs. */
export type WallSlides = { slides: Slide[]; words: SlideWords; since: string };

/** What a seminar's projectors show of the survey now; a newer count takes its place by itself. */
export async function findWallSlides(db: Reader, seminarId: string, locale: Locale): Promise<WallSlides | null> {
  const wall = await findOnWall(db, seminarId);
  if (!wall) return null;
  const results = await listResultsFor(db, { seminarId, locale, audience: 'attendees' });
  const result = results.find(({ id }) => id === wall.id);
  if (!result) return null;
  const words = deckWords(locale);
  return { slides: resultSlides(result.view, words), words: slideWords(words), since: wall.since };
}
