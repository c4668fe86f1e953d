import { useTranslation } from 'react-i18next';
import { Empty } from '~/ui/empty';
import { ResultFigure } from './result-figure';
import type { ResultView } from './result-view';

/** What the secretariat has shared, for its audience. */
export function ResultsPage({ results }: { results: readonly { id: string; view: ResultView }[] }) {
  const { t } = useTranslation('results');
  if (results.length === 0) return <Empty title={t('pageNone')}>{t('pageNoneNote')}</Empty>;
  return (
    <div className="result-list">
      {results.map(({ id, view }) => (
        <ResultFigure key={id} view={view} level={2} />
      ))}
    </div>
  );
}
