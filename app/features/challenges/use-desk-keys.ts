import { useNavigation } from '@remix-run/react';
import { useCallback, useEffect, useRef, type RefObject } from 'react';
import { usePageKeys, type Press } from '~/ui/use-page-keys';
import { curationKeys, type DeskAct } from './curation-keys';

/** So long a press may take to become a way to another page. */
const patience = 500;

/**
 * Each key presses the link or button, or goes to the field, that carries it in `data-key`, so that whatever a key does is on the screen too.
 * Keys that are pressed while the desk is on its way to the next challenge are for that one, and wait for it; where the
 * step before them was refused (`refused`: its answer) they are dropped, so that nobody is led away from what was not done.
 */
export function useDeskKeys(desk: RefObject<HTMLElement>, refused: object | null): void {
  const isIdle = useNavigation().state === 'idle';
  const waiting = useRef<string[]>([]);
  const leftAt = useRef(-Infinity);
  const pressAll = useCallback(() => {
    for (let key = waiting.current.shift(); key !== undefined; key = waiting.current.shift()) {
      const target = targetOf(desk.current, key);
      if (target === null || !leads(target)) continue;
      leftAt.current = performance.now();
      return;
    }
  }, [desk]);
  const press = useCallback<Press<DeskAct>>(
    (_act, key) => {
      const isHere = isIdle && performance.now() - leftAt.current > patience;
      if (isHere && !targetOf(desk.current, key)) return false;
      waiting.current.push(key);
      if (isHere) pressAll();
      return true;
    },
    [desk, isIdle, pressAll],
  );
  usePageKeys(curationKeys, press);
  useEffect(() => {
    if (refused) waiting.current = [];
  }, [refused]);
  useEffect(() => {
    leftAt.current = -Infinity;
    if (isIdle) pressAll();
  }, [isIdle, pressAll]);
}

/** Presses what a key is for, and says whether that leads on; a button whose press the page itself takes does not. */
function leads(target: HTMLElement): boolean {
  if (target.matches('select')) {
    target.focus();
    return false;
  }
  const isTaken = !target.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
  return target.matches('a') || (target.matches('[type=submit]') && !isTaken);
}

function targetOf(desk: HTMLElement | null, key: string): HTMLElement | null {
  return desk?.querySelector<HTMLElement>(`[data-key="${key.toLowerCase()}"]`) ?? null;
}
