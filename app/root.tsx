import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { Links, Meta, Outlet, Scripts, ScrollRestoration, useMatches, useRouteLoaderData } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { fullAccount, type Actor } from '~/features/accounts/actor';
import { holdsAnyRole } from '~/features/seminars/roles.server';
import type { Reader } from '~db/open';
import { keepLocale } from '~/i18n/locale.server';
import { isLocale } from '~/i18n/texts';
import { translatorFor } from '~/i18n/translator.server';
import { usePageTexts } from '~/i18n/use-page-texts';
import { load } from '~/request.server';
import { ErrorPage } from '~/shell/error-page';
import { Footer } from '~/shell/footer';
import { isAnyPartLive } from '~/shell/live-now.server';
import { Masthead } from '~/shell/masthead';
import { useNonce } from '~/shell/nonce';
import { themeOf } from '~/shell/theme.server';
import '~/styles/index.css';

export const handle = { i18n: ['common', 'ui'] };

export const loader = (args: LoaderFunctionArgs) =>
  load(args, async ({ app, actor, url, locale, request, headers }) => {
    if (isLocale(url.searchParams.get('lng'))) headers.append('Set-Cookie', keepLocale(locale));
    const t = translatorFor(locale, 'common');
    return json({
      locale,
      viewer: await viewerOf(app.db, actor),
      live: await isAnyPartLive(app.db),
      demo: app.demo,
      theme: themeOf(request),
      siteName: t('siteName'),
      siteAbout: t('siteAbout'),
    });
  });

export const meta: MetaFunction<typeof loader> = ({ data: seen }) =>
  seen ? [{ title: seen.siteName }, { name: 'description', content: seen.siteAbout }] : [];

/** What the masthead says of the reader. Staff: keeps the site, or has a role in any seminar. */
async function viewerOf(db: Reader, actor: Actor): Promise<{ name: string; staff: boolean } | null> {
  if (actor.kind === 'guest') return null;
  const staff = fullAccount(actor)?.standing === 'administrator' || (await holdsAnyRole(db, actor));
  return { name: actor.name, staff };
}

export function Layout({ children }: { children: ReactNode }) {
  const i18n = usePageTexts();
  const nonce = useNonce();
  const seen = useRouteLoaderData<typeof loader>('root');
  // Once scripts run they stay: who comes from another page by a link of theirs keeps them.
  const isStill = useHandle('still') && seen?.viewer === null && typeof document === 'undefined';
  return (
    <html lang={i18n.language} dir="ltr" data-theme={seen?.theme ?? undefined}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta name="color-scheme" content="light dark" />
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <Meta />
        <Links />
      </head>
      <body>
        {children}
        {!isStill && (
          <>
            <ScrollRestoration nonce={nonce} />
            <Scripts nonce={nonce} />
          </>
        )}
      </body>
    </html>
  );
}

export default function Site() {
  return (
    <Frame>
      <Outlet />
    </Frame>
  );
}

export function ErrorBoundary() {
  return (
    <Frame>
      <ErrorPage />
    </Frame>
  );
}

/** Masthead and footer around the page, unless a matched route brings its own. */
function Frame({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const seen = useRouteLoaderData<typeof loader>('root');
  if (useHandle('bare')) return children;
  return (
    <>
      <a className="skip" href="#main">
        {t('skip')}
      </a>
      <Masthead viewer={seen?.viewer ?? null} live={seen?.live ?? false} />
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      <Footer demo={seen?.demo ?? false} />
    </>
  );
}

/**
 * What a matched route's `handle` says of it. `bare`: brings its own head and foot. `still`: for a guest it is there to
 * be read, and all that can be pressed is a link or a plain form, so no script is loaded for it.
 */
function useHandle(word: 'bare' | 'still'): boolean {
  return useMatches().some(({ handle: of }) => typeof of === 'object' && of !== null && Reflect.get(of, word) === true);
}
