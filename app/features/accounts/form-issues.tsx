import { useTranslation } from 'react-i18next';
import type { AccountIssue } from './account-forms';

/** The sentences of a field's issues, as `Field` takes them. */
export function useIssueWords(): (issues: readonly string[] | undefined) => string[] {
  const { t } = useTranslation('accounts');
  // The schemas of this feature give nothing but these keys; a type that no form sends reads as "required".
  return (issues = []) => issues.map((issue) => t(`issues.${isIssue(issue) ? issue : 'required'}`));
}

const known: Record<AccountIssue, true> = {
  required: true,
  email: true,
  passwordShort: true,
  passwordLong: true,
  locale: true,
};

function isIssue(issue: string): issue is AccountIssue {
  return Object.hasOwn(known, issue);
}
