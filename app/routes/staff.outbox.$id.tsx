import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { mustReadOutbox } from '~/features/accounts/outbox-access';
import { LinkedText } from '~/mail/linked-text';
import { MailState } from '~/mail/mail-state';
import { findMail } from '~/mail/mails.server';
import { load } from '~/request.server';
import { clock, listDate } from '~/shared/dates';
import { missing } from '~/shared/refusal';
import { ButtonLink } from '~/ui/button-link';
import { PageHead } from '~/ui/page-head';
import { Time } from '~/ui/time';

export const handle = { i18n: ['common', 'mail'] };

export const loader = (args: LoaderFunctionArgs) =>
  load(args, async ({ app, actor, params }) => {
    mustReadOutbox(app, actor);
    const mail = await findMail(app.db, params['id'] ?? '');
    if (!mail) throw missing();
    return json({ mail }, { headers: { 'Cache-Control': 'no-store' } });
  });

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? [{ title: data.mail.subject }] : []);

export default function OutboxMail() {
  const { t } = useTranslation('mail');
  const { mail } = useLoaderData<typeof loader>();
  const { createdAt } = mail;
  return (
    <div className="wrap flow registrations" data-density="staff">
      <PageHead
        title={mail.subject}
        subtitle={
          <span className="row">
            <MailState state={mail.state} />
            <span>{t('outbox.toWhom', { to: mail.to })}</span>
            <Time instant={createdAt} text={`${listDate(createdAt)} ${clock(createdAt)}`} />
          </span>
        }
      />
      <div className="mail-text">
        <LinkedText text={mail.text} />
      </div>
      <p>
        <ButtonLink to="/staff/outbox" icon="left">
          {t('outbox.back')}
        </ButtonLink>
      </p>
    </div>
  );
}
