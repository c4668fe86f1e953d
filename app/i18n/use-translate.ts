import { useTranslation } from 'react-i18next';
import type { Namespace } from './texts';
import type { Translate } from './translate';

/** `t` of a namespace as functions that are shared with the server take it. */
export function useTranslate<Name extends Namespace>(namespace: Name): Translate<Name> {
  const { t }: { t: unknown } = useTranslation<Namespace>(namespace);
  // Of this namespace: the types of both are made of the same texts.
  return t as Translate<Name>;
}
