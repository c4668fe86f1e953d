import { useCallback, useEffect, useRef } from 'react';

/** The same function at every render, which does what the last one given would do; not to be called while rendering. */
export function useSteady<Given extends unknown[], Made>(run: (...given: Given) => Made): (...given: Given) => Made {
  const latest = useRef(run);
  useEffect(() => {
    latest.current = run;
  });
  return useCallback((...given: Given) => latest.current(...given), []);
}
