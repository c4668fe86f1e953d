import { useSyncExternalStore } from 'react';

const never = () => () => undefined;

/** Whether a script runs this page: false on the server, and on pages that load none. */
export function useIsScripted(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}
