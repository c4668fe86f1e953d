import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { ArchivePage } from '~/features/archive/archive-page';
import { countFacets } from '~/features/archive/facets.server';
import { isNarrowed } from '~/features/archive/search';
import { searchOf } from '~/features/archive/search-of-address';
import { sightOf } from '~/features/archive/sight.server';
import { listThreads } from '~/features/archive/thread-list.server';
import { translatorFor } from '~/i18n/translator.server';
import { load } from '~/request.server';

export const handle = { i18n: ['archive'] };

export const loader = (args: LoaderFunctionArgs) =>
  load(args, async ({ app, actor, url, locale }) => {
    const search = searchOf(url.searchParams);
    const sight = await sightOf(app.db, actor);
    const page = await listThreads(app.db, sight, { search, locale });
    const facets = await countFacets(app.db, sight, { search, locale });
    const t = translatorFor(locale, 'archive');
    const siteName = translatorFor(locale, 'common')('siteName');
    const title = `${t('title')}｜${siteName}`;
    return json({ search, page, facets, outside: !sight.all, meta: { title, description: t('description') } });
  });

/** The list itself may be found; the endless pages of its searches may not. */
export const meta: MetaFunction<typeof loader> = ({ data }) => {
  if (!data) return [];
  const { title, description } = data.meta;
  const narrowed = isNarrowed(data.search) || data.search.cursor !== null;
  return [
    { title },
    { name: 'description', content: description },
    ...(narrowed ? [{ name: 'robots', content: 'noindex, follow' }] : []),
  ];
};

export default function Archive() {
  return <ArchivePage {...useLoaderData<typeof loader>()} />;
}
