import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { receiveAnswersWithin } from '~/features/challenges/intake.server';
import { DeskHead } from '~/features/registration/desk-head';
import { DeskShut } from '~/features/registration/desk-shut';
import { findDesk } from '~/features/registration/desk.server';
import { forgetDraft, keepDraft, keptDraft } from '~/features/registration/draft-cookie.server';
import { RegistrationPage } from '~/features/survey/registration-page';
import { startForm } from '~/features/survey/registration-start.server';
import { takeStep } from '~/features/survey/registration-steps.server';
import { TypedText } from '~/features/survey/typed-text';
import { pageField } from '~/features/survey/survey-pages';
import { findSurvey } from '~/features/survey/surveys.server';
import { translatorFor } from '~/i18n/translator.server';
import { load, submit, type Ask } from '~/request.server';
import { evenly } from '~/shared/even-time.server';
import { missing } from '~/shared/refusal';

export const handle = { i18n: ['common', 'registration', 'seminars'] };

export const loader = (args: LoaderFunctionArgs) =>
  load(args, async (ask) => {
    const desk = await deskOf(ask);
    const survey = await findSurvey(ask.app.db, desk.seminarId);
    const draft = ask.url.searchParams.get('draft');
    const page = ask.url.searchParams.get(pageField);
    const isFresh = ask.url.searchParams.has('fresh');
    if (isFresh) ask.headers.append('Set-Cookie', forgetDraft(desk.slug));
    const kept = isFresh ? null : keptDraft(ask.request);
    return json({
      desk,
      survey,
      start: await startForm(ask.app, ask.actor, { desk, survey, locale: ask.locale, draft, kept, page }),
      email: ask.actor.kind === 'person' && ask.actor.registrationId === null ? ask.actor.email : '',
      title: translatorFor(ask.locale, 'registration')('title'),
    });
  });

/** Making a place takes some milliseconds more than finding one that was there: a form is answered after this long. */
const answeredAfter = 300;

export const action = (args: ActionFunctionArgs) =>
  submit(args, async (ask, form) => {
    const desk = await deskOf(ask);
    const survey = await findSurvey(ask.app.db, desk.seminarId);
    const { locale } = ask;
    const take = () => takeStep(ask.app, form, { desk, survey, locale, afterAnswers: receiveAnswersWithin });
    const step = await (form.get('step') === 'send' ? evenly(answeredAfter, take) : take());
    if (step.step === 'done') ask.headers.append('Set-Cookie', forgetDraft(desk.slug));
    const isKept = step.step === 'check' || (step.step === 'enter' && step.page > 0);
    if (isKept) ask.headers.append('Set-Cookie', keepDraft(ask.app, desk.slug, step.formKey));
    return json(step, { status: step.step === 'enter' && step.result.error ? 422 : 200 });
  });

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? [{ title: data.title }, { name: 'robots', content: 'noindex' }] : [];

async function deskOf({ app, params }: Ask) {
  const desk = await findDesk(app.db, params['slug'] ?? '', app.now());
  if (!desk) throw missing();
  return desk;
}

export default function Register() {
  const { t } = useTranslation('registration');
  const { desk, survey, start, email } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const step = answer && 'step' in answer ? answer.step : undefined;
  const isShut = step === 'shut' || (desk.opening !== 'open' && step !== 'done');
  return (
    <div className="register">
      <DeskHead title={t('title')} seminar={desk} />
      {isShut ? (
        <DeskShut desk={desk} opening={desk.opening} />
      ) : (
        <RegistrationPage desk={desk} survey={survey} start={start} email={email} answer={answer} />
      )}
      {answer && 'step' in answer && answer.step === 'shut' && (
        <TypedText desk={desk} survey={survey} fields={answer.fields} />
      )}
    </div>
  );
}
