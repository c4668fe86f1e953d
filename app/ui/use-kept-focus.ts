import { useEffect, useRef, type RefObject } from 'react';

/**
 * Where what was pressed goes away with what it did (a card that moved on, a question taken back), its place keeps the
 * focus: `heir`, a selector inside it, gets it. Without that the keyboard and the screen reader stand at the top of the
 * page again. Who points elsewhere has left.
 */
export function useKeptFocus<E extends HTMLElement>(heir: string): RefObject<E> {
  const place = useRef<E>(null);
  useEffect(() => {
    const here = place.current;
    if (!here) return;
    let inside = false;
    const enter = (event: FocusEvent) => {
      inside = event.target instanceof Node && here.contains(event.target);
    };
    const point = () => {
      inside = false;
    };
    const changes = new MutationObserver(() => {
      if (!inside || document.activeElement !== document.body) return;
      here.querySelector<HTMLElement>(heir)?.focus({ preventScroll: true });
    });
    document.addEventListener('focusin', enter);
    document.addEventListener('pointerdown', point);
    changes.observe(here, { childList: true, subtree: true });
    return () => {
      document.removeEventListener('focusin', enter);
      document.removeEventListener('pointerdown', point);
      changes.disconnect();
    };
  }, [heir]);
  return place;
}
