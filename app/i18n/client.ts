import i18next, { type BackendModule, type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { getInitialNamespaces } from 'remix-i18next/client';
import { alwaysLoaded, i18nOptions } from './options';

type Loaded = { default: Record<string, unknown> };

// A namespace is a chunk of its own, with the files that it is made of (those with a dash), so that a page brings its own alone.
const files = import.meta.glob<Loaded>(['./{ja,en}/*.ts', '!./{ja,en}/index.ts', '!./{ja,en}/*-*.ts']);

const backend: BackendModule = {
  type: 'backend',
  init: () => undefined,
  read: (locale, namespace, done) => {
    const load = files[`./${locale}/${namespace}.ts`];
    if (!load) return done(new Error(`no texts ${locale}/${namespace}`), false);
    load().then(
      (texts) => done(null, texts.default),
      () => done(new Error(`texts ${locale}/${namespace} did not load`), true),
    );
  },
};

/**
 * The texts of the page at hand, in the language that the server wrote it in. Pages opened later load theirs within
 * the transition of their navigation, so nothing is shown without its words.
 */
export async function startTexts(locale: string): Promise<i18n> {
  await i18next
    .use(initReactI18next)
    .use(backend)
    .init({ ...i18nOptions, lng: locale, ns: [...new Set([...alwaysLoaded, ...getInitialNamespaces()])] });
  return i18next;
}
