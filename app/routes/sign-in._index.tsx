import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { mailLinkForm, passwordSignInForm } from '~/features/accounts/account-forms';
import { fullAccount } from '~/features/accounts/actor';
import { signInWithPassword } from '~/features/accounts/people.server';
import { openSession } from '~/features/accounts/sessions.server';
import { MailLinkForm, PasswordForm, type SignInIssues } from '~/features/accounts/sign-in-forms';
import { requestSignInLink } from '~/features/accounts/sign-in-links.server';
import { useRefusalText } from '~/i18n/use-refusal-text';
import { pageTitle } from '~/i18n/page-title.server';
import { translatorFor } from '~/i18n/translator.server';
import { load, submit, type Ask } from '~/request.server';
import { safeReturn } from '~/shared/return-path';
import type { RefusalCode } from '~/i18n/texts';
import { Banner } from '~/ui/banner';
import { PageHead } from '~/ui/page-head';

export const handle = { i18n: ['common', 'accounts'] };

export const loader = (args: LoaderFunctionArgs) =>
  load(args, ({ actor, url, locale }) => {
    const returnTo = safeReturn(url.searchParams.get('return') ?? '/me');
    if (fullAccount(actor)) throw redirect(returnTo);
    return Promise.resolve(
      json({ returnTo, title: pageTitle(locale, translatorFor(locale, 'accounts')('signIn.title')) }),
    );
  });

export const action = (args: ActionFunctionArgs) =>
  submit(args, async (ask, form) => {
    const returnTo = safeReturn(form.get('return') ?? '/me');
    return form.get('way') === 'password' ? enter(ask, form, returnTo) : sendLink(ask, form, returnTo);
  });

async function sendLink({ app, locale }: Ask, form: FormData, returnTo: string) {
  const parsed = mailLinkForm.safeParse(Object.fromEntries(form));
  if (!parsed.success) return again(form, 'link', parsed.error);
  await requestSignInLink(app, { email: parsed.data.email, returnTo, locale });
  return redirect('/sign-in/sent', 303);
}

async function enter({ app, headers }: Ask, form: FormData, returnTo: string) {
  const parsed = passwordSignInForm.safeParse(Object.fromEntries(form));
  if (!parsed.success) return again(form, 'password', parsed.error);
  const personId = await signInWithPassword(app, parsed.data);
  headers.append('Set-Cookie', await openSession(app, personId, { registrationId: null }));
  return redirect(returnTo, 303);
}

function again(form: FormData, way: 'link' | 'password', error: z.ZodError<{ email: string; password?: string }>) {
  const issues: SignInIssues = z.flattenError(error).fieldErrors;
  const email = form.get('email');
  return json({ way, email: typeof email === 'string' ? email : '', issues }, { status: 422 });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? [{ title: data.title }] : []);

export default function SignIn() {
  const { t } = useTranslation('accounts');
  const { returnTo } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const given = answer && 'way' in answer ? answer : { way: null, email: '', issues: {} };
  const of = (way: 'link' | 'password') => (given.way === way ? given : { email: '', issues: {} });
  return (
    <div className="narrow">
      <PageHead title={t('signIn.title')} subtitle={t('signIn.lede')} />
      {answer && 'refusal' in answer && <Refused code={answer.refusal} />}
      <div className="ways">
        <MailLinkForm returnTo={returnTo} email={of('link').email} issues={of('link').issues} />
        <PasswordForm returnTo={returnTo} email={of('password').email} issues={of('password').issues} />
      </div>
    </div>
  );
}

function Refused({ code }: { code: RefusalCode }) {
  return (
    <Banner tone="wrong" role="alert">
      {useRefusalText(code)}
    </Banner>
  );
}
