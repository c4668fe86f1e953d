import { createInstance, type i18n, type TFunction } from 'i18next';
import en from './en/index';
import ja from './ja/index';
import { i18nOptions } from './options';
import type { Locale, Namespace } from './texts';

const instances = { ja: instanceFor('ja'), en: instanceFor('en') };

/** All texts of one language. It never changes its language, so requests share it. */
export function i18nFor(locale: Locale): i18n {
  return instances[locale];
}

/** `t` outside of React: mails, titles, feeds. `translatorFor('ja', 'mail')('confirmed.subject')`. */
export function translatorFor<Name extends Namespace>(locale: Locale, namespace: Name): TFunction<Name> {
  return instances[locale].getFixedT(locale, namespace);
}

function instanceFor(locale: Locale): i18n {
  const instance = createInstance();
  void instance.init({
    ...i18nOptions,
    lng: locale,
    resources: { ja, en },
    ns: Object.keys(ja),
    initImmediate: false,
    react: { useSuspense: false },
  });
  return instance;
}
