import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { findDeck } from '~/features/deck/deck.server';
import { ShowPage } from '~/features/deck/show-page';
import { findForStaff } from '~/features/seminars/staff-access.server';
import { load } from '~/request.server';

export const handle = { i18n: ['deck', 'results'], bare: true };

export const loader = (args: LoaderFunctionArgs) =>
  load(args, async ({ app, actor, params, locale }) => {
    const { seminar } = await findForStaff(app.db, actor, params['slug']);
    return json({ slug: seminar.slug, deck: await findDeck(app.db, { seminar, locale, now: app.now() }) });
  });

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.deck.title ?? '' },
  { name: 'robots', content: 'noindex' },
];

export default function ShowRoute() {
  return <ShowPage {...useLoaderData<typeof loader>()} />;
}
