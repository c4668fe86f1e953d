import { Form, useNavigation } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Button } from '~/ui/button';
import { Field } from '~/ui/field';
import { useIssueWords } from './form-issues';

export type SignInIssues = { email?: string[] | undefined; password?: string[] | undefined };
type Way = 'link' | 'password';

type FormProps = { returnTo: string; email: string; issues: SignInIssues };

/** Asks for a mailed link: the way that needs nothing but an address. */
export function MailLinkForm({ returnTo, email, issues }: FormProps) {
  const { t } = useTranslation('accounts');
  const words = useIssueWords();
  return (
    <section aria-labelledby="by-mail">
      <h2 className="opens" id="by-mail">
        {t('signIn.byMail')}
      </h2>
      <Form method="post" noValidate>
        <Hidden way="link" returnTo={returnTo} />
        <Field
          id="link-email"
          name="email"
          type="email"
          autoComplete="email"
          required
          need="silent"
          label={t('signIn.email')}
          example={t('signIn.emailExample')}
          hint={t('signIn.byMailHint')}
          defaultValue={email}
          errors={words(issues.email)}
        />
        <Submit way="link" label={t('signIn.send')} />
      </Form>
    </section>
  );
}

export function PasswordForm({ returnTo, email, issues }: FormProps) {
  const { t } = useTranslation('accounts');
  const words = useIssueWords();
  return (
    <section aria-labelledby="by-password">
      <h2 className="opens" id="by-password">
        {t('signIn.byPassword')}
      </h2>
      <Form method="post" noValidate>
        <Hidden way="password" returnTo={returnTo} />
        <p className="small soft">{t('signIn.byPasswordHint')}</p>
        <Field
          id="password-email"
          name="email"
          type="email"
          autoComplete="username"
          required
          need="silent"
          label={t('signIn.email')}
          defaultValue={email}
          errors={words(issues.email)}
        />
        <Field
          id="password"
          name="password"
          type="password"
          autoComplete="current-password"
          required
          need="silent"
          label={t('signIn.password')}
          errors={words(issues.password)}
        />
        <Submit way="password" label={t('signIn.enter')} />
      </Form>
    </section>
  );
}

function Hidden({ way, returnTo }: { way: Way; returnTo: string }) {
  return (
    <>
      <input type="hidden" name="way" value={way} />
      <input type="hidden" name="return" value={returnTo} />
    </>
  );
}

function Submit({ way, label }: { way: Way; label: string }) {
  const { state, formData } = useNavigation();
  const busy = state === 'submitting' && formData?.get('way') === way;
  return (
    <Button type="submit" busy={busy} {...(way === 'link' ? { kind: 'primary' } : {})}>
      {label}
    </Button>
  );
}
