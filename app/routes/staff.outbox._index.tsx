import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { mustReadOutbox } from '~/features/accounts/outbox-access';
import { translatorFor } from '~/i18n/translator.server';
import { MailState } from '~/mail/mail-state';
import { listMails, type ShownMail } from '~/mail/mails.server';
import { load } from '~/request.server';
import { clock, listDate } from '~/shared/dates';
import { Empty } from '~/ui/empty';
import { PageHead } from '~/ui/page-head';
import { Table, type Column } from '~/ui/table';
import { Time } from '~/ui/time';

export const handle = { i18n: ['common', 'mail'] };

const newest = 200;

export const loader = (args: LoaderFunctionArgs) =>
  load(args, async ({ app, actor, locale }) => {
    mustReadOutbox(app, actor);
    const title = translatorFor(locale, 'mail')('outbox.title');
    return json({ mails: await listMails(app.db, newest), title }, { headers: { 'Cache-Control': 'no-store' } });
  });

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? [{ title: data.title }] : []);

export default function Outbox() {
  const { t } = useTranslation('mail');
  const { mails } = useLoaderData<typeof loader>();
  return (
    <div className="wrap flow registrations" data-density="staff">
      <PageHead title={t('outbox.title')} subtitle={t('outbox.intro')} />
      {mails.length === 0 ? <Empty title={t('outbox.empty')}>{t('outbox.emptyNote')}</Empty> : <Mails mails={mails} />}
    </div>
  );
}

function Mails({ mails }: { mails: readonly ShownMail[] }) {
  const { t } = useTranslation('mail');
  const columns: Column<ShownMail>[] = [
    {
      key: 'subject',
      head: t('outbox.subject'),
      cell: (mail) => <Link to={`/staff/outbox/${mail.id}`}>{mail.subject}</Link>,
    },
    { key: 'to', head: t('outbox.to'), cell: (mail) => mail.to },
    { key: 'state', head: t('outbox.state'), cell: (mail) => <MailState state={mail.state} /> },
    {
      key: 'date',
      head: t('outbox.date'),
      cell: ({ createdAt }) => <Time instant={createdAt} text={`${listDate(createdAt)} ${clock(createdAt)}`} />,
    },
  ];
  return <Table caption={t('outbox.title')} columns={columns} rows={mails} keyOf={({ id }) => id} />;
}
