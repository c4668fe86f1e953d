import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { unpublishThreadsWithin } from '~/features/archive/withdrawn-threads.server';
import { stepOnOwnText } from '~/features/authors/own-text-steps.server';
import { listOwnTexts } from '~/features/authors/own-texts.server';
import { OwnTexts } from '~/features/authors/own-texts-list';
import { findLinkedText } from '~/features/challenges/author-link.server';
import { translatorFor } from '~/i18n/translator.server';
import { load, submit } from '~/request.server';
import { PageHead } from '~/ui/page-head';

export const handle = { i18n: ['common', 'authors'], still: true };

/** Following the link changes nothing: scanners of mails follow links too. */
export const loader = (args: LoaderFunctionArgs) =>
  load(args, async ({ app, params, locale }) => {
    const textId = await findLinkedText(app, params['token'] ?? '');
    const texts = await listOwnTexts(app.db, [textId], app.now().toISOString());
    const title = translatorFor(locale, 'authors')('own.title');
    return json({ title, texts }, { headers: { 'Cache-Control': 'no-store' } });
  });

export const action = (args: ActionFunctionArgs) =>
  submit(args, async ({ app, params }, form) => {
    const textIds = [await findLinkedText(app, params['token'] ?? '')];
    const step = await stepOnOwnText(app, { textIds, form }, { afterWithdrawal: unpublishThreadsWithin });
    return json(step, { status: step.status });
  });

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? [{ title: data.title }, { name: 'robots', content: 'noindex' }] : [];

export default function LinkedWords() {
  const { t } = useTranslation('authors');
  const { title, texts } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <div className="narrow flow">
      <PageHead title={title} subtitle={t('own.intro')} />
      <p className="small soft">{t('own.linkWords')}</p>
      <OwnTexts texts={texts} door={null} step={answer && 'done' in answer ? answer : null} />
    </div>
  );
}
