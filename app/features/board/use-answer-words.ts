import { useLocale } from '~/i18n/use-locale';
import { useTranslate } from '~/i18n/use-translate';
import { answerWords, type AnswerFrom } from './answer-from';

/** How an answer is headed in the reader's language. */
export function useAnswerWords(): (from: AnswerFrom | null) => string {
  const t = useTranslate('board');
  const locale = useLocale();
  return (from) => answerWords(from, { t, locale });
}
