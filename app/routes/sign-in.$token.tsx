import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { openSession } from '~/features/accounts/sessions.server';
import { isSignInLinkOpen, spendSignInLink } from '~/features/accounts/sign-in-links.server';
import { pageTitle } from '~/i18n/page-title.server';
import { translatorFor } from '~/i18n/translator.server';
import { load, submit } from '~/request.server';
import { safeReturn } from '~/shared/return-path';
import { Button } from '~/ui/button';
import { ButtonLink } from '~/ui/button-link';
import { PageHead } from '~/ui/page-head';

export const handle = { i18n: ['common', 'accounts'] };

/**
 * The address is a key: it must not travel to another site with a link, nor stay in a cache. Not `no-referrer`: a form of
 * such a page says that it comes from nowhere, and where a browser says no more than that it is refused as foreign.
 */
const secret = { headers: { 'Referrer-Policy': 'same-origin', 'Cache-Control': 'no-store' } };

export const loader = (args: LoaderFunctionArgs) =>
  load(args, async ({ app, params, locale }) => {
    const title = pageTitle(locale, translatorFor(locale, 'accounts')('signIn.title'));
    return json({ title, open: await isSignInLinkOpen(app, params['token'] ?? '') }, secret);
  });

export const headers = () => secret.headers;

/** Only the button spends the link: mail scanners open addresses, but press nothing. */
export const action = (args: ActionFunctionArgs) =>
  submit(args, async ({ app, params, headers }) => {
    const { personId, returnTo } = await spendSignInLink(app, params['token'] ?? '');
    headers.append('Set-Cookie', await openSession(app, personId, { registrationId: null }));
    return redirect(safeReturn(returnTo), 303);
  });

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? [{ title: data.title }] : []);

export default function Landing() {
  const { t } = useTranslation('accounts');
  const { open } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return open && !refused ? (
    <div className="narrow">
      <PageHead title={t('landing.title')} subtitle={t('landing.body')} />
      <Form method="post">
        <Button type="submit" kind="primary" size="large">
          {t('landing.enter')}
        </Button>
      </Form>
    </div>
  ) : (
    <div className="narrow">
      <PageHead title={t('landing.spentTitle')} subtitle={t('refusals.linkSpent')} />
      <section>
        <ButtonLink kind="primary" to="/sign-in">
          {t('landing.again')}
        </ButtonLink>
      </section>
    </div>
  );
}
