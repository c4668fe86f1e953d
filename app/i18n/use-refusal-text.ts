import { useTranslation } from 'react-i18next';
import { waitWords } from './wait-words';
import type { Namespace, RefusalCode } from './texts';

/**
 * The sentence of a refusal in the reader's language; an unknown code (a newer server's) gets a general one. `after`: in
 * how many seconds it may go, said with it.
 */
export function useRefusalText(code: RefusalCode, after?: number): string {
  const [namespace = 'common', key = ''] = code.split('.', 2);
  // Codes are made of a namespace and a key below `refusals`; the type of `t` cannot take them apart.
  const { t, i18n } = useTranslation(namespace as Namespace);
  const { t: words } = useTranslation();
  const path = `refusals.${key}`;
  if (!i18n.exists(`${namespace}:${path}`)) return i18n.t('common:error.fault');
  // It exists, so it is a key, though no type says so.
  const sentence = String(t(path as never));
  const wait = waitWords(after);
  return wait === null ? sentence : words('sentences', { first: sentence, second: words(wait.key, wait) });
}
