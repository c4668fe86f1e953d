import { useEffect, useState } from 'react';
import type { Bilingual } from '~/features/survey/survey';

/**
 * What the reader has in common with enough others, once they want to know: it takes counting, and most never ask. Out of
 * reach nothing is known, and nothing is said.
 */
export function useTraits(
  partId: string,
  { known, wanted }: { known: readonly Bilingual[] | null; wanted: boolean },
): readonly Bilingual[] | null {
  const [traits, setTraits] = useState(known);
  const asks = wanted && traits === null;
  useEffect(() => {
    if (!asks) return;
    const leaving = new AbortController();
    findTraits(partId, leaving.signal).then(setTraits, () => undefined);
    return () => leaving.abort();
  }, [asks, partId]);
  return traits;
}

async function findTraits(partId: string, signal: AbortSignal): Promise<readonly Bilingual[] | null> {
  const response = await fetch(`/live/${partId}/traits`, { signal });
  if (!response.ok) return null;
  // Our own server's answer, of the type that the route gives.
  return ((await response.json()) as { traits: readonly Bilingual[] }).traits;
}
