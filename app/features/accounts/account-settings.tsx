import { Form, useNavigation } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { locales, type Locale } from '~/i18n/texts';
import { Button } from '~/ui/button';
import { Field, SelectField } from '~/ui/field';
import { passwordLength } from './account-forms';
import { useIssueWords } from './form-issues';

/** The button's name in the forms of the page. */
export type SettingsIntent = 'language' | 'password';

type Issues = { locale?: string[] | undefined; password?: string[] | undefined };

/** Address, language, password and sessions of a full account. */
export function AccountSettings({ email, locale, issues }: { email: string; locale: Locale; issues: Issues }) {
  const { t } = useTranslation('accounts');
  return (
    <>
      <section className="settings" aria-labelledby="account">
        <h2 className="opens" id="account">
          {t('me.account')}
        </h2>
        <dl className="facts">
          <div>
            <dt>{t('me.email')}</dt>
            <dd>{email}</dd>
          </div>
        </dl>
        <LanguageForm locale={locale} issues={issues.locale} />
      </section>
      <PasswordSettings email={email} issues={issues.password} />
      <Sessions />
    </>
  );
}

function LanguageForm({ locale, issues }: { locale: Locale; issues: string[] | undefined }) {
  const { t } = useTranslation('accounts');
  const words = useIssueWords();
  return (
    <Form method="post">
      <SelectField
        name="locale"
        need="silent"
        label={t('me.language')}
        defaultValue={locale}
        options={locales.map((value) => ({ value, label: t(`me.languages.${value}`) }))}
        errors={words(issues)}
      />
      <Save intent="language" label={t('me.languageSave')} />
    </Form>
  );
}

function PasswordSettings({ email, issues }: { email: string; issues: string[] | undefined }) {
  const { t } = useTranslation('accounts');
  const words = useIssueWords();
  return (
    <section className="settings" aria-labelledby="password-title">
      <h2 className="opens" id="password-title">
        {t('me.password')}
      </h2>
      <p className="small soft">{t('me.passwordBody')}</p>
      <Form method="post" noValidate>
        {/* Password keepers file the new password under this name. */}
        <input type="text" name="username" autoComplete="username" defaultValue={email} hidden readOnly />
        <Field
          name="password"
          type="password"
          autoComplete="new-password"
          minLength={passwordLength.min}
          required
          need="silent"
          label={t('me.passwordNew')}
          hint={t('me.passwordHint')}
          errors={words(issues)}
        />
        <Save intent="password" label={t('me.passwordSave')} />
      </Form>
    </section>
  );
}

function Save({ intent, label }: { intent: SettingsIntent; label: string }) {
  const { state, formData } = useNavigation();
  return (
    <Button
      type="submit"
      name="intent"
      value={intent}
      busy={state === 'submitting' && formData?.get('intent') === intent}
    >
      {label}
    </Button>
  );
}

function Sessions() {
  const { t } = useTranslation('accounts');
  return (
    <section className="settings" aria-labelledby="sessions">
      <h2 className="opens" id="sessions">
        {t('me.sessions')}
      </h2>
      <Form method="post" action="/sign-out">
        <Button type="submit">{t('me.signOut')}</Button>
      </Form>
      <Form method="post" action="/sign-out">
        <p className="small soft">{t('me.signOutEverywhereBody')}</p>
        <Button type="submit" kind="danger" name="where" value="everywhere">
          {t('me.signOutEverywhere')}
        </Button>
      </Form>
    </section>
  );
}
