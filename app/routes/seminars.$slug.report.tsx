import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { findReport } from '~/features/authors/report.server';
import { ReportPage } from '~/features/authors/report-page';
import { findReporting } from '~/features/authors/reading-report.server';
import { inLocale, seminarPath } from '~/features/seminars/seminar';
import { translatorFor } from '~/i18n/translator.server';
import { load } from '~/request.server';
import { Banner } from '~/ui/banner';
import { PageHead } from '~/ui/page-head';

export const handle = { i18n: ['common', 'authors'], still: true };

export const loader = (args: LoaderFunctionArgs) =>
  load(args, async ({ app, actor, params, locale }) => {
    const { seminar, isFinal } = await findReporting(app.db, actor, params['slug']);
    return json({
      title: translatorFor(locale, 'authors')('report.title'),
      seminar: { slug: seminar.slug, title: inLocale(locale, seminar.title_ja, seminar.title_en) },
      report: await findReport(app.db, seminar.id),
      isFinal,
    });
  });

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? [{ title: data.title }, { name: 'robots', content: 'noindex' }] : [];

export default function ChallengeReport() {
  const { t } = useTranslation('authors');
  const { title, seminar, report, isFinal } = useLoaderData<typeof loader>();
  return (
    <div className="narrow flow">
      <PageHead
        title={title}
        kicker={<Link to={seminarPath(seminar.slug)}>{seminar.title}</Link>}
        subtitle={t('report.intro')}
      />
      {!isFinal && <Banner tone="open" title={t('report.notYet')} />}
      <ReportPage report={report} />
      <p className="small">
        <Link to={seminarPath(seminar.slug, '/policy')}>{t('own.toPolicy')}</Link>
      </p>
    </div>
  );
}
