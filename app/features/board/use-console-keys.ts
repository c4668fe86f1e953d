import { useEffect, useRef } from 'react';
import { isComposing } from '~/ui/composing';

export type KeyMap = Readonly<Record<string, () => void>>;

/** Single keys that act on the whole page, but not while somebody types, composes or has a dialog open. */
export function useConsoleKeys(keys: KeyMap): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  }, [keys]);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isComposing(event) || isBusy(event.target)) return;
      const act = latest.current[event.key.toLowerCase()];
      if (!act) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
}

function isBusy(target: EventTarget | null): boolean {
  if (document.querySelector('dialog:modal')) return true;
  return target instanceof Element && target.closest('input, textarea, select, [contenteditable]') !== null;
}
