import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { submitSeminar } from '~/features/seminars/edit-form.server';
import { RefusedBanner } from '~/features/seminars/refused-banner';
import { newSeminarDefaults } from '~/features/seminars/seminar-defaults.server';
import { SeminarEditor } from '~/features/seminars/seminar-editor';
import { requireAdministrator } from '~/features/seminars/seminars.server';
import { createSeminar } from '~/features/survey/new-seminars.server';
import { pageTitle } from '~/i18n/page-title.server';
import { translatorFor } from '~/i18n/translator.server';
import { load, submit } from '~/request.server';
import { PageHead } from '~/ui/page-head';

export const handle = { i18n: ['common', 'seminars'] };

export const loader = (args: LoaderFunctionArgs) =>
  load(args, async ({ app, actor, locale }) => {
    requireAdministrator(actor);
    return json({
      title: pageTitle(locale, translatorFor(locale, 'seminars')('form.newTitle')),
      defaults: await newSeminarDefaults(app.db),
    });
  });

export const action = (args: ActionFunctionArgs) =>
  submit(args, async ({ app, actor }, form) => {
    requireAdministrator(actor);
    return submitSeminar(form, (values) => createSeminar(app, actor, values));
  });

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? [{ title: data.title }] : []);

export default function NewSeminar() {
  const { t } = useTranslation('seminars');
  const { defaults } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <div className="wrap staff" data-density="staff">
      <PageHead title={t('form.newTitle')} />
      <RefusedBanner code={answer?.refusal ?? null} />
      <SeminarEditor
        defaults={defaults}
        result={answer && 'result' in answer ? answer.result : undefined}
        kind="new"
        cancelTo="/staff"
      />
    </div>
  );
}
