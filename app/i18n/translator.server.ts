import { createInstance, type i18n } from 'i18next';
import en from './en/index';
import ja from './ja/index';
import { i18nOptions } from './options';
import type { Locale, Namespace } from './texts';
import type { Translate } from './translate';

const instances = { ja: instanceFor('ja'), en: instanceFor('en') };

/** All texts of one language. It never changes its language, so requests share it. */
export function i18nFor(locale: Locale): i18n {
  return instances[locale];
}

/** `t` outside of React: mails, titles, feeds. `translatorFor('ja', 'mail')('confirmed.subject')`. */
export function translatorFor<Name extends Namespace>(locale: Locale, namespace: Name): Translate<Name> {
  const fixed: unknown = untyped(instances[locale]).getFixedT(locale, namespace);
  // Of this namespace: the types of both are made of the same texts.
  return fixed as Translate<Name>;
}

/** i18next without its types, which are not asked for here. */
function untyped(instance: object) {
  // It is one of ours.
  return instance as { getFixedT: (locale: string, namespace: string) => unknown };
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
