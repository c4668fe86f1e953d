import { useTranslation } from 'react-i18next';
import type { StateReason } from './registration';

/** Why a registration is in its state, in the reader's language. */
export function useReasonWords(): (reason: StateReason) => string {
  const { t } = useTranslation('registration');
  return (reason) => {
    if (reason.by === 'staff') return t('reasons.staff', { note: reason.note });
    return t(`reasons.${reason.rule}`, { capacity: reason.capacity ?? 0, taken: reason.taken });
  };
}
