import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { standingIn } from '~/features/registration/standing.server';
import { listResultsFor } from '~/features/results/results.server';
import { ResultsPage } from '~/features/results/results-page';
import { isStaff } from '~/features/seminars/roles';
import { inLocale, seminarPath } from '~/features/seminars/seminar';
import { findSeminarBySlug } from '~/features/seminars/seminar-pages.server';
import { translatorFor } from '~/i18n/translator.server';
import { load } from '~/request.server';
import { missing } from '~/shared/refusal';
import { PageHead } from '~/ui/page-head';

export const handle = { i18n: ['common', 'results', 'seminars'], still: true };

export const loader = (args: LoaderFunctionArgs) =>
  load(args, async ({ app, actor, params, locale }) => {
    const seminar = await findSeminarBySlug(app.db, params['slug'] ?? '');
    if (!seminar) throw missing();
    const { roles, attends } = await standingIn(app.db, actor, seminar.id);
    if (seminar.state === 'draft' && !isStaff(roles)) throw missing();
    const audience = isStaff(roles) || attends === 'yes' ? 'attendees' : 'public';
    return json({
      title: translatorFor(locale, 'results')('title'),
      seminar: { slug: seminar.slug, title: inLocale(locale, seminar.title_ja, seminar.title_en) },
      results: await listResultsFor(app.db, { seminarId: seminar.id, locale, audience }),
    });
  });

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? [{ title: data.title }] : []);

export default function Results() {
  const { t } = useTranslation('results');
  const { seminar, title, results } = useLoaderData<typeof loader>();
  return (
    <div className="wrap flow">
      <PageHead
        title={title}
        kicker={<Link to={seminarPath(seminar.slug)}>{seminar.title}</Link>}
        subtitle={t('pageIntro')}
      />
      <ResultsPage results={results} />
    </div>
  );
}
