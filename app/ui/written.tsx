import { useLocale } from '~/i18n/use-locale';
import type { Locale } from '~/i18n/texts';
import { beforeEnding, languageOf } from '~/shared/written';

/**
 * What people wrote, inside any element: in its own language on a page of another (for screen readers, fonts and line
 * breaks), its last sentence's ending never torn.
 */
export function Written({ text }: { text: string }) {
  const { lang } = useWrittenIn(text);
  const [before, last] = beforeEnding(text);
  const words = (
    <>
      {before}
      {last !== '' && <span className="nowrap">{last}</span>}
    </>
  );
  return lang === undefined ? words : <span lang={lang}>{words}</span>;
}

/** The `lang` of an element that holds what people wrote; none where it is that of the page. */
export function useWrittenIn(text: string): { lang?: Locale } {
  const locale = useLocale();
  const language = languageOf(text);
  return language === null || language === locale ? {} : { lang: language };
}
