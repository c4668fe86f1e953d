import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { inLocale, staffPath } from '~/features/seminars/seminar';
import { RefusedBanner } from '~/features/seminars/refused-banner';
import { mayEditSeminar } from '~/features/seminars/roles';
import { findForStaff } from '~/features/seminars/staff-access.server';
import { listBank } from '~/features/survey/bank.server';
import { findBuilder } from '~/features/survey/builder.server';
import { takeBuilderStep } from '~/features/survey/builder-steps.server';
import { BuilderScreen } from '~/features/survey/builder-screen';
import { entryKinds } from '~/features/survey/entry-kinds';
import { pageTitle } from '~/i18n/page-title.server';
import { locales } from '~/i18n/texts';
import { i18nFor, translatorFor } from '~/i18n/translator.server';
import { useLocale } from '~/i18n/use-locale';
import { load, parseQuery, submit } from '~/request.server';
import { Refusal } from '~/shared/refusal';
import { PageHead } from '~/ui/page-head';

export const handle = { i18n: ['common', 'survey', 'seminars', 'registration'] };

const asked = z.object({
  view: z.enum(locales).optional(),
  bank: z.literal('all').optional(),
  edit: z.string().max(64).optional(),
  add: z.enum(entryKinds).optional(),
  did: z.enum(['saved', 'removed', 'restored', 'up', 'down', 'moved']).optional(),
  id: z.string().max(64).default(''),
  version: z.string().optional(),
});

export const loader = (args: LoaderFunctionArgs) =>
  load(args, async ({ app, actor, params, locale, url }) => {
    const { seminar, roles } = await findForStaff(app.db, actor, params['slug']);
    if (!mayEditSeminar(roles)) throw new Refusal('common.forbidden', 403);
    const { view, bank, edit, add, did, id, version } = parseQuery(asked, url);
    return json({
      title: pageTitle(locale, translatorFor(locale, 'survey')('builder.title')),
      slug: seminar.slug,
      seminarTitle: { ja: seminar.title_ja, en: seminar.title_en },
      builder: await findBuilder(app.db, seminar.id),
      view: view ? { locale: view, texts: textsOf(view) } : null,
      bank: bank ? await listBank(app.db, seminar.id) : null,
      editing: edit ?? '',
      adding: add ?? null,
      did: did ? { did, id, newVersion: version === 'new' } : null,
    });
  });

/** The texts that the fields of the form use. */
function textsOf(locale: (typeof locales)[number]) {
  const texts = i18nFor(locale);
  return Object.fromEntries(
    ['common', 'registration', 'ui'].map((name): [string, object] => [
      name,
      // A namespace is an object of texts.
      texts.getResourceBundle(locale, name) as object,
    ]),
  );
}

export const action = (args: ActionFunctionArgs) =>
  submit(args, async ({ app, actor, params }, form) => {
    const { seminar } = await findForStaff(app.db, actor, params['slug']);
    const answer = await takeBuilderStep(app, actor, form, seminar.id);
    if (!('done' in answer)) return json(answer, { status: answer.status });
    const { did, id, newVersion } = answer.done;
    const query = new URLSearchParams({ did, id, ...(newVersion ? { version: 'new' } : {}) });
    return redirect(`${staffPath(seminar.slug, '/survey')}?${query.toString()}`, 303);
  });

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? [{ title: data.title }] : []);

export default function EditSurvey() {
  const { t } = useTranslation('survey');
  const locale = useLocale();
  const { slug, seminarTitle, ...page } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <div className="wrap staff">
      <div data-density="staff">
        <PageHead
          title={t('builder.title')}
          kicker={<Link to={staffPath(slug)}>{inLocale(locale, seminarTitle.ja, seminarTitle.en)}</Link>}
          subtitle={t('builder.lede')}
        />
        <RefusedBanner code={answer?.refusal ?? null} />
      </div>
      <BuilderScreen {...page} result={answer && 'result' in answer ? answer.result : undefined} />
    </div>
  );
}
