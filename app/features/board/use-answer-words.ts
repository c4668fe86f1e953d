import { useTranslation } from 'react-i18next';
import { inLocale } from '~/features/survey/survey';
import { useLocale } from '~/i18n/use-locale';
import type { AnswerFrom } from './answer-from';

/** 「講師の答え」: how an answer is headed. */
export function useAnswerWords(): (from: AnswerFrom | null) => string {
  const { t } = useTranslation('board');
  const locale = useLocale();
  return (from) => {
    if (from === null) return t('list.answer');
    return 'role' in from ? t(`answerFrom.${from.role}`) : t('answerFrom.band', { band: inLocale(from.band, locale) });
  };
}
