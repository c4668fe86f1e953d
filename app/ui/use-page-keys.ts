import { useEffect, useRef } from 'react';
import { isComposing } from './composing';
import { actOf, type KeyMap } from './key-map';

/** What was pressed, and by which of its keys; `false` for nothing done leaves the key to the browser. */
export type Press<Act extends string> = (act: Act, key: string) => boolean | undefined;

/**
 * Keys that act on the whole page, but not while somebody composes or has a dialog open, nor while somebody types unless
 * they are held with Ctrl. One that is held down presses once.
 */
export function usePageKeys<Act extends string>(keys: KeyMap<Act>, press: Press<Act>): void {
  const latest = useRef({ keys, press });
  useEffect(() => {
    latest.current = { keys, press };
  }, [keys, press]);
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (event.altKey || event.defaultPrevented || isComposing(event) || isBusy(event) || presses(event)) return;
      const key = nameOf(event);
      const act = actOf(latest.current.keys, key);
      if (act === null || (event.repeat && !isStep(key))) return;
      if (latest.current.press(act, key) !== false) event.preventDefault();
    };
    window.addEventListener('keydown', hear);
    return () => window.removeEventListener('keydown', hear);
  }, []);
}

/** As a key map has it; a Mac's command key is as good as Ctrl. */
function nameOf({ key, ctrlKey, metaKey }: KeyboardEvent): string {
  return ctrlKey || metaKey ? `Ctrl+${key}` : key;
}

/** Going on from one to the next may be done by holding a key. */
function isStep(key: string): boolean {
  return /^(?:[hjkl]|Arrow.*|Page.*)$/i.test(key);
}

/** The space bar presses what has the focus, if that can be pressed. */
function presses({ key, target }: KeyboardEvent): boolean {
  return key === ' ' && target instanceof Element && target.closest('a, button, summary, input') !== null;
}

function isBusy({ ctrlKey, metaKey, target }: KeyboardEvent): boolean {
  if (document.querySelector('dialog:modal')) return true;
  if (ctrlKey || metaKey) return false;
  return target instanceof Element && target.closest(typedInto) !== null;
}

/** A box that is ticked takes no letters. */
const typedInto =
  'input:not([type=checkbox], [type=radio], [type=button], [type=submit]), textarea, select, [contenteditable]';
