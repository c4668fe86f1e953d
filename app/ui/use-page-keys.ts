import { useEffect, useRef } from 'react';
import { isComposing } from './composing';

export type KeyMap = Readonly<Record<string, () => void>>;

/** Single keys that act on the whole page, but not while somebody types, composes or has a dialog open. */
export function usePageKeys(keys: KeyMap): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  }, [keys]);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isComposing(event)) return;
      if (isBusy(event.target) || presses(event)) return;
      const act = latest.current[event.key.toLowerCase()];
      if (!act) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
}

/** The space bar presses what has the focus, if that can be pressed. */
function presses({ key, target }: KeyboardEvent): boolean {
  return key === ' ' && target instanceof Element && target.closest('a, button, summary') !== null;
}

function isBusy(target: EventTarget | null): boolean {
  if (document.querySelector('dialog:modal')) return true;
  return target instanceof Element && target.closest('input, textarea, select, [contenteditable]') !== null;
}
