import { useTranslation } from 'react-i18next';
import { useLocale } from '~/i18n/use-locale';
import { kanjiNumber } from '~/shared/kanji-number';
import type { BoardHead, PartHead } from './board-head';

type PartName = {
  /** 第一部　講演 */
  full: (part: PartHead) => string;
  /** 第一部 */
  short: (part: PartHead) => string;
  /** What it is about: its title, or that of the seminar where its title only says its kind again. */
  about: (head: BoardHead) => string;
};

/** How the reader's language names parts. */
export function usePartName(): PartName {
  const { t } = useTranslation('board');
  const locale = useLocale();
  const number = (part: PartHead) => (locale === 'ja' ? kanjiNumber(part.position) : String(part.position));
  const full = (part: PartHead) => t(`part.${part.kind}`, { number: number(part) });
  return {
    full,
    about: ({ part, seminar }) => (full(part).endsWith(part.title) ? seminar.title : part.title),
    short: (part) => t('short', { number: number(part) }),
  };
}
