import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useTranslation } from 'react-i18next';
import { linkMinutes } from '~/features/accounts/account-forms';
import { pageTitle } from '~/i18n/page-title.server';
import { translatorFor } from '~/i18n/translator.server';
import { load } from '~/request.server';
import { ButtonLink } from '~/ui/button-link';
import { PageHead } from '~/ui/page-head';

export const handle = { i18n: ['common', 'accounts'] };

export const loader = (args: LoaderFunctionArgs) =>
  load(args, ({ locale }) =>
    Promise.resolve(json({ title: pageTitle(locale, translatorFor(locale, 'accounts')('sent.title')) })),
  );

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? [{ title: data.title }] : []);

/** The same page whether the address is known or not. */
export default function LinkSent() {
  const { t } = useTranslation('accounts');
  return (
    <div className="narrow">
      <PageHead title={t('sent.title')} subtitle={t('sent.body')} />
      <section>
        <p>{t('sent.expires', { count: linkMinutes })}</p>
        <p className="soft">{t('sent.missing')}</p>
        <p>
          <ButtonLink to="/sign-in">{t('sent.again')}</ButtonLink>
        </p>
      </section>
    </div>
  );
}
