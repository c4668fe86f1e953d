import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { PolicyPage } from '~/features/authors/policy-page';
import { hasReport } from '~/features/authors/reading-report.server';
import { findPolicy } from '~/features/challenges/curation-policy.server';
import { findReading } from '~/features/results/reading.server';
import { inLocale, seminarPath } from '~/features/seminars/seminar';
import { translatorFor } from '~/i18n/translator.server';
import { load } from '~/request.server';
import { PageHead } from '~/ui/page-head';

export const handle = { i18n: ['common', 'authors'], still: true };

export const loader = (args: LoaderFunctionArgs) =>
  load(args, async ({ app, actor, params, locale }) => {
    const { seminar } = await findReading(app.db, actor, params['slug']);
    return json({
      title: translatorFor(locale, 'authors')('policy.title'),
      seminar: { slug: seminar.slug, title: inLocale(locale, seminar.title_ja, seminar.title_en) },
      policy: await findPolicy(app.db, seminar.id),
      hasReport: await hasReport(app.db, actor, params['slug']),
    });
  });

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? [{ title: data.title }] : []);

export default function Policy() {
  const { t } = useTranslation('authors');
  const { title, seminar, ...page } = useLoaderData<typeof loader>();
  return (
    <div className="narrow flow">
      <PageHead
        title={title}
        kicker={<Link to={seminarPath(seminar.slug)}>{seminar.title}</Link>}
        subtitle={t('policy.intro')}
      />
      <PolicyPage slug={seminar.slug} {...page} />
    </div>
  );
}
