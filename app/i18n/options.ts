import type { InitOptions } from 'i18next';
import { locales } from './texts';

/** Namespaces that every page has; a route names its own in `handle.i18n`. */
export const alwaysLoaded = ['common', 'ui'] as const;

/** The same on the server and in the browser, so that both write the same words. */
export const i18nOptions = {
  supportedLngs: [...locales],
  fallbackLng: false,
  defaultNS: 'common',
  // React escapes what it shows; mails escape what they put into HTML.
  interpolation: { escapeValue: false },
} satisfies InitOptions;
