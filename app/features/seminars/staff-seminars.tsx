import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { listDate } from '~/shared/dates';
import { Time } from '~/ui/time';
import { staffPath } from './seminar';
import type { StaffEntry } from './seminar-view';
import { SeminarState } from './state-badges';

/** The seminars one helps to run, in a table that a phone can swipe. */
export function StaffSeminars({ seminars }: { seminars: readonly StaffEntry[] }) {
  const { t } = useTranslation('seminars');
  return (
    <div className="scroll">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t('form.number')}</th>
            <th scope="col">{t('form.titleJa')}</th>
            <th scope="col">{t('form.date')}</th>
            <th scope="col">{t('staff.state')}</th>
            <th scope="col">{t('staff.yourRoles')}</th>
          </tr>
        </thead>
        <tbody>
          {seminars.map((seminar) => (
            <StaffLine key={seminar.slug} seminar={seminar} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function StaffLine({ seminar }: { seminar: StaffEntry }) {
  const { t } = useTranslation('seminars');
  const { roles, startsAt } = seminar;
  const words = roles.length > 0 ? roles.map((role) => t(`roles.${role}`)) : [t('staff.administrator')];
  return (
    <tr>
      <td className="nowrap">{t('number', { number: seminar.number })}</td>
      <th scope="row">
        <Link to={staffPath(seminar.slug)}>{seminar.title}</Link>
      </th>
      <td>{startsAt !== null && <Time instant={startsAt} text={listDate(startsAt)} />}</td>
      <td>
        <SeminarState state={seminar.state} opening={seminar.opening} />
      </td>
      <td>{words.join(t('between'))}</td>
    </tr>
  );
}
