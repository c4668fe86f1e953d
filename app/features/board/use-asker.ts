import { useTranslation } from 'react-i18next';

type Named = { namedAs: string | null; namedHow: 'name' | 'pseudonym'; origin: 'asked' | 'prepared' };

/** Under which name a question stands: its asker's, a made-up one, the chairs', or none; `own` for its asker's eyes. */
export function useAsker() {
  const { t } = useTranslation('board');
  return ({ namedAs, namedHow, origin }: Named): { name: string | null; shown: string; own: string } => {
    const made = namedHow === 'pseudonym' && namedAs !== null ? t('note.pseudonym', { name: namedAs }) : namedAs;
    const name = origin === 'prepared' ? t('note.preparedBy') : made;
    return { name, shown: name ?? t('anonymous'), own: name === null ? t('own.yours') : t('own.yoursNamed', { name }) };
  };
}
