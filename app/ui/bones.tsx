import { useTranslation } from 'react-i18next';

/** Lines in the shape of what comes; the stylesheet shows them after 300 ms, so that quick answers do not flicker. */
export function Bones({ lines = 3 }: { lines?: number }) {
  const { t } = useTranslation('ui');
  return (
    <div className="bones" aria-busy="true">
      <span className="visually-hidden">{t('loading')}</span>
      {Array.from({ length: lines }, (_, line) => (
        <span className="bone" key={line} />
      ))}
    </div>
  );
}
