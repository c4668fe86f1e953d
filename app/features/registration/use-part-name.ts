import { useTranslation } from 'react-i18next';
import { useLocale } from '~/i18n/use-locale';
import { kanjiNumber } from '~/shared/kanji-number';
import type { DeskPart } from './desk.server';

type Named = Pick<DeskPart, 'position' | 'kind'>;

/** 第一部 講演, Part 1 Lecture. */
export function usePartName(): (part: Named) => string {
  const { t } = useTranslation('seminars');
  const locale = useLocale();
  return ({ position, kind }) => {
    const number = locale === 'ja' ? kanjiNumber(position) : String(position);
    return `${t('part', { number })} ${t(`kinds.${kind}`)}`;
  };
}
