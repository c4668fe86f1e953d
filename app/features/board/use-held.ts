import { useState } from 'react';

export type Held = {
  /** What to show, in this order; it keeps its places while the list is held. */
  shown: readonly string[];
  /** How many came since and wait. */
  fresh: number;
  /** Shows everything now. */
  refresh: () => void;
};

/**
 * Keeps the order of a list while somebody points at it, types in it or reads further down. Another `view` (sorted or
 * chosen otherwise) begins anew: the reader asked for it.
 */
export function useHeld(ids: readonly string[], hold: 'held' | 'free', view: string): Held {
  const [held, setHeld] = useState<{ ids: readonly string[]; view: string } | null>(null);
  if (hold === 'held' && held?.view !== view) setHeld({ ids, view });
  if (hold === 'free' && held !== null) setHeld(null);
  const shown = hold === 'held' && held?.view === view ? held.ids : ids;
  const known = new Set(shown);
  const refresh = () => setHeld(hold === 'held' ? { ids, view } : null);
  return { shown, fresh: ids.filter((id) => !known.has(id)).length, refresh };
}
