import { useCallback, type RefObject } from 'react';
import type { KeyMap } from './key-map';
import { usePageKeys } from './use-page-keys';

/**
 * Keys of a part of the page: each presses what carries its act in `data-key` there, or goes to it where it is written
 * into, so that whatever a key does is on the screen too. One with nothing to press is left to others.
 */
export function useMarkedKeys<Act extends string>(keys: KeyMap<Act>, within: RefObject<HTMLElement>): void {
  usePageKeys(
    keys,
    useCallback(
      (act: Act) => {
        const aim = within.current?.querySelector<HTMLElement>(`[data-key=${act}]`);
        if (!aim) return false;
        if (aim.matches('input, select, textarea')) aim.focus();
        else aim.click();
        return true;
      },
      [within],
    ),
  );
}
