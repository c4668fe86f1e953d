import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { seminarPath } from '~/features/seminars/seminar';
import { useLocale } from '~/i18n/use-locale';
import { longDate } from '~/shared/dates';
import { ButtonLink } from '~/ui/button-link';
import { Empty } from '~/ui/empty';
import { Time } from '~/ui/time';
import type { RegistrationState } from './registration';
import { RegistrationBadge } from './registration-badge';

/** One of the person's places, in their language. */
export type MyRegistration = {
  id: string;
  receipt: string;
  state: RegistrationState;
  slug: string;
  title: string;
  /** ISO instant; null while the seminar has no part. */
  startsAt: string | null;
};

export function MyRegistrations({ registrations }: { registrations: readonly MyRegistration[] }) {
  const { t } = useTranslation('accounts');
  if (registrations.length === 0)
    return (
      <Empty title={t('me.noRegistrations')} action={<ButtonLink to="/">{t('me.seeSeminars')}</ButtonLink>}>
        {t('me.noRegistrationsBody')}
      </Empty>
    );
  return (
    <ul className="places">
      {registrations.map((registration) => (
        <MyPlace key={registration.id} registration={registration} />
      ))}
    </ul>
  );
}

function MyPlace({ registration }: { registration: MyRegistration }) {
  const { t } = useTranslation('accounts');
  const locale = useLocale();
  const { slug, title, state, receipt, startsAt } = registration;
  return (
    <li>
      <div>
        <h3>
          <Link to={seminarPath(slug)}>{title}</Link>
        </h3>
        <p className="row">
          <RegistrationBadge state={state} />
          {startsAt !== null && <Time instant={startsAt} text={longDate(startsAt, locale)} />}
          <span>
            {t('me.receipt')} {receipt}
          </span>
        </p>
      </div>
      <ButtonLink to={seminarPath(slug, '/me')} kind="quiet" iconAfter="right">
        {t('me.open')}
      </ButtonLink>
    </li>
  );
}
