import { createInstance } from 'i18next';
import { useMemo, type ReactNode } from 'react';
import { I18nextProvider } from 'react-i18next';
import { i18nOptions } from './options';
import type { Locale } from './texts';

/** Texts of one language by namespace, as the server hands them over. */
export type LanguageTexts = Record<string, object>;

/** A part of the page in a language that need not be the page's: a preview. */
export function InLanguage({ locale, texts, children }: { locale: Locale; texts: LanguageTexts; children: ReactNode }) {
  const i18n = useMemo(() => {
    const instance = createInstance();
    // All texts are at hand, so this is done when it returns.
    void instance.init({
      ...i18nOptions,
      lng: locale,
      resources: { [locale]: texts },
      ns: Object.keys(texts),
      initImmediate: false,
      react: { useSuspense: false },
    });
    return instance;
  }, [locale, texts]);
  return <I18nextProvider i18n={i18n}>{children}</I18nextProvider>;
}
