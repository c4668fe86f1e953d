import type { Translate } from '~/i18n/translate';
import type { Locale } from '~/i18n/texts';

/** The words that slides are made of. */
export type DeckWords = {
  deck: Translate<'deck'>;
  results: Translate<'results'>;
  seminars: Translate<'seminars'>;
  locale: Locale;
};
