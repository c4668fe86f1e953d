import { Form, Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '~/i18n/use-locale';
import { clock, longDate, timeRange } from '~/shared/dates';
import { kanjiNumber } from '~/shared/kanji-number';
import { Button } from '~/ui/button';
import { Time } from '~/ui/time';
import { partPath, seminarMovesFrom, seminarPath, staffPath, type SeminarStateName } from './seminar';
import type { PartView, SeminarView } from './seminar-view';
import { PartState, SeminarState } from './state-badges';

export type StaffView = SeminarView & { version: number; capacity: number | null };

const moveWords = ['published', 'live', 'ended', 'archived', 'cancelled'] as const;

/** The seminar's state in words, and the buttons of the states it may go to. */
export function StatePanel({ seminar }: { seminar: StaffView }) {
  const { t } = useTranslation('seminars');
  const moves = seminarMovesFrom(seminar.state);
  return (
    <Panel title={t('staff.state')}>
      <p className="row">
        <SeminarState state={seminar.state} opening={seminar.opening} />
        <span>{t(`staff.states.${seminar.state}`)}</span>
      </p>
      <Form method="post" className="row">
        <Fixed version={seminar.version} intent="move" />
        {moveWords
          .filter((to) => to !== 'cancelled' && moves.includes(to))
          .map((to) => (
            <Button key={to} type="submit" name="to" value={to} {...lookOf(seminar.state, to)}>
              <MoveWord from={seminar.state} to={to} />
            </Button>
          ))}
      </Form>
      {moves.includes('cancelled') && <Cancel version={seminar.version} />}
    </Panel>
  );
}

/** The next step forward is the one to press; what takes a step back stays quiet. */
function lookOf(from: SeminarStateName, to: SeminarStateName) {
  return from === 'draft' && to === 'published' ? ({ kind: 'primary' } as const) : {};
}

function MoveWord({ from, to }: { from: SeminarStateName; to: (typeof moveWords)[number] }) {
  const { t } = useTranslation('seminars');
  if (from === 'cancelled' && to === 'published') return t('staff.takeBack.published');
  if (from === 'ended' && to === 'live') return t('staff.takeBack.live');
  if (from === 'archived' && to === 'ended') return t('staff.takeBack.ended');
  return t(`staff.moves.${to}`);
}

/** Asks again in place: works without JavaScript, and nothing is cancelled by one press. */
function Cancel({ version }: { version: number }) {
  const { t } = useTranslation('seminars');
  return (
    <details className="ask-again">
      <summary>{t('staff.cancelAsk')}</summary>
      <Form method="post">
        <Fixed version={version} intent="move" />
        <p className="small">{t('staff.cancelAskBody')}</p>
        <Button type="submit" kind="danger" name="to" value="cancelled">
          {t('staff.moves.cancelled')}
        </Button>
      </Form>
    </details>
  );
}

export function RegistrationPanel({ seminar }: { seminar: StaffView }) {
  const { t } = useTranslation('seminars');
  const locale = useLocale();
  const when = (instant: string | null) => instant && `${longDate(instant, locale)} ${clock(instant)}`;
  const open = seminar.opening === 'open';
  const times = {
    opens: when(seminar.opensAt) ?? t('staff.fromPublication'),
    closes: when(seminar.closesAt) ?? t('staff.noDeadline'),
  };
  return (
    <Panel title={t('staff.registration')}>
      <dl className="facts">
        <Fact term={t('entry.state')}>{t(`states.${seminar.opening}`)}</Fact>
        <Fact term={t('staff.period')}>{t('staff.times', times)}</Fact>
        <Fact term={t('staff.capacity')}>{seminar.capacity ?? t('staff.noCapacity')}</Fact>
        <Fact term={t('staff.joinUrl')}>{seminar.joinUrl ?? t('staff.joinUrlMissing')}</Fact>
      </dl>
      {(seminar.state === 'published' || seminar.state === 'live') && (
        <Form method="post">
          <Fixed version={seminar.version} />
          <Button type="submit" name="intent" value={open ? 'close-registration' : 'open-registration'}>
            {t(open ? 'staff.closeNow' : 'staff.openNow')}
          </Button>
        </Form>
      )}
    </Panel>
  );
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** The parts with the screens that run them. */
export function PartsPanel({ seminar, moderates }: { seminar: StaffView; moderates: boolean }) {
  const { t } = useTranslation('seminars');
  return (
    <Panel title={t('staff.parts')}>
      <ul className="staff-parts">
        {seminar.parts.map((part) => (
          <StaffPart key={part.id} part={part} moderates={moderates} />
        ))}
      </ul>
      <p className="row">
        <Link to={seminarPath(seminar.slug, '/deck')}>{t('staff.deck')}</Link>
        <span className="small soft">{t('staff.deckBody')}</span>
      </p>
    </Panel>
  );
}

function StaffPart({ part, moderates }: { part: PartView; moderates: boolean }) {
  const { t } = useTranslation('seminars');
  const locale = useLocale();
  const number = locale === 'ja' ? kanjiNumber(part.position) : String(part.position);
  return (
    <li>
      <p className="hashira">{t('part', { number })}</p>
      <div>
        <p className="row">
          <PartState state={part.state} />
          <Time instant={part.startsAt} text={timeRange(part.startsAt, part.endsAt, locale)} />
        </p>
        <h3>{part.title}</h3>
      </div>
      <p className="row">
        {moderates && (
          <Link className="button" data-kind="primary" to={partPath(part.id, 'console')}>
            {t('staff.console')}
          </Link>
        )}
        <Link className="button" to={partPath(part.id, 'live')}>
          {t('staff.board')}
        </Link>
        <Link className="button" to={partPath(part.id, 'projector')}>
          {t('staff.projector')}
        </Link>
      </p>
    </li>
  );
}

const workPages = [
  ['edit', '/edit'],
  ['survey', '/survey'],
  ['policy', '/policy'],
  ['registrations', '/registrations'],
  ['mails', '/mails'],
  ['circulars', '/circulars'],
  ['checkIn', '/check-in'],
  ['results', '/results'],
  ['import', '/import'],
  ['curation', '/curation'],
  ['agenda', '/agenda'],
  ['answers', '/answers'],
  ['keep', '/keep'],
] as const;

/** The pages where the seminar is prepared. */
export function WorkPanel({ slug }: { slug: string }) {
  const { t } = useTranslation('seminars');
  return (
    <Panel title={t('staff.work')}>
      <ul className="staff-work">
        {workPages.map(([name, path]) => (
          <li key={name}>
            <Link to={staffPath(slug, path)}>{t(`staff.${name}`)}</Link>
            <span className="small soft">{t(`staff.${name}Body`)}</span>
          </li>
        ))}
        <li>
          <Link to={seminarPath(slug)}>{t('staff.publicPage')}</Link>
        </li>
      </ul>
      <Form method="post">
        <Button type="submit" name="intent" value="duplicate" icon="copy">
          {t('staff.duplicate')}
        </Button>
      </Form>
    </Panel>
  );
}

/** For who stands at the door and edits nothing. */
export function DoorPanel({ slug }: { slug: string }) {
  const { t } = useTranslation('seminars');
  return (
    <Panel title={t('staff.checkIn')}>
      <p>
        <Link to={staffPath(slug, '/check-in')}>{t('staff.checkInBody')}</Link>
      </p>
    </Panel>
  );
}

export function PeoplePanel({ people }: { people: SeminarView['people'] }) {
  const { t } = useTranslation('seminars');
  return (
    <Panel title={t('staff.people')}>
      <ul className="staff-people">
        {people.map((person) => (
          <li key={`${person.role} ${person.label}`}>
            <span className="soft">{t(`roles.${person.role}`)}</span>{' '}
            {person.site === null
              ? person.label
              : t('withSite', { name: person.label, site: t(`sites.${person.site}`) })}
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function Panel({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="panel">
      <h2 className="opens">{title}</h2>
      {children}
    </section>
  );
}

function Fixed({ version, intent }: { version: number; intent?: 'move' }) {
  return (
    <>
      <input type="hidden" name="version" value={version} />
      {intent && <input type="hidden" name="intent" value={intent} />}
    </>
  );
}
