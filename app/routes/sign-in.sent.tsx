import { useTranslation } from 'react-i18next';
import { linkMinutes } from '~/features/accounts/account-forms';
import { ButtonLink } from '~/ui/button-link';
import { PageHead } from '~/ui/page-head';

export const handle = { i18n: ['common', 'accounts'] };

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
