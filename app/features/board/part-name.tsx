import { useTranslation } from 'react-i18next';
import { useLocale } from '~/i18n/use-locale';
import { kanjiNumber } from '~/shared/kanji-number';
import type { PartHead } from './board-head';

/** How the reader's language names parts: 第一部　講演, or only 第一部. */
export function usePartName(): { full: (part: PartHead) => string; short: (part: PartHead) => string } {
  const { t } = useTranslation('board');
  const locale = useLocale();
  const number = (part: PartHead) => (locale === 'ja' ? kanjiNumber(part.position) : String(part.position));
  return {
    full: (part) => t(`part.${part.kind}`, { number: number(part) }),
    short: (part) => t('short', { number: number(part) }),
  };
}
