import { redirect, type LoaderFunctionArgs } from '@remix-run/node';
import { openPersonalLink } from '~/features/registration/personal-link.server';
import { load } from '~/request.server';

/** The link of a registration's mail: signs in for that registration and goes on to an address without the key. */
export const loader = (args: LoaderFunctionArgs) =>
  load(args, async ({ app, actor, params, headers }) => {
    const { slug, setCookie } = await openPersonalLink(app, actor, params['link'] ?? '');
    if (setCookie !== null) headers.append('Set-Cookie', setCookie);
    return redirect(`/seminars/${slug}/me`, {
      headers: { 'Referrer-Policy': 'no-referrer', 'Cache-Control': 'no-store' },
    });
  });
