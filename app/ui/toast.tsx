import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './button';

export type Toast = { id: number; words: string; /** Takes back what was done. */ undo?: (() => void) | undefined };

/** How long a toast stays, in milliseconds, counted from when neither pointer nor focus is on it. */
const stay = 8_000;

/** The toasts of a page, newest last: `show` adds one, `leave` takes it away. */
export function useToasts() {
  const [toasts, setToasts] = useState<readonly Toast[]>([]);
  const count = useRef(0);
  const show = useCallback((toast: Omit<Toast, 'id'>) => {
    count.current += 1;
    const id = count.current;
    setToasts((shown) => [...shown, { ...toast, id }]);
  }, []);
  const leave = useCallback((id: number) => setToasts((shown) => shown.filter((toast) => toast.id !== id)), []);
  return { toasts, show, leave };
}

/** Where toasts appear; stays in the page, so that a screen reader notices what comes into it. */
export function ToastRegion({ toasts, onLeave }: { toasts: readonly Toast[]; onLeave: (id: number) => void }) {
  const { t } = useTranslation('ui');
  return (
    <div className="toasts" role="region" aria-label={t('toast.region')} aria-live="polite">
      {toasts.map((toast) => (
        <ToastCard key={toast.id} toast={toast} onLeave={onLeave} />
      ))}
    </div>
  );
}

/** One toast; exported for a page that shows it in place. */
export function ToastCard({ toast, onLeave }: { toast: Toast; onLeave: (id: number) => void }) {
  const { t } = useTranslation('ui');
  const [pointed, setPointed] = useState(false);
  const [focused, setFocused] = useState(false);
  const held = pointed || focused;
  const { id, words, undo } = toast;
  useEffect(() => {
    if (held) return;
    const timer = setTimeout(() => onLeave(id), stay);
    return () => clearTimeout(timer);
  }, [held, id, onLeave]);
  const takeBack = () => {
    undo?.();
    onLeave(id);
  };
  return (
    <div
      className="toast"
      onPointerEnter={() => setPointed(true)}
      onPointerLeave={() => setPointed(false)}
      onFocus={() => setFocused(true)}
      onBlur={() => setFocused(false)}
    >
      <span>{words}</span>
      {undo && <Button onClick={takeBack}>{t('toast.undo')}</Button>}
    </div>
  );
}
