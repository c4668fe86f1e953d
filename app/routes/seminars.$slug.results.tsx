import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { listHandout } from '~/features/results/handout.server';
import { findReading } from '~/features/results/reading.server';
import { listResultsFor } from '~/features/results/results.server';
import { listTrends } from '~/features/results/trends.server';
import { ResultsPage } from '~/features/results/results-page';
import { inLocale, seminarPath } from '~/features/seminars/seminar';
import { translatorFor } from '~/i18n/translator.server';
import { load } from '~/request.server';
import { PageHead } from '~/ui/page-head';

export const handle = { i18n: ['common', 'results', 'seminars'], still: true };

export const loader = (args: LoaderFunctionArgs) =>
  load(args, async ({ app, actor, params, locale }) => {
    const { seminar, audience } = await findReading(app.db, actor, params['slug']);
    const results = await listResultsFor(app.db, { seminarId: seminar.id, locale, audience });
    return json({
      title: translatorFor(locale, 'results')('title'),
      seminar: { slug: seminar.slug, title: inLocale(locale, seminar.title_ja, seminar.title_en) },
      texts: await listHandout(app.db, { seminar, locale, audience }),
      results,
      trends: await listTrends(app.db, actor, { seminar, locale, results }),
    });
  });

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? [{ title: data.title }] : []);

export default function Results() {
  const { t } = useTranslation('results');
  const { seminar, title, ...page } = useLoaderData<typeof loader>();
  return (
    <div className="wrap flow">
      <PageHead
        title={title}
        kicker={<Link to={seminarPath(seminar.slug)}>{seminar.title}</Link>}
        subtitle={t('pageIntro')}
      />
      <ResultsPage slug={seminar.slug} {...page} />
    </div>
  );
}
