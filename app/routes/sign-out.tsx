import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { closeAllSessions, closeSession } from '~/features/accounts/sessions.server';
import { pageTitle } from '~/i18n/page-title.server';
import { translatorFor } from '~/i18n/translator.server';
import { load, submit } from '~/request.server';
import { Button } from '~/ui/button';
import { ButtonLink } from '~/ui/button-link';
import { PageHead } from '~/ui/page-head';

export const handle = { i18n: ['common', 'accounts'] };

export const loader = (args: LoaderFunctionArgs) =>
  load(args, ({ actor, locale }) => {
    const title = pageTitle(locale, translatorFor(locale, 'accounts')('signOut.title'));
    return Promise.resolve(json({ title, signedIn: actor.kind === 'person' }));
  });

/** Ends the session of this device, or with `where=everywhere` all of the person's; a personal link ends only its own. */
export const action = (args: ActionFunctionArgs) =>
  submit(args, async ({ app, actor, request, headers }, form) => {
    const everywhere =
      form.get('where') === 'everywhere' && actor.kind === 'person' && actor.registrationId === null ? actor : null;
    const emptied = everywhere ? await closeAllSessions(app, everywhere.id) : await closeSession(app, request);
    headers.append('Set-Cookie', emptied);
    return redirect('/sign-out', 303);
  });

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? [{ title: data.title }] : []);

export default function SignOut() {
  const { t } = useTranslation('accounts');
  const { signedIn } = useLoaderData<typeof loader>();
  return signedIn ? (
    <div className="narrow">
      <PageHead title={t('signOut.title')} subtitle={t('signOut.body')} />
      <Form method="post">
        <Button type="submit">{t('signOut.confirm')}</Button>
      </Form>
    </div>
  ) : (
    <div className="narrow">
      <PageHead title={t('signOut.done')} />
      <section>
        <ButtonLink to="/">{t('me.seeSeminars')}</ButtonLink>
      </section>
    </div>
  );
}
