import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { closeSession } from '~/features/accounts/sessions.server';
import { openPersonalLink, takePersonalLink } from '~/features/registration/personal-link.server';
import { seminarPath } from '~/features/seminars/seminar';
import { pageTitle } from '~/i18n/page-title.server';
import { translatorFor } from '~/i18n/translator.server';
import { load, submit } from '~/request.server';
import { isLookingAhead } from '~/shared/looking-ahead';
import { Refusal } from '~/shared/refusal';
import { Button } from '~/ui/button';
import { ButtonLink } from '~/ui/button-link';
import { PageHead } from '~/ui/page-head';

export const handle = { i18n: ['common', 'registration'] };

/** The address is a key: it must not stay in a cache, and the next page must not learn it. */
const secret = { 'Cache-Control': 'no-store' };

/** The link of a registration's mail: signs in for that registration and goes on to an address without the key. */
export const loader = (args: LoaderFunctionArgs) =>
  load(args, async ({ app, actor, params, locale, request, headers }) => {
    // An answer that says no is thrown away, and the address fetched again once somebody follows it.
    if (isLookingAhead(request)) throw new Refusal('common.signIn', 401);
    const opened = await openPersonalLink(app, actor, params['link'] ?? '');
    if (opened.outcome === 'open') throw entered(opened, headers);
    const title = pageTitle(locale, translatorFor(locale, 'registration')('held.title'));
    // A form of a page without a referrer says that it comes from nowhere, and is refused as foreign.
    return json({ title, ...opened }, { headers: { ...secret, 'Referrer-Policy': 'same-origin' } });
  });

/** Takes the place of who was signed in here: their session ends, as the page says. */
export const action = (args: ActionFunctionArgs) =>
  submit(args, async ({ app, actor, params, request, headers }) => {
    const opened = await takePersonalLink(app, actor, params['link'] ?? '');
    if (opened.setCookie !== null) await closeSession(app, request);
    return entered(opened, headers);
  });

export const headers = () => ({ ...secret, 'Referrer-Policy': 'same-origin' });

function entered({ slug, setCookie }: { slug: string; setCookie: string | null }, headers: Headers): Response {
  if (setCookie !== null) headers.append('Set-Cookie', setCookie);
  return redirect(seminarPath(slug, '/me'), { headers: { ...secret, 'Referrer-Policy': 'no-referrer' } });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? [{ title: data.title }] : []);

export default function SomebodyElse() {
  const { t } = useTranslation('registration');
  const { by, slug } = useLoaderData<typeof loader>();
  return (
    <div className="narrow">
      <PageHead title={t('held.title')} subtitle={t('held.body', { name: by })} />
      <Form method="post" className="row" reloadDocument>
        <Button type="submit" kind="primary">
          {t('held.open')}
        </Button>
        <ButtonLink to={seminarPath(slug)}>{t('held.stay', { name: by })}</ButtonLink>
      </Form>
    </div>
  );
}
