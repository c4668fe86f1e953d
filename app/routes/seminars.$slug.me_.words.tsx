import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { unpublishThreadsWithin } from '~/features/archive/withdrawn-threads.server';
import { stepOnOwnText } from '~/features/authors/own-text-steps.server';
import { listOwnTexts, textsOfActor } from '~/features/authors/own-texts.server';
import { OwnTexts } from '~/features/authors/own-texts-list';
import { seminarPath } from '~/features/seminars/seminar';
import { translatorFor } from '~/i18n/translator.server';
import { load, submit, type Ask } from '~/request.server';
import { missing, Refusal } from '~/shared/refusal';
import { PageHead } from '~/ui/page-head';

export const handle = { i18n: ['common', 'authors', 'registration'] };

export const loader = (args: LoaderFunctionArgs) =>
  load(args, async (ask) => {
    const texts = await listOwnTexts(ask.app.db, await ownIds(ask), ask.app.now().toISOString());
    const title = translatorFor(ask.locale, 'authors')('own.title');
    return json({ title, texts, slug: ask.params['slug'] ?? '' }, { headers: { 'Cache-Control': 'no-store' } });
  });

export const action = (args: ActionFunctionArgs) =>
  submit(args, async (ask, form) => {
    const ports = { afterWithdrawal: unpublishThreadsWithin };
    const step = await stepOnOwnText(ask.app, { textIds: await ownIds(ask), form }, ports);
    return json(step, { status: step.status });
  });

async function ownIds({ app, actor, params }: Ask): Promise<string[]> {
  if (actor.kind === 'guest') throw new Refusal('common.signIn', 401);
  const ids = await textsOfActor(app.db, actor, params['slug'] ?? '');
  if (!ids) throw missing();
  return ids;
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? [{ title: data.title }, { name: 'robots', content: 'noindex' }] : [];

export default function OwnWords() {
  const { t } = useTranslation(['authors', 'registration']);
  const { title, texts, slug } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <div className="narrow flow">
      <PageHead
        title={title}
        kicker={<Link to={seminarPath(slug, '/me')}>{t('registration:mine.title')}</Link>}
        subtitle={t('own.intro')}
      />
      <OwnTexts texts={texts} door={null} step={answer && 'done' in answer ? answer : null} />
      <p className="small">
        <Link to={seminarPath(slug, '/policy')}>{t('own.toPolicy')}</Link>
      </p>
    </div>
  );
}
