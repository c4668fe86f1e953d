import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { DeckPage } from '~/features/deck/deck-page';
import { findDeck } from '~/features/deck/deck.server';
import { staffPath } from '~/features/seminars/seminar';
import { findForStaff } from '~/features/seminars/staff-access.server';
import { translatorFor } from '~/i18n/translator.server';
import { load } from '~/request.server';
import { PageHead } from '~/ui/page-head';

export const handle = { i18n: ['common', 'deck', 'results'] };

export const loader = (args: LoaderFunctionArgs) =>
  load(args, async ({ app, actor, params, locale }) => {
    const { seminar } = await findForStaff(app.db, actor, params['slug']);
    const t = translatorFor(locale, 'deck');
    return json({
      title: t('title'),
      slug: seminar.slug,
      fileName: `${t('fileName', { number: seminar.number })}.pptx`,
      deck: await findDeck(app.db, { seminar, locale, now: app.now() }),
    });
  });

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? [{ title: data.title }] : []);

export default function DeckRoute() {
  const { t } = useTranslation('deck');
  const { title, ...page } = useLoaderData<typeof loader>();
  return (
    <div className="wrap flow deck-page" data-density="staff">
      <PageHead title={title} kicker={<Link to={staffPath(page.slug)}>{page.deck.title}</Link>} subtitle={t('intro')} />
      <DeckPage {...page} />
    </div>
  );
}
