import type { Locale } from './texts';
import { translatorFor } from './translator.server';

/** What the browser's tab says: the page first, then the site. */
export function pageTitle(locale: Locale, words: string): string {
  return `${words}｜${translatorFor(locale, 'common')('siteName')}`;
}
