import { useEffect } from 'react';
import { useSteady } from '~/ui/use-steady';
import type { BoardState } from './board';
import type { Own } from './own';

/** The many whose vote moved do not ask at the same moment; in milliseconds. */
const within = 2000;

/**
 * Asks for what is the reader's own again when a question that they voted for leaves the board: another one may speak for
 * it now, and their vote stands there.
 */
export function useLostVotes(board: BoardState, own: Own, refreshMine: () => Promise<void>): void {
  const shown = new Set(board.questions.map(({ publicId }) => publicId));
  const lost = own.votes.filter((publicId) => !shown.has(publicId)).join(' ');
  // Another function at every change of the board: only what is lost anew is asked for.
  const ask = useSteady(refreshMine);
  useEffect(() => {
    if (lost === '') return;
    const timer = setTimeout(() => void ask(), Math.random() * within);
    return () => clearTimeout(timer);
  }, [lost, ask]);
}
