import { useTranslation } from 'react-i18next';
import { seminarPath } from '~/features/seminars/seminar';
import { DownloadLink } from '~/ui/download-link';
import { drawnPicture } from '~/ui/drawn-picture';
import { Empty } from '~/ui/empty';
import { useIsScripted } from '~/ui/use-is-scripted';
import { Handout } from './handout';
import type { QuestionTexts } from './question-texts';
import { ResultFigure } from './result-figure';
import type { ResultView } from './result-view';
import type { Trend } from './trend';
import { TrendFigure } from './trend-figure';

type Props = {
  slug: string;
  results: readonly { id: string; view: ResultView }[];
  texts: readonly QuestionTexts[];
  /** By the code of the question. */
  trends: Readonly<Record<string, Trend>>;
};

/** What the secretariat has shared, for its audience. */
export function ResultsPage({ slug, results, texts, trends }: Props) {
  const { t } = useTranslation('results');
  if (results.length + texts.length === 0) return <Empty title={t('pageNone')}>{t('pageNoneNote')}</Empty>;
  return (
    <div className="result-list">
      {results.map(({ id, view }) => (
        <div key={id}>
          <ResultFigure view={view} level={2} />
          {!view.columns && <Earlier trend={trends[view.rows.code]} />}
          <p className="row small">
            <a href={seminarPath(slug, `/results.csv?id=${encodeURIComponent(id)}`)} download>
              {t('csv')}
            </a>
            {view.columns?.kind !== 'several' && (
              <Picture href={seminarPath(slug, `/results.svg?id=${encodeURIComponent(id)}`)} />
            )}
          </p>
        </div>
      ))}
      <Handout questions={texts} />
    </div>
  );
}

function Earlier({ trend }: { trend: Trend | undefined }) {
  return trend ? <TrendFigure trend={trend} /> : null;
}

/** The chart to put elsewhere: as it was drawn, and as dots for programs that take no drawings. */
function Picture({ href }: { href: string }) {
  const { t } = useTranslation('results');
  const isScripted = useIsScripted();
  return (
    <>
      <a href={href} download>
        {t('svg')}
      </a>
      {isScripted && (
        <DownloadLink
          href={href}
          name={`${t('pictureName')}.png`}
          words={{ busy: t('drawing'), failed: t('notDrawn') }}
          make={drawnPicture}
          plain
        >
          {t('png')}
        </DownloadLink>
      )}
    </>
  );
}
