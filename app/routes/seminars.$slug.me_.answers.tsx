import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { receiveAnswersWithin, reviseAnswersWithin } from '~/features/challenges/intake.server';
import { DeskHead } from '~/features/registration/desk-head';
import { Refused } from '~/features/registration/refused';
import { seminarPath } from '~/features/seminars/seminar';
import { AnswersEditor } from '~/features/survey/answers-editor';
import { findOwnToEdit } from '~/features/survey/own-answers.server';
import { submitAnswers } from '~/features/survey/own-answers-steps.server';
import { translatorFor } from '~/i18n/translator.server';
import { load, submit } from '~/request.server';

export const handle = { i18n: ['common', 'survey', 'registration', 'seminars'] };

export const loader = (args: LoaderFunctionArgs) =>
  load(args, async ({ app, actor, params, locale }) => {
    const { own, ...form } = await findOwnToEdit(app.db, actor, params['slug'] ?? '', app.now());
    const seminar = { ...own.seminar, parts: own.parts };
    return json({ ...form, seminar, title: translatorFor(locale, 'survey')('own.title') });
  });

export const action = (args: ActionFunctionArgs) =>
  submit(args, async ({ app, actor, params }, posted) => {
    const slug = params['slug'] ?? '';
    const { survey } = await findOwnToEdit(app.db, actor, slug, app.now());
    const ports = { afterAnswers: receiveAnswersWithin, afterRevision: reviseAnswersWithin };
    const again = await submitAnswers(app, actor, { slug, survey, posted }, ports);
    return again ? json(again, { status: again.status }) : redirect(seminarPath(slug, '/me?answers=saved'), 303);
  });

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? [{ title: data.title }, { name: 'robots', content: 'noindex' }] : [];

export default function EditAnswers() {
  const { t } = useTranslation('survey');
  const { seminar, survey, answers, version } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const again = answer && 'result' in answer ? answer : null;
  return (
    <div className="register">
      <DeskHead title={t('own.title')} seminar={seminar} />
      {answer?.refusal && <Refused code={answer.refusal} />}
      <p className="soft">{t('own.intro')}</p>
      <AnswersEditor
        slug={seminar.slug}
        survey={survey}
        answers={answers}
        version={version}
        result={again?.result}
        more={again?.more ?? false}
      />
    </div>
  );
}
