import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { Link, useActionData, useLoaderData, useSearchParams } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { editSeminar } from '~/features/registration/edit-seminar.server';
import { submitSeminar } from '~/features/seminars/edit-form.server';
import { RefusedBanner } from '~/features/seminars/refused-banner';
import { mayEditSeminar } from '~/features/seminars/roles';
import { staffPath } from '~/features/seminars/seminar';
import { seminarDefaults } from '~/features/seminars/seminar-defaults.server';
import { SeminarEditor } from '~/features/seminars/seminar-editor';
import { findForStaff } from '~/features/seminars/staff-access.server';
import { pageTitle } from '~/i18n/page-title.server';
import { translatorFor } from '~/i18n/translator.server';
import { load, submit } from '~/request.server';
import { Refusal } from '~/shared/refusal';
import { Banner } from '~/ui/banner';
import { PageHead } from '~/ui/page-head';

export const handle = { i18n: ['common', 'seminars'] };

export const loader = (args: LoaderFunctionArgs) =>
  load(args, async ({ app, actor, params, locale }) => {
    const { seminar, roles } = await findForStaff(app.db, actor, params['slug']);
    if (!mayEditSeminar(roles)) throw new Refusal('common.forbidden', 403);
    const { slug, state, version } = seminar;
    const title = pageTitle(locale, translatorFor(locale, 'seminars')('form.editTitle'));
    return json({ title, slug, state, version, defaults: await seminarDefaults(app.db, seminar) });
  });

export const action = (args: ActionFunctionArgs) =>
  submit(args, async ({ app, actor, params }, form) => {
    const { seminar } = await findForStaff(app.db, actor, params['slug']);
    return submitSeminar(form, (values) => editSeminar(app, actor, { seminarId: seminar.id, values }));
  });

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? [{ title: data.title }] : []);

export default function EditSeminar() {
  const { t } = useTranslation('seminars');
  const { slug, state, defaults } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [query] = useSearchParams();
  return (
    <div className="wrap staff" data-density="staff">
      <PageHead title={t('form.editTitle')} kicker={<Link to={staffPath(slug)}>{defaults.titleJa}</Link>} />
      <RefusedBanner code={answer?.refusal ?? null} />
      {query.has('copied') && !answer && (
        <Banner tone="good" role="status" title={t('form.copied')}>
          {t('form.copiedNote')}
        </Banner>
      )}
      <SeminarEditor
        defaults={defaults}
        result={answer && 'result' in answer ? answer.result : undefined}
        kind={state === 'draft' ? 'draft' : 'fixed'}
        cancelTo={staffPath(slug)}
      />
    </div>
  );
}
