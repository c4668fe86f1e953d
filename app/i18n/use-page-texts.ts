import { useMatches } from '@remix-run/react';
import type { i18n } from 'i18next';
import { useTranslation } from 'react-i18next';
import { alwaysLoaded } from './options';
import type { Namespace } from './texts';

/**
 * Holds a navigation until all texts that its routes name in `handle.i18n` are there. What a page shows only when somebody
 * presses something would else ask for its texts then, outside of any transition, and React gives the page up for that.
 */
export function usePageTexts(): i18n {
  const named = useMatches().flatMap(({ handle: said }) => namedIn(said));
  return useTranslation([...new Set([...alwaysLoaded, ...named])]).i18n;
}

function namedIn(said: unknown): Namespace[] {
  if (typeof said !== 'object' || said === null || !('i18n' in said) || !Array.isArray(said.i18n)) return [];
  // What our own routes name; one that is none would be missing on the server too.
  return said.i18n as Namespace[];
}
