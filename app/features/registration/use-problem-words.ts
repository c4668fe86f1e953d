import { useTranslation } from 'react-i18next';
import { problemKey } from './form-face';

/** Says issues in the reader's language. */
export function useProblemWords(): (messages: readonly string[], kind?: 'line' | 'choice') => string[] {
  const { t } = useTranslation('registration');
  return (messages, kind) =>
    messages.map((message) => {
      const { key, limit } = problemKey(message, kind);
      return t(`problems.${key}`, { limit });
    });
}
