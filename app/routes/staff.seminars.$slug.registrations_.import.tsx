import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { receiveAnswersWithin } from '~/features/challenges/intake.server';
import { DeskHead } from '~/features/registration/desk-head';
import { listDeskParts } from '~/features/registration/desk.server';
import { findStaffSeminar } from '~/features/registration/staff-desk.server';
import { PeoplePage } from '~/features/survey/people-page';
import { takePeopleStep } from '~/features/survey/people-steps.server';
import { translatorFor } from '~/i18n/translator.server';
import { load, submit } from '~/request.server';

export const handle = { i18n: ['common', 'survey', 'registration', 'seminars'] };

/** Two megabytes of a file, by a third longer in base64, and the rest of the form. */
const largest = 3 * 1024 * 1024;

export const loader = (args: LoaderFunctionArgs) =>
  load(args, async ({ app, actor, params, locale }) => {
    const { id, slug, number, title_ja: ja, title_en: en } = await findStaffSeminar(app.db, actor, params['slug']);
    const seminar = { slug, number, title: { ja, en }, parts: await listDeskParts(app.db, id) };
    return json({ seminar, title: translatorFor(locale, 'survey')('people.title') });
  });

export const action = (args: ActionFunctionArgs) =>
  submit(
    args,
    async ({ app, actor, params, locale }, form) => {
      const seminar = await findStaffSeminar(app.db, actor, params['slug']);
      const surroundings = { seminarId: seminar.id, locale, afterAnswers: receiveAnswersWithin };
      const step = await takePeopleStep(app, actor, form, surroundings);
      return json(step, { status: step.step === 'choose' ? 422 : 200 });
    },
    { largest },
  );

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? [{ title: data.title }] : []);

export default function ImportRegistrations() {
  const { t } = useTranslation('survey');
  const { seminar } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <div className="wrap flow registrations" data-density="staff">
      <DeskHead title={t('people.title')} seminar={seminar} />
      <p className="soft">{t('people.intro')}</p>
      <PeoplePage slug={seminar.slug} answer={answer} />
    </div>
  );
}
