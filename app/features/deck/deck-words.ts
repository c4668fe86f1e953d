import type { TFunction } from 'i18next';
import type { Locale } from '~/i18n/texts';

/** The words that slides are made of. */
export type DeckWords = {
  deck: TFunction<'deck'>;
  results: TFunction<'results'>;
  seminars: TFunction<'seminars'>;
  locale: Locale;
};
