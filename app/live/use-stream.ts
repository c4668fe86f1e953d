import { useEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import type { Reduce } from './follow';
import { useLiveSide } from './live-provider';
import { StreamStore, type Opened, type Shown } from './stream-store';

/**
 * Follows a stream from what the page was rendered with; `reduce` must be the same function at every render.
 * A new `opened` of the same stream (a loader that ran again) does not begin anew: the stream is ahead of it.
 */
export function useStream<State, Mine>(parts: {
  streamId: string;
  opened: Opened<State, Mine>;
  reduce: Reduce<State>;
}): Shown<State, Mine> & { refreshMine: () => Promise<void> } {
  const { connection } = useLiveSide();
  const { streamId, opened, reduce } = parts;
  // What another stream would begin with; the one that is followed has read its own.
  const latest = useRef(opened);
  latest.current = opened;
  const store = useMemo(
    () => new StreamStore<State, Mine>({ connection, streamId, opened: latest.current, reduce }),
    [connection, streamId, reduce],
  );
  useEffect(() => store.start(), [store]);
  const shown = useSyncExternalStore(store.subscribe, store.shown, store.shown);
  return useMemo(() => ({ ...shown, refreshMine: () => store.refreshMine() }), [shown, store]);
}
