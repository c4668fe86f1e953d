import { useNavigation } from '@remix-run/react';
import { useCallback, useEffect, useRef, type RefObject } from 'react';
import { usePageKeys, type Press } from '~/ui/use-page-keys';
import { curationKeys, type DeskAct } from './curation-keys';

/** So long a press may take to become a way to another page. */
const patience = 500;

/**
 * Each key presses the link or button, or goes to the field, that carries it in `data-key`, so that whatever a key does is on the screen too.
 * Keys that are pressed while the desk is on its way to the next challenge are for that one, and wait for it.
 */
export function useDeskKeys(desk: RefObject<HTMLElement>): void {
  const isIdle = useNavigation().state === 'idle';
  const waiting = useRef<string[]>([]);
  const leftAt = useRef(-Infinity);
  const pressAll = useCallback(() => {
    for (let key = waiting.current.shift(); key !== undefined; key = waiting.current.shift()) {
      const target = targetOf(desk.current, key);
      if (target?.matches('select')) target.focus();
      else target?.click();
      if (!target?.matches('a, [type=submit]')) continue;
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
    leftAt.current = -Infinity;
    if (isIdle) pressAll();
  }, [isIdle, pressAll]);
}

function targetOf(desk: HTMLElement | null, key: string): HTMLElement | null {
  return desk?.querySelector<HTMLElement>(`[data-key="${key.toLowerCase()}"]`) ?? null;
}
