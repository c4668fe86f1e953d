import { useTranslation } from 'react-i18next';
import { seminarPath } from '~/features/seminars/seminar';
import { ButtonLink } from '~/ui/button-link';
import { Empty } from '~/ui/empty';
import { Table, type Column } from '~/ui/table';
import type { Attendee, AttendeeList } from './attendee-list';

/** Those who agreed to be on the list, for each other. */
export function AttendeesPage({ list }: { list: AttendeeList }) {
  const { t } = useTranslation('registration');
  const { attendees, slug } = list;
  if (attendees === null)
    return (
      <Empty
        title={t('attendees.notOn')}
        action={<ButtonLink to={seminarPath(slug, '/me')}>{t('attendees.toMine')}</ButtonLink>}
      >
        {t('attendees.notOnNote')}
      </Empty>
    );
  if (attendees.length === 0) return <Empty title={t('attendees.empty')}>{t('attendees.emptyNote')}</Empty>;
  return (
    <>
      <p className="soft">{t('attendees.intro', { count: attendees.length })}</p>
      <Attendees attendees={attendees} />
    </>
  );
}

function Attendees({ attendees }: { attendees: readonly Attendee[] }) {
  const { t } = useTranslation('registration');
  const columns: Column<Attendee>[] = [
    { key: 'company', head: t('fields.company'), cell: ({ company }) => company },
    { key: 'name', head: t('attendees.name'), cell: ({ name }) => name },
  ];
  return (
    <Table
      caption={t('attendees.title')}
      columns={columns}
      rows={attendees}
      // Two of one name in one company are two lines alike.
      keyOf={(attendee) => `${String(attendees.indexOf(attendee))} ${attendee.name}`}
    />
  );
}
