import type { PartClock } from '~/features/seminars/board-streams';
import { isOpen } from './board';

/** Seconds that chairs may put between two questions of one person; 0: as everywhere. */
export const paces = [0, 30, 60, 120] as const;

/**
 * Whether people may ask now. What was set by hand goes before what the part's state says, and closed before open; outside
 * of the part nobody asks, whatever was set.
 */
export function takesQuestions({ state, rules }: Pick<PartClock, 'state' | 'rules'>): boolean {
  return isOpen(state) && rules.gate !== 'closed';
}
