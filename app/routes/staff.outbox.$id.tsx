import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { mustReadOutbox } from '~/features/accounts/outbox-access';
import { retryMail } from '~/features/accounts/retry-mail.server';
import { useRefusalText } from '~/i18n/use-refusal-text';
import type { RefusalCode } from '~/i18n/texts';
import { LinkedText } from '~/mail/linked-text';
import { Attempts } from '~/mail/mail-list';
import { MailState } from '~/mail/mail-state';
import { findMail } from '~/mail/mails.server';
import { mayRetry } from '~/mail/shown-mail';
import { load, submit } from '~/request.server';
import { clock, listDate } from '~/shared/dates';
import { missing } from '~/shared/refusal';
import { Banner } from '~/ui/banner';
import { Button } from '~/ui/button';
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

export const action = (args: ActionFunctionArgs) =>
  submit(args, async ({ app, actor, params }) => {
    const id = params['id'] ?? '';
    await retryMail(app, actor, id);
    return redirect(`/staff/outbox/${encodeURIComponent(id)}`, 303);
  });

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? [{ title: data.mail.subject }] : []);

export default function OutboxMail() {
  const { t } = useTranslation('mail');
  const { mail } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
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
      {answer && <NotRetried code={answer.refusal} />}
      <Attempts mail={mail} />
      {mayRetry(mail) && (
        <Form method="post">
          <Button type="submit">{t('outbox.retry')}</Button>
        </Form>
      )}
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

function NotRetried({ code }: { code: RefusalCode }) {
  return <Banner tone="wrong" role="alert" title={useRefusalText(code)} />;
}
