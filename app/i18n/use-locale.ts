import { useTranslation } from 'react-i18next';
import { isLocale, type Locale } from './texts';

/** The language that the page is written in. */
export function useLocale(): Locale {
  const { language } = useTranslation().i18n;
  return isLocale(language) ? language : 'ja';
}
