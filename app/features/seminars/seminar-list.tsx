import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '~/i18n/use-locale';
import { longDate, timeRange } from '~/shared/dates';
import { Time } from '~/ui/time';
import { seminarPath } from './seminar';
import type { SeminarEntry } from './seminar-view';
import { SeminarState } from './state-badges';

/** Seminars to come, set large: they are few, and each is an invitation. */
export function UpcomingSeminars({ entries }: { entries: readonly SeminarEntry[] }) {
  return (
    <ul className="seminar-list">
      {entries.map((entry) => (
        <li className="seminar-line" key={entry.slug}>
          <Kicker entry={entry} />
          <h3>
            <Link to={seminarPath(entry.slug)}>{entry.title}</Link>
          </h3>
          {entry.subtitle !== '' && <p className="soft">{entry.subtitle}</p>}
          <Dates entry={entry} />
        </li>
      ))}
    </ul>
  );
}

/** Seminars that were held, one below the other. */
export function PastSeminars({ entries }: { entries: readonly SeminarEntry[] }) {
  const locale = useLocale();
  return (
    <ul className="seminar-list">
      {entries.map((entry) => (
        <li className="seminar-line" data-past="" key={entry.slug}>
          <p className="dates">
            {entry.startsAt !== null && <Time instant={entry.startsAt} text={longDate(entry.startsAt, locale)} />}
          </p>
          <div>
            <h3>
              <Link to={seminarPath(entry.slug)}>{entry.title}</Link>
            </h3>
            <Kicker entry={entry} />
          </div>
        </li>
      ))}
    </ul>
  );
}

function Kicker({ entry }: { entry: SeminarEntry }) {
  const { t } = useTranslation(['seminars', 'common']);
  return (
    <p className="kicker">
      <SeminarState state={entry.state} opening={entry.opening} />
      <span>{t('numberShort', { number: entry.number, site: t('common:siteName') })}</span>
    </p>
  );
}

function Dates({ entry }: { entry: SeminarEntry }) {
  const { t } = useTranslation('seminars');
  const locale = useLocale();
  const { startsAt, endsAt, closesAt } = entry;
  if (startsAt === null || endsAt === null) return null;
  return (
    <p className="dates">
      <b>
        <Time instant={startsAt} text={longDate(startsAt, locale)} />
      </b>
      <span>{timeRange(startsAt, endsAt, locale)}</span>
      {entry.opening === 'open' && closesAt !== null && (
        <span>{t('list.deadline', { date: longDate(closesAt, locale) })}</span>
      )}
    </p>
  );
}
