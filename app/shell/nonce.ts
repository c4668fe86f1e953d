import { createContext, useContext } from 'react';

/** Only the server knows it; in the browser the scripts that carry it have run already. */
export const NonceContext = createContext<string | undefined>(undefined);

export function useNonce(): string | undefined {
  return useContext(NonceContext);
}
