import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { receiveAnswersWithin } from '~/features/challenges/intake.server';
import { DeskHead } from '~/features/registration/desk-head';
import { listDeskParts } from '~/features/registration/desk.server';
import { findStaffSeminar } from '~/features/registration/staff-desk.server';
import { ImportPage } from '~/features/survey/import-page';
import { takeImportStep } from '~/features/survey/import-steps.server';
import { isFreeText } from '~/features/survey/survey';
import { findSurvey } from '~/features/survey/surveys.server';
import { translatorFor } from '~/i18n/translator.server';
import { load, submit } from '~/request.server';

export const handle = { i18n: ['common', 'survey', 'registration', 'seminars'] };

/** Two megabytes of CSV, by a third longer in base64, and the rest of the form. */
const largest = 3 * 1024 * 1024;

export const loader = (args: LoaderFunctionArgs) =>
  load(args, async ({ app, actor, params, locale }) => {
    const seminar = await findStaffSeminar(app.db, actor, params['slug']);
    const survey = await findSurvey(app.db, seminar.id);
    return json({
      seminar: {
        slug: seminar.slug,
        number: seminar.number,
        title: { ja: seminar.title_ja, en: seminar.title_en },
        parts: await listDeskParts(app.db, seminar.id),
      },
      questions: survey.questions.filter(({ kind }) => isFreeText(kind)).map(({ code, title }) => ({ code, title })),
      title: translatorFor(locale, 'survey')('import.title'),
    });
  });

export const action = (args: ActionFunctionArgs) =>
  submit(
    args,
    async ({ app, actor, params }, form) => {
      const seminar = await findStaffSeminar(app.db, actor, params['slug']);
      const surroundings = { seminarId: seminar.id, afterAnswers: receiveAnswersWithin };
      const step = await takeImportStep(app, actor, form, surroundings);
      return json(step, { status: step.step === 'choose' ? 422 : 200 });
    },
    { largest },
  );

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? [{ title: data.title }] : []);

export default function ImportTexts() {
  const { t } = useTranslation('survey');
  const { seminar, questions } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <div className="wrap flow registrations" data-density="staff">
      <DeskHead title={t('import.title')} seminar={seminar} />
      <p className="soft">{t('import.intro')}</p>
      <ImportPage slug={seminar.slug} questions={questions} answer={answer} />
    </div>
  );
}
