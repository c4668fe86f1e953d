import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { localeForm, newPasswordForm } from '~/features/accounts/account-forms';
import { AccountSettings } from '~/features/accounts/account-settings';
import { fullAccount, type SignedIn } from '~/features/accounts/actor';
import { setLocale, setPassword } from '~/features/accounts/people.server';
import { openSession } from '~/features/accounts/sessions.server';
import { MyRegistrations } from '~/features/registration/my-registrations';
import { listMyRegistrations } from '~/features/registration/my-registrations.server';
import { listStaffSeminars } from '~/features/seminars/seminar-list.server';
import { keepLocale } from '~/i18n/locale.server';
import { pageTitle } from '~/i18n/page-title.server';
import { translatorFor } from '~/i18n/translator.server';
import { load, submit, type Ask } from '~/request.server';
import { Refusal } from '~/shared/refusal';
import { Banner } from '~/ui/banner';
import { ButtonLink } from '~/ui/button-link';
import { PageHead } from '~/ui/page-head';

export const handle = { i18n: ['common', 'accounts', 'registration'] };

export const loader = (args: LoaderFunctionArgs) =>
  load(args, async ({ app, actor, locale, url }) => {
    if (actor.kind === 'guest') throw redirect('/sign-in?return=%2Fme');
    const account = fullAccount(actor);
    const administrator = account?.standing === 'administrator';
    const reading = { personId: actor.id, administrator, locale, now: app.now() };
    return json({
      title: pageTitle(locale, translatorFor(locale, 'accounts')('me.title')),
      name: actor.name,
      registrations: await listMyRegistrations(app.db, actor, locale),
      account: account && { email: account.email, locale: account.locale },
      staff: account !== null && (administrator || (await listStaffSeminars(app.db, reading)).length > 0),
      saved: url.searchParams.get('saved'),
    });
  });

export const action = (args: ActionFunctionArgs) =>
  submit(args, async (ask, form) => {
    const account = fullAccount(ask.actor);
    if (!account) throw new Refusal('common.signIn', 401);
    return form.get('intent') === 'password' ? savePassword(ask, account, form) : saveLocale(ask, account, form);
  });

async function savePassword({ app, headers }: Ask, account: SignedIn, form: FormData) {
  const parsed = newPasswordForm.safeParse(Object.fromEntries(form));
  if (!parsed.success) return json({ issues: z.flattenError(parsed.error).fieldErrors }, { status: 422 });
  await setPassword(app, account, parsed.data.password);
  headers.append('Set-Cookie', await openSession(app, account.id, { registrationId: null }));
  return redirect('/me?saved=password', 303);
}

async function saveLocale({ app, headers }: Ask, account: SignedIn, form: FormData) {
  const parsed = localeForm.safeParse(Object.fromEntries(form));
  if (!parsed.success) return json({ issues: z.flattenError(parsed.error).fieldErrors }, { status: 422 });
  await setLocale(app, account, parsed.data.locale);
  headers.append('Set-Cookie', keepLocale(parsed.data.locale));
  return redirect('/me?saved=language', 303);
}

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? [{ title: data.title }] : []);

export default function MyPage() {
  const { t } = useTranslation('accounts');
  const { name, registrations, account, staff, saved } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const issues: { password?: string[]; locale?: string[] } = answer && 'issues' in answer ? answer.issues : {};
  return (
    <div className="narrow">
      <PageHead title={t('me.title')} subtitle={t('me.greeting', { name })} />
      {saved === 'password' && !answer && <Banner tone="good" role="status" title={t('me.passwordSaved')} />}
      {saved === 'language' && !answer && <Banner tone="good" role="status" title={t('me.languageSaved')} />}
      <section aria-labelledby="registrations">
        <h2 className="opens" id="registrations">
          {t('me.registrations')}
        </h2>
        <MyRegistrations registrations={registrations} />
      </section>
      {staff && (
        <section aria-labelledby="staff">
          <h2 className="opens" id="staff">
            {t('me.staff')}
          </h2>
          <p className="soft">{t('me.staffBody')}</p>
          <ButtonLink to="/staff">{t('me.staffOpen')}</ButtonLink>
        </section>
      )}
      {account ? <AccountSettings {...account} issues={issues} /> : <Limited />}
    </div>
  );
}

function Limited() {
  const { t } = useTranslation('accounts');
  return (
    <Banner tone="open">
      {t('me.limited')} <Link to="/sign-in?return=%2Fme">{t('me.signIn')}</Link>
    </Banner>
  );
}
