import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { clock, listDate } from '~/shared/dates';
import { Segments } from '~/ui/segments';
import { Table, type Column } from '~/ui/table';
import { Time } from '~/ui/time';
import { MailState } from './mail-state';
import { mailStates, type MailStateName, type ShownMail } from './shown-mail';

/** The states with how many mails are in each, as links that narrow the list. */
export function MailFilter({
  counts,
  chosen,
}: {
  counts: Record<MailStateName, number>;
  chosen: MailStateName | null;
}) {
  const { t } = useTranslation('mail');
  const segments = mailStates.map((state) => ({
    value: state,
    label: t('outbox.stateWithCount', { state: t(`states.${state}`), number: counts[state] }),
    to: `?state=${state}`,
  }));
  return (
    <Segments
      label={t('outbox.filter')}
      segments={[{ value: 'all', label: t('outbox.all'), to: '?' }, ...segments]}
      chosen={chosen ?? 'all'}
    />
  );
}

export function MailList({ mails }: { mails: readonly ShownMail[] }) {
  const { t } = useTranslation('mail');
  const columns: Column<ShownMail>[] = [
    {
      key: 'subject',
      head: t('outbox.subject'),
      cell: (mail) => (
        <Link to={`/staff/outbox/${mail.id}`}>
          {mail.subject || t(mail.sealed ? 'outbox.sealed' : 'outbox.emptied')}
        </Link>
      ),
    },
    { key: 'to', head: t('outbox.to'), cell: (mail) => mail.to },
    {
      key: 'state',
      head: t('outbox.state'),
      cell: (mail) => (
        <>
          <MailState state={mail.state} />
          <Attempts mail={mail} />
        </>
      ),
    },
    {
      key: 'date',
      head: t('outbox.date'),
      cell: ({ createdAt }) => <Time instant={createdAt} text={`${listDate(createdAt)} ${clock(createdAt)}`} />,
    },
  ];
  return <Table caption={t('outbox.title')} columns={columns} rows={mails} keyOf={({ id }) => id} />;
}

/** Nothing for a mail that went well at once. */
export function Attempts({ mail }: { mail: ShownMail }) {
  const { t } = useTranslation('mail');
  const { attempts, error, nextAt } = mail;
  if (error === '') return null;
  return (
    <span className="state-reason small soft">
      {t('outbox.attempts', { count: attempts })}
      {nextAt !== null && t('outbox.next', { time: `${listDate(nextAt)} ${clock(nextAt)}` })}
      <br />
      {t('outbox.said', { words: error })}
    </span>
  );
}
