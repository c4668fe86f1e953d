import { useTranslation } from 'react-i18next';
import type { Rule, StateReason } from './registration';
import { usePoolName } from './use-pool-name';

/** Why a registration is in its state, in the reader's language, with the pool and its figures where a rule decided. */
export function useReasonWords(): (reason: StateReason) => string {
  const { t } = useTranslation('registration');
  const poolName = usePoolName();
  return (reason) => {
    if (reason.by === 'staff') return t('reasons.staff', { note: reason.note });
    if (reason.capacity === null) return t(`reasons.${freely(reason.rule)}`);
    const { capacity, taken, limit = capacity } = reason;
    const pool = poolName(reason.pool ?? { of: 'seminar' });
    const words = limit === capacity ? 'figures' : 'figuresOver';
    const figures = t(`seats.${words}`, { pool, taken, limit, capacity });
    return t(`reasons.${reason.rule}`, { figures });
  };
}

/** A promotion without a limit has no figures to tell. */
function freely(rule: Rule) {
  return rule === 'promoted' || rule === 'offered' ? (`${rule}Freely` as const) : rule;
}
