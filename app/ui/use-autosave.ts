import { useEffect, useRef, type RefObject } from 'react';

/** After this pause in typing the text is stored. */
const pause = 2500;

/** Calls `save` once typing has paused; never while a composition is open, and not at all where there is none. */
export function useAutosave({
  text,
  save,
  composing,
}: {
  text: string;
  save: (() => void) | null;
  composing: RefObject<boolean>;
}): void {
  const latest = useRef(save);
  useEffect(() => {
    latest.current = save;
  }, [save]);
  const wanted = save !== null;
  useEffect(() => {
    if (!wanted) return;
    const timer = setTimeout(() => {
      if (!composing.current) latest.current?.();
    }, pause);
    return () => clearTimeout(timer);
  }, [text, wanted, composing]);
}
