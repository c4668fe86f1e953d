import { useEffect, type RefObject } from 'react';
import { isComposing } from '~/ui/composing';

/**
 * The keys of the desk. Each presses the link or button that carries it in `data-key`, so that whatever a key does is
 * on the screen too. In a text field only Ctrl+Enter counts, and nothing does while a composition is under way.
 */
export function useDeskKeys(desk: RefObject<HTMLElement>): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const key = keyOf(event);
      if (key === null) return;
      const target = desk.current?.querySelector<HTMLElement>(`[data-key="${key}"]`);
      if (!target) return;
      event.preventDefault();
      target.click();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [desk]);
}

function keyOf(event: KeyboardEvent): string | null {
  if (isComposing(event) || event.altKey || event.repeat || event.defaultPrevented) return null;
  if (event.ctrlKey || event.metaKey) return event.key === 'Enter' ? 'enter' : null;
  if (isTyping(event.target)) return null;
  const key = event.key.toLowerCase();
  return /^[jk1-9]$/.test(key) ? key : null;
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, select, [contenteditable]') !== null;
}
