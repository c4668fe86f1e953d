import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '~/i18n/use-locale';
import { clock, longDate } from '~/shared/dates';
import { kanjiNumber } from '~/shared/kanji-number';
import { ButtonLink } from '~/ui/button-link';
import { Icon } from '~/ui/icon';
import { Time } from '~/ui/time';
import { seminarPath } from './seminar';
import type { Left, PlacesLeft, SeminarView } from './seminar-view';

/** What the reader has here already. */
export type OwnPlace = 'none' | 'registered' | 'confirmed';

type Entry = {
  seminar: Pick<SeminarView, 'slug' | 'state' | 'opening' | 'opensAt' | 'closesAt' | 'startsAt' | 'joinUrl'>;
  places: PlacesLeft;
  own: OwnPlace;
};

/** The card beside the text: figures, the one action, and the promise about the list of names. */
export function EntryCard(entry: Entry) {
  const { t } = useTranslation('seminars');
  const { seminar, own } = entry;
  return (
    <section className="entry" aria-labelledby="entry">
      <h2 id="entry">{t('entry.title')}</h2>
      <Figures {...entry} />
      {seminar.joinUrl !== null && <Join url={seminar.joinUrl} />}
      {own === 'confirmed' && seminar.joinUrl === null && <p className="small soft">{t('entry.joinLater')}</p>}
      <EntryAction {...entry} large />
      <p className="promise">
        <Icon name="lock" />
        <span>{t('entry.promise')}</span>
      </p>
    </section>
  );
}

/** On a phone the one action stays at the thumb, with the date beside it. */
export function EntryDock(entry: Entry) {
  const { t } = useTranslation('seminars');
  const locale = useLocale();
  const { startsAt, closesAt } = entry.seminar;
  const action = <EntryAction {...entry} />;
  if (!offers(entry)) return null;
  return (
    <div className="dock">
      <span>
        {startsAt !== null && <b>{dayAndTime(startsAt, locale)}</b>}
        {closesAt !== null && entry.own === 'none' && (
          <span className="faint dock-line">{t('list.deadline', { date: dayAndTime(closesAt, locale) })}</span>
        )}
      </span>
      {action}
    </div>
  );
}

function Figures({ seminar, places }: Entry) {
  const { t } = useTranslation('seminars');
  const locale = useLocale();
  const placeWords = usePlaceWords();
  const poolName = usePoolName();
  const { opensAt, closesAt, opening } = seminar;
  return (
    <dl className="figures">
      <Figure term={t('entry.state')}>{t(`states.${seminar.state === 'cancelled' ? 'cancelled' : opening}`)}</Figure>
      {opening === 'open' && <Figure term={t('entry.seats')}>{placeWords(places)}</Figure>}
      {opening === 'open' &&
        places.pools.map((pool) => (
          <Figure key={`${pool.site ?? ''}${pool.part ?? ''}`} term={poolName(pool)}>
            {placeWords(pool)}
          </Figure>
        ))}
      {opening === 'before' && opensAt !== null && (
        <Figure term={t('entry.opens')}>
          <Time instant={opensAt} text={dayAndTime(opensAt, locale)} />
        </Figure>
      )}
      {closesAt !== null && (
        <Figure term={t('entry.deadline')}>
          <Time instant={closesAt} text={dayAndTime(closesAt, locale)} />
        </Figure>
      )}
    </dl>
  );
}

function Figure({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function usePlaceWords(): (places: Left) => string {
  const { t } = useTranslation('seminars');
  return ({ left, waiting }) => {
    if (left === null) return t('entry.free');
    if (left > 0) return t('entry.seatsLeft', { count: left });
    return waiting > 0 ? t('entry.waiting', { count: waiting }) : t('entry.full');
  };
}

function usePoolName(): (pool: PlacesLeft['pools'][number]) => string {
  const { t } = useTranslation('seminars');
  const locale = useLocale();
  return ({ site, part }) => {
    if (site !== null) return t(`sites.${site}`);
    return t('part', { number: locale === 'ja' ? kanjiNumber(part ?? 0) : String(part) });
  };
}

function Join({ url }: { url: string }) {
  const { t } = useTranslation('seminars');
  return (
    <div className="join">
      <a className="button" data-kind="primary" data-wide="" data-size="large" href={url} rel="noreferrer">
        {t('entry.join')}
      </a>
      <p className="hint">{t('entry.joinHint')}</p>
    </div>
  );
}

function EntryAction({ seminar, places, own, large = false }: Entry & { large?: boolean }) {
  const { t } = useTranslation('seminars');
  const size = large ? ({ size: 'large', wide: true } as const) : {};
  if (own !== 'none')
    return (
      <ButtonLink to={seminarPath(seminar.slug, '/me')} {...size} {...(seminar.joinUrl ? {} : { kind: 'primary' })}>
        {t('entry.mine')}
      </ButtonLink>
    );
  if (seminar.opening !== 'open')
    return seminar.state === 'cancelled' ? null : (
      <p className="small soft">{t(seminar.opening === 'before' ? 'entry.before' : 'entry.closed')}</p>
    );
  const full = places.left === 0;
  return (
    <ButtonLink kind="primary" to={seminarPath(seminar.slug, '/register')} {...size}>
      {t(full ? 'entry.registerWaiting' : 'entry.register')}
    </ButtonLink>
  );
}

/** Whether there is anything to press. */
function offers({ seminar, own }: Entry): boolean {
  return own !== 'none' || seminar.opening === 'open';
}

/** 12月4日(金) 16:00: the year is said in the page's head. */
function dayAndTime(instant: string, locale: 'ja' | 'en'): string {
  return `${longDate(instant, locale).replace(/^\d{4}年| \d{4}$/, '')} ${clock(instant)}`;
}

/** The way to one's calendar; a file, so a plain link. */
export function CalendarLink({ slug }: { slug: string }) {
  const { t } = useTranslation('seminars');
  return (
    <Link className="button" data-kind="quiet" reloadDocument to={seminarPath(slug, '.ics')}>
      <Icon name="calendar" />
      {t('entry.calendar')}
    </Link>
  );
}
