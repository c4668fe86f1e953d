import { useTranslation } from 'react-i18next';
import type { Coverage } from './agenda';
import { useLabel } from './use-label';

/** How much of each category the agenda takes up; a category left out is plain to see. */
export function AgendaCoverage({ coverage }: { coverage: readonly Coverage[] }) {
  const { t } = useTranslation('challenges');
  const label = useLabel();
  if (coverage.length === 0) return null;
  return (
    <section className="agenda-coverage" aria-labelledby="coverage-title">
      <h2 id="coverage-title">{t('agenda.coverage')}</h2>
      <ul className="coverage">
        {coverage.map(({ code, label: words, placed, released }) => (
          <li key={code}>
            <span>{label(words)}</span>
            <meter min={0} max={Math.max(released, 1)} value={placed} aria-hidden="true" />
            <span className="num" aria-hidden="true">
              {t('agenda.coverageShort', { placed, released })}
            </span>
            <span className="visually-hidden">{t('agenda.coverageOf', { placed, released })}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
