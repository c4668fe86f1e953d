import { useTranslation } from 'react-i18next';
import { seminarPath } from '~/features/seminars/seminar';
import { Empty } from '~/ui/empty';
import { ResultFigure } from './result-figure';
import type { ResultView } from './result-view';

/** What the secretariat has shared, for its audience. */
export function ResultsPage({ slug, results }: { slug: string; results: readonly { id: string; view: ResultView }[] }) {
  const { t } = useTranslation('results');
  if (results.length === 0) return <Empty title={t('pageNone')}>{t('pageNoneNote')}</Empty>;
  return (
    <div className="result-list">
      {results.map(({ id, view }) => (
        <div key={id}>
          <ResultFigure view={view} level={2} />
          <p className="row small">
            <a href={seminarPath(slug, `/results.csv?id=${encodeURIComponent(id)}`)} download>
              {t('csv')}
            </a>
            {!view.columns && (
              <a href={seminarPath(slug, `/results.svg?id=${encodeURIComponent(id)}`)} download>
                {t('svg')}
              </a>
            )}
          </p>
        </div>
      ))}
    </div>
  );
}
