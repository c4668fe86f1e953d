import { Link } from '@remix-run/react';
import type { ComponentProps } from 'react';
import { useTranslation } from 'react-i18next';
import { seminarPath } from '~/features/seminars/seminar';
import { ButtonLink } from '~/ui/button-link';
import { Icon } from '~/ui/icon';
import { QrCode } from '~/ui/qr-code';
import type { OwnRegistration } from './own-registration.server';
import { RegistrationBadge } from './registration-badge';
import { useReasonWords } from './use-reason-words';
import { usePartName } from './use-part-name';

/** Receipt and state, and the ways in: the call, the live pages, the calendar. */
export function OwnTicket({ own, code }: { own: OwnRegistration; code: QrPath | null }) {
  const { t } = useTranslation('registration');
  const reason = useReasonWords();
  return (
    <div className="ticket">
      <p>
        <RegistrationBadge state={own.state} />
      </p>
      <p className="soft">{t('mine.receipt')}</p>
      <p className="no">{own.receipt}</p>
      <p className="soft">{reason(own.reason)}</p>
      {own.placeInLine !== null && <p>{t('mine.inLine', { count: own.placeInLine })}</p>}
      <hr />
      <JoinLine own={own} />
      {code && <VenueCode code={code} />}
      {own.attends && <LiveLinks own={own} />}
      {own.hasList && (
        <p>
          <Link to={seminarPath(own.seminar.slug, '/attendees')}>{t('attendees.title')}</Link>
        </p>
      )}
      <p className="ticket-row">
        <ButtonLink to={seminarPath(own.seminar.slug, '.ics')} icon="calendar" reloadDocument>
          {t('actions.calendar')}
        </ButtonLink>
        <ButtonLink to={seminarPath(own.seminar.slug)}>{t('actions.seminar')}</ButtonLink>
      </p>
    </div>
  );
}

type QrPath = ComponentProps<typeof QrCode>['code'];

/** For who comes to a venue. */
function VenueCode({ code }: { code: QrPath }) {
  const { t } = useTranslation('registration');
  return (
    <figure className="ticket-code">
      <QrCode code={code} label={t('mine.code')} />
      <figcaption>
        <strong>{t('mine.code')}</strong>
        <span className="small soft">{t('mine.codeNote')}</span>
      </figcaption>
    </figure>
  );
}

function JoinLine({ own }: { own: OwnRegistration }) {
  const { t } = useTranslation('registration');
  if (!own.attends) return <p className="soft">{t('mine.joinWaiting')}</p>;
  if (own.joinUrl === '') return <p className="soft">{t('mine.joinLater')}</p>;
  return (
    <div className="flow">
      <a className="button" data-kind="primary" href={own.joinUrl} rel="noreferrer">
        <Icon name="link" />
        {t('mine.join')}
      </a>
      <p className="small soft">{t('mine.joinNote')}</p>
    </div>
  );
}

function LiveLinks({ own }: { own: OwnRegistration }) {
  const { t } = useTranslation('registration');
  const partName = usePartName();
  return (
    <nav aria-label={t('mine.live')} className="flow">
      <p className="soft">{t('mine.live')}</p>
      <ul className="ticket-row">
        {own.parts
          .filter((part) => own.entry.kind !== 'vendor' || part.admitsVendors)
          .map((part) => (
            <li key={part.id}>
              <ButtonLink to={`/live/${part.id}`} iconAfter="right">
                {partName(part)}
              </ButtonLink>
            </li>
          ))}
      </ul>
    </nav>
  );
}
