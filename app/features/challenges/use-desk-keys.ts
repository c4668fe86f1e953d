import { useCallback, type RefObject } from 'react';
import { usePageKeys, type Press } from '~/ui/use-page-keys';
import { curationKeys, type DeskAct } from './curation-keys';

/** Each key presses the link or button that carries it in `data-key`, so that whatever a key does is on the screen too. */
export function useDeskKeys(desk: RefObject<HTMLElement>): void {
  const press = useCallback<Press<DeskAct>>(
    (_act, key) => {
      const target = desk.current?.querySelector<HTMLElement>(`[data-key="${key.toLowerCase()}"]`);
      target?.click();
      return target !== null && target !== undefined;
    },
    [desk],
  );
  usePageKeys(curationKeys, press);
}
