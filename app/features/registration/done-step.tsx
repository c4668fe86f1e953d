import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { seminarPath } from '~/features/seminars/seminar';
import { Badge } from '~/ui/badge';
import { ButtonLink } from '~/ui/button-link';

/**
 * 完了: the receipt, and that a mail says the rest. The page is the same for an address that had a place already, so it
 * knows no state: it tells nobody who takes part.
 */
export function DoneStep({ slug, receipt, code }: { slug: string; receipt: string; code: string | null }) {
  const { t } = useTranslation('registration');
  return (
    <>
      <div className="ticket">
        <p>
          <Badge tone="open" icon="mail">
            {t('done.mailed')}
          </Badge>
        </p>
        <p className="soft">{t('done.receipt')}</p>
        <p className="no">{receipt}</p>
        <p>{t('done.body')}</p>
        <hr />
        <p className="small soft">{t('done.keep')}</p>
      </div>
      {code !== null && (
        <div className="ticket">
          <p className="soft">{t('done.code')}</p>
          <p className="receipt-code">{code}</p>
          <p className="small">{t('done.codeWords')}</p>
          <p className="small">
            <Link to={seminarPath(slug, '/words')}>{t('done.codeLink')}</Link>
          </p>
        </div>
      )}
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
