import { useEffect, useState, type FocusEvent, type RefObject } from 'react';

/** Whether a list must stay as it is: a pointer or the focus is in it, or its head is scrolled out of sight. */
export function useFrozen(list: RefObject<HTMLElement>) {
  const [pointed, setPointed] = useState(false);
  const [focused, setFocused] = useState(false);
  const [scrolled, setScrolled] = useState(false);
  useEffect(() => {
    const look = () => setScrolled((list.current?.getBoundingClientRect().top ?? 0) < 0);
    window.addEventListener('scroll', look, { passive: true });
    return () => window.removeEventListener('scroll', look);
  }, [list]);
  const hold: 'held' | 'free' = pointed || focused || scrolled ? 'held' : 'free';
  const watch = {
    onPointerEnter: () => setPointed(true),
    onPointerLeave: () => setPointed(false),
    onFocus: () => setFocused(true),
    onBlur: (event: FocusEvent<HTMLElement>) => setFocused(event.currentTarget.contains(event.relatedTarget)),
  };
  return { hold, watch };
}
