import type { PartClock } from '~/features/seminars/board-streams';
import { isOpen } from './board';

/** Seconds that chairs may put between two questions of one person; 0: as everywhere. */
export const paces = [0, 30, 60, 120] as const;

/**
 * Whether people may ask now: closed by hand goes before open by hand, and that before what the segment of the run of
 * show says; outside of the part nobody asks, whatever was set.
 */
export function takesQuestions({ state, rules, segment }: Pick<PartClock, 'state' | 'rules'> & Segmented): boolean {
  if (!isOpen(state) || rules.gate === 'closed') return false;
  return rules.gate === 'open' || (segment?.asks ?? true);
}

/** What of the segment that is on says what people may do; null where none is. */
type Segmented = { segment: { asks: boolean } | null };

/** Whether people may react now. */
export function takesReactions({ state, segment }: Pick<PartClock, 'state'> & { segment: { reacts: boolean } | null }) {
  return isOpen(state) && (segment?.reacts ?? true);
}
