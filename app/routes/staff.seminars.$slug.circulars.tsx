import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { listDeskParts } from '~/features/registration/desk.server';
import { Refused } from '~/features/registration/refused';
import { findStaffSeminar } from '~/features/registration/staff-desk.server';
import { inLocale, staffPath } from '~/features/seminars/seminar';
import { CircularForm } from '~/features/survey/circular-form';
import { CircularReview } from '~/features/survey/circular-review';
import { reviewCircular, takeCircularStep } from '~/features/survey/circular-steps.server';
import { CircularsPage } from '~/features/survey/circulars-page';
import { listCirculars } from '~/features/survey/circulars.server';
import { findSurvey } from '~/features/survey/surveys.server';
import { translatorFor } from '~/i18n/translator.server';
import { load, parseQuery, submit } from '~/request.server';
import { missing } from '~/shared/refusal';
import { Banner } from '~/ui/banner';
import { PageHead } from '~/ui/page-head';

export const handle = { i18n: ['common', 'survey', 'registration', 'seminars'] };

const steps = ['saved', 'scheduled', 'cancelled', 'tested'] as const;
const asked = z.object({
  edit: z.string().max(64).default(''),
  review: z.string().max(64).default(''),
  did: z.enum(steps).optional(),
});

export const loader = (args: LoaderFunctionArgs) =>
  load(args, async ({ app, actor, params, url, locale }) => {
    const seminar = await findStaffSeminar(app.db, actor, params['slug']);
    const { edit, review, did } = parseQuery(asked, url);
    const circulars = await listCirculars(app.db, seminar.id);
    const chosen = circulars.find(({ id }) => id === (edit || review)) ?? null;
    if (!chosen && (review !== '' || (edit !== '' && edit !== 'new'))) throw missing();
    return json({
      title: translatorFor(locale, 'survey')('circulars.title'),
      seminar: { slug: seminar.slug, title: inLocale(locale, seminar.title_ja, seminar.title_en) },
      circulars,
      edits: edit !== '',
      chosen,
      review: chosen && review !== '' ? await reviewCircular(app, seminar.id, chosen) : null,
      parts: await listDeskParts(app.db, seminar.id),
      survey: await findSurvey(app.db, seminar.id),
      did: did ?? null,
    });
  });

export const action = (args: ActionFunctionArgs) =>
  submit(args, async ({ app, actor, params }, form) => {
    const seminar = await findStaffSeminar(app.db, actor, params['slug']);
    const step = await takeCircularStep(app, actor, seminar.id, form);
    if (step.step === 'form') return json(step, { status: 422 });
    const query = new URLSearchParams({ review: step.id, did: step.step });
    return redirect(`${staffPath(seminar.slug, '/circulars')}?${query.toString()}`, 303);
  });

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? [{ title: data.title }] : []);

export default function Circulars() {
  const { t } = useTranslation('survey');
  const { seminar, circulars, chosen, review, edits, parts, survey, did } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const problems = answer && 'problems' in answer ? answer.problems : null;
  return (
    <div className="wrap flow registrations" data-density="staff">
      <PageHead
        title={t('circulars.title')}
        kicker={<Link to={staffPath(seminar.slug)}>{seminar.title}</Link>}
        subtitle={t('circulars.intro')}
      />
      {answer && 'refusal' in answer && <Refused code={answer.refusal} />}
      {problems && <Banner tone="wrong" role="alert" title={t('circulars.problems')} />}
      {did && !answer && <Banner tone="good" role="status" title={t(`circulars.did.${did}`)} />}
      {edits && <CircularForm key={chosen?.id ?? 'new'} {...{ parts, survey, problems }} circular={chosen} />}
      {!edits && chosen && review && <CircularReview circular={chosen} review={review} />}
      {!edits && !chosen && <CircularsPage circulars={circulars} />}
    </div>
  );
}
