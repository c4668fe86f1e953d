import { useTranslation } from 'react-i18next';
import { inLocale } from '~/features/seminars/seminar';
import type { Bilingual } from '~/features/survey/survey';

/** Picks the reader's language of a label from the database. */
export function useLabel(): (label: Bilingual) => string {
  const { i18n } = useTranslation();
  const locale = i18n.language === 'en' ? 'en' : 'ja';
  return (label) => inLocale(locale, label.ja, label.en);
}
