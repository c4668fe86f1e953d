import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Coverage } from './agenda';
import { useLabel } from './use-label';

type AgendaCoverageProps = {
  coverage: readonly Coverage[];
  /** By how many PCs those look after who wrote; without bands that few share. */
  bands: readonly Coverage[];
};

/** How much of each category, and of each band of PCs, the agenda takes up; one left out is plain to see. */
export function AgendaCoverage({ coverage, bands }: AgendaCoverageProps) {
  const { t } = useTranslation('challenges');
  if (coverage.length + bands.length === 0) return null;
  return (
    <section className="agenda-coverage">
      <Covered title={t('agenda.coverage')} coverage={coverage} />
      <Covered title={t('agenda.bands')} coverage={bands} />
    </section>
  );
}

function Covered({ title, coverage }: { title: string; coverage: readonly Coverage[] }) {
  const { t } = useTranslation('challenges');
  const label = useLabel();
  const id = useId();
  if (coverage.length === 0) return null;
  return (
    <>
      <h2 id={id}>{title}</h2>
      <ul className="coverage" aria-labelledby={id}>
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
    </>
  );
}
