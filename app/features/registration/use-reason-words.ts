import { useTranslation } from 'react-i18next';
import type { PoolName, Rule, StateReason } from './registration';
import { usePoolName } from './use-pool-name';

/** Why a registration is in its state, in the reader's language, with the pool and its figures where a rule decided. */
export function useReasonWords(): (reason: StateReason) => string {
  const { t } = useTranslation('registration');
  const poolName = usePoolName();
  const figuresOf = ({ pool, capacity, limit, taken, held = 0 }: Figures) => {
    const words = limit === capacity ? 'figures' : 'figuresOver';
    const figures = t(`seats.${words}`, { pool: poolName(pool), taken, limit, capacity });
    return held === 0 ? figures : t('seats.figuresHeld', { figures, count: held });
  };
  return (reason) => {
    if (reason.by === 'staff') {
      const { note, over } = reason;
      return over ? t('reasons.staffOver', { note, figures: figuresOf(over) }) : t('reasons.staff', { note });
    }
    const { capacity, taken, pool = { of: 'seminar' } } = reason;
    if (capacity === null) return t(`reasons.${freely(reason.rule)}`);
    const figures = figuresOf({ pool, capacity, limit: reason.limit ?? capacity, taken, held: reason.held });
    return t(`reasons.${reason.rule}`, { figures });
  };
}

type Figures = { pool: PoolName; capacity: number; limit: number; taken: number; held?: number | undefined };

/** A promotion without a limit has no figures to tell. */
function freely(rule: Rule) {
  return rule === 'promoted' || rule === 'offered' ? (`${rule}Freely` as const) : rule;
}
