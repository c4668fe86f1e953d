import { useTranslation } from 'react-i18next';
import { readIssue } from '~/features/seminars/seminar-form-issues';

/** Words what is wrong with a list as a whole. */
export function useRowErrors(messages: readonly string[] | undefined): string[] {
  const { t } = useTranslation('seminars');
  return (messages ?? []).map((message) => {
    const { issue, limit } = readIssue(message);
    return t(`form.issues.${issue}`, { limit });
  });
}
