import { useTranslation } from 'react-i18next';
import { seminarPath } from '~/features/seminars/seminar';
import { Badge } from '~/ui/badge';
import { ButtonLink } from '~/ui/button-link';
import type { RegistrationState } from './registration';
import { RegistrationBadge } from './registration-badge';

type Props = { slug: string; receipt: string | null; state: RegistrationState | null };

/** 完了: the receipt. Without one, a mail says the rest: the page tells nobody whether an address was known. */
export function DoneStep({ slug, receipt, state }: Props) {
  const { t } = useTranslation('registration');
  return (
    <>
      <div className="ticket">{receipt && state ? <Receipt receipt={receipt} state={state} /> : <MailOnly />}</div>
      <div className="register-go" data-two="">
        <ButtonLink to={seminarPath(slug, '.ics')} icon="calendar" reloadDocument>
          {t('actions.calendar')}
        </ButtonLink>
        <ButtonLink to={seminarPath(slug)} kind="primary">
          {t('actions.seminar')}
        </ButtonLink>
      </div>
    </>
  );
}

function Receipt({ receipt, state }: { receipt: string; state: RegistrationState }) {
  const { t } = useTranslation('registration');
  const told = state === 'confirmed' || state === 'waitlisted' || state === 'pending' ? state : 'other';
  return (
    <>
      <p>
        <RegistrationBadge state={state} />
      </p>
      <p className="soft">{t('done.receipt')}</p>
      <p className="no">{receipt}</p>
      <p>{t(`done.${told}`)}</p>
      <hr />
      <p className="small soft">{t('done.keep')}</p>
    </>
  );
}

function MailOnly() {
  const { t } = useTranslation('registration');
  return (
    <>
      <p>
        <Badge tone="open" icon="mail">
          {t('done.known')}
        </Badge>
      </p>
      <p>{t('done.knownBody')}</p>
    </>
  );
}
