import { useEffect, useRef } from 'react';

type Held = { form: HTMLFormElement; button: HTMLElement | null };

/** Holds a form that is sent while `isHeld`, and sends it as soon as that is over; of several the last. */
export function useHeldSubmit(isHeld: boolean): void {
  const held = useRef<Held | null>(null);
  useEffect(() => {
    if (!isHeld) return;
    const hold = (event: SubmitEvent) => {
      if (!(event.target instanceof HTMLFormElement)) return;
      // Before React hears of it.
      event.preventDefault();
      event.stopPropagation();
      held.current = { form: event.target, button: event.submitter };
    };
    window.addEventListener('submit', hold, true);
    return () => window.removeEventListener('submit', hold, true);
  }, [isHeld]);
  useEffect(() => {
    if (isHeld || !held.current) return;
    const { form, button } = held.current;
    held.current = null;
    if (form.isConnected) form.requestSubmit(button?.isConnected ? button : null);
  }, [isHeld]);
}
