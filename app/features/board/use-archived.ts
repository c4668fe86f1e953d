import { useEffect, useState } from 'react';
import { tellsEnough } from './similar-questions';

/** A thread of the archive that is about the same. */
export type Archived = { id: string; title: string; answered: boolean };

/** Nobody stops to read while they type. */
const pause = 800;
const none: readonly Archived[] = [];

/**
 * Asks the archive for what is like a text, once its writer pauses. The text goes as a form, not in an address: addresses
 * stand in the logs of what is on the way. Out of reach there is nothing to show, and nothing is said.
 */
export function useArchived(text: string): readonly Archived[] {
  const [archived, setArchived] = useState(none);
  useEffect(() => {
    if (!tellsEnough(text)) return setArchived(none);
    const leaving = new AbortController();
    const timer = setTimeout(() => {
      findLike(text, leaving.signal).then(setArchived, () => undefined);
    }, pause);
    return () => {
      clearTimeout(timer);
      leaving.abort();
    };
  }, [text]);
  return archived;
}

async function findLike(text: string, signal: AbortSignal): Promise<readonly Archived[]> {
  const body = new URLSearchParams({ text });
  const response = await fetch('/archive/like', { method: 'POST', body, signal });
  if (!response.ok) return none;
  // Our own server's answer, of the type that the route gives.
  return ((await response.json()) as { threads: Archived[] }).threads;
}
