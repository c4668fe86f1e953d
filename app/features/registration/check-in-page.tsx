import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { clock } from '~/shared/dates';
import { Badge } from '~/ui/badge';
import { Button } from '~/ui/button';
import { Empty } from '~/ui/empty';
import { Field } from '~/ui/field';
import { Time } from '~/ui/time';
import { inKanaRows, isFound, type AttendanceFigures, type Expected } from './check-in';
import { venues } from './registration';
import { usePartName } from './use-part-name';
import type { DeskPart } from './desk.server';

type Props = {
  people: readonly Expected[];
  figures: AttendanceFigures;
  parts: readonly DeskPart[];
  words: string;
};

/** The desk at the door: a queue in front of it, one press for each person, and how many are still to come. */
export function CheckInPage({ people, figures, parts, words }: Props) {
  const { t } = useTranslation('registration');
  const found = people.filter((person) => isFound(person, words));
  return (
    <>
      <Figures figures={figures} parts={parts} />
      <Form role="search" className="row check-in-search" preventScrollReset>
        <Field name="q" type="search" label={t('checkIn.search')} need="silent" defaultValue={words} tall />
        <Button type="submit" icon="search">
          {t('checkIn.find')}
        </Button>
      </Form>
      {people.length === 0 && <Empty title={t('checkIn.empty')}>{t('checkIn.emptyNote')}</Empty>}
      {people.length > 0 && found.length === 0 && <p role="status">{t('checkIn.nobody', { words })}</p>}
      {inKanaRows(found).map(({ row, people: inRow }) => (
        <section key={row}>
          <h2 className="opens">{row === '#' ? t('checkIn.noKana') : t('checkIn.row', { row })}</h2>
          <ul className="check-in-list">
            {inRow.map((person) => (
              <PersonRow key={person.id} person={person} />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function Figures({ figures, parts }: Pick<Props, 'figures' | 'parts'>) {
  const { t } = useTranslation('registration');
  const partName = usePartName();
  const { expected, came, atVenues, inParts, usualShare } = figures;
  return (
    <div className="check-in-figures">
      <p>
        <strong className="num">{t('checkIn.came', { came, expected })}</strong>{' '}
        <span className="soft">{t('checkIn.left', { count: Math.max(0, expected - came) })}</span>
      </p>
      <p className="row small soft">
        {venues.map((venue) => (
          <span key={venue}>{t('checkIn.at', { place: t(`venues.${venue}`), count: atVenues[venue] })}</span>
        ))}
        {inParts.map(({ partId, came: count }) => {
          const part = parts.find(({ id }) => id === partId);
          return part && <span key={partId}>{t('checkIn.at', { place: partName(part), count })}</span>;
        })}
      </p>
      <p className="small soft">
        {usualShare === null
          ? t('checkIn.noShare')
          : t('checkIn.share', {
              percent: Math.round(usualShare * 100),
              count: Math.round(usualShare * expected),
            })}
      </p>
    </div>
  );
}

function PersonRow({ person }: { person: Expected }) {
  const { t } = useTranslation('registration');
  const { id, name, kana, company, receipt, venue, cameAt } = person;
  return (
    <li id={`person-${id}`} data-came={cameAt === null ? undefined : ''}>
      <div>
        <p>
          <strong>{name}</strong> <span className="small soft">{kana}</span>
        </p>
        <p className="small soft">
          {company} <span className="num nowrap">{receipt}</span> {t(`venues.${venue}`)}
        </p>
      </div>
      <CheckInForm person={person} how="desk" />
    </li>
  );
}

/** One press; the other way where it was done already. */
export function CheckInForm({ person, how }: { person: Expected; how: 'desk' | 'code' }) {
  const { t } = useTranslation('registration');
  const { id, name, cameAt } = person;
  return (
    <Form method="post" preventScrollReset className="row">
      <input type="hidden" name="registrationId" value={id} />
      <input type="hidden" name="how" value={how} />
      {cameAt !== null && (
        <Badge tone="good">
          <Time instant={cameAt} text={t('checkIn.cameAt', { time: clock(cameAt) })} />
        </Badge>
      )}
      {cameAt === null ? (
        <Button type="submit" name="intent" value="come" kind="primary" aria-label={t('checkIn.comeFor', { name })}>
          {t('checkIn.come')}
        </Button>
      ) : (
        <Button type="submit" name="intent" value="undo" kind="quiet" aria-label={t('checkIn.undoFor', { name })}>
          {t('checkIn.undo')}
        </Button>
      )}
    </Form>
  );
}
