import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { translatorFor } from '~/i18n/translator.server';
import { load } from '~/request.server';
import { missing } from '~/shared/refusal';
import { Gallery } from '~/ui/gallery/gallery';

export const handle = { i18n: ['gallery'] };

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title },
  { name: 'robots', content: 'noindex' },
];

/** All controls in all states; only while developing and in the demo, elsewhere there is no such page. */
export const loader = (args: LoaderFunctionArgs) =>
  load(args, async ({ app, locale }) => {
    if (import.meta.env.PROD && !app.demo) throw missing();
    return json({ locale, title: translatorFor(locale, 'gallery')('title') });
  });

export default function UiPage() {
  const { locale } = useLoaderData<typeof loader>();
  return <Gallery locale={locale} />;
}
