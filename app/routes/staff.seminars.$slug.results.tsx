import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { aside } from '~/aside.server';
import { findStaffSeminar } from '~/features/registration/staff-desk.server';
import { Refused } from '~/features/registration/refused';
import { listShareableTexts } from '~/features/results/handout.server';
import { percents } from '~/features/results/cross-grid';
import { readAsked, takeResultsStep } from '~/features/results/results-steps.server';
import { StaffResultsPage } from '~/features/results/staff-results-page';
import { inLocale, staffPath } from '~/features/seminars/seminar';
import { translatorFor } from '~/i18n/translator.server';
import { load, submit } from '~/request.server';
import { Banner } from '~/ui/banner';
import { PageHead } from '~/ui/page-head';

export const handle = { i18n: ['common', 'results', 'registration', 'seminars'] };

export const loader = (args: LoaderFunctionArgs) =>
  load(args, async ({ app, actor, params, url, locale }) => {
    const seminar = await findStaffSeminar(app.db, actor, params['slug']);
    const asked = readAsked(url.searchParams);
    const now = app.now().toISOString();
    return json({
      title: translatorFor(locale, 'results')('staffTitle'),
      seminar: { slug: seminar.slug, title: inLocale(locale, seminar.title_ja, seminar.title_en) },
      results: await aside(app, 'findStaffResults', { seminarId: seminar.id, locale, asked, now }),
      texts: await listShareableTexts(app.db, { seminar, locale }),
      asked,
      percent: percents.find((one) => one === url.searchParams.get('percent')) ?? 'column',
    });
  });

export const action = (args: ActionFunctionArgs) =>
  submit(args, async ({ app, actor, params }, form) => {
    const seminar = await findStaffSeminar(app.db, actor, params['slug']);
    return json({ done: await takeResultsStep(app, actor, seminar.id, form) });
  });

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? [{ title: data.title }] : []);

export default function StaffResults() {
  const { t } = useTranslation('results');
  const { seminar, title, ...page } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <div className="wrap flow" data-density="staff">
      <PageHead
        title={title}
        kicker={<Link to={staffPath(seminar.slug)}>{seminar.title}</Link>}
        subtitle={t('staffIntro')}
      />
      {answer && 'refusal' in answer && <Refused code={answer.refusal} />}
      {answer && 'done' in answer && <Banner tone="good" role="status" title={t(`done.${answer.done}`)} />}
      <StaffResultsPage slug={seminar.slug} {...page} />
    </div>
  );
}
