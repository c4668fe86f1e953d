import { useTranslation } from 'react-i18next';
import { useLocale } from '~/i18n/use-locale';
import { timeRange } from '~/shared/dates';
import { kanjiNumber } from '~/shared/kanji-number';
import { Prose } from '~/shared/prose';
import { Tag } from '~/ui/badge';
import { Icon, type IconName } from '~/ui/icon';
import { Time } from '~/ui/time';
import type { Visibility } from './seminar';
import {
  rolesOfKind,
  type MaterialView,
  type PartView,
  type PersonView,
  type SeminarView,
  type VenueText,
} from './seminar-view';
import { PartState } from './state-badges';

/** How to come to each venue, and how to follow from afar. */
export function Venues({ venues }: { venues: readonly VenueText[] }) {
  const { t } = useTranslation('seminars');
  if (venues.length === 0) return null;
  return (
    <section aria-labelledby="venues">
      <h2 className="opens" id="venues">
        {t('page.venues')}
      </h2>
      <dl className="facts">
        {venues.map(({ venue, text }) => (
          <div key={venue}>
            <dt>{t(`sites.${venue}`)}</dt>
            <dd>
              <Prose pieces={text} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** The parts in their order, each with who speaks and what there is to read. */
export function Programme({ seminar }: { seminar: Pick<SeminarView, 'parts' | 'people' | 'materials'> }) {
  const { t } = useTranslation('seminars');
  const { parts, people, materials } = seminar;
  const general = materials.filter((material) => material.partId === null);
  return (
    <section aria-labelledby="programme">
      <h2 className="opens" id="programme">
        {t('page.schedule')}
      </h2>
      {parts.map((part) => (
        <Part
          key={part.id}
          part={part}
          people={people.filter(({ role }) => rolesOfKind[part.kind].includes(role))}
          materials={materials.filter((material) => material.partId === part.id)}
        />
      ))}
      {general.length > 0 && (
        <dl className="facts">
          <Materials materials={general} title={t('page.allMaterials')} />
        </dl>
      )}
    </section>
  );
}

function Part({ part, people, materials }: { part: PartView; people: PersonView[]; materials: MaterialView[] }) {
  const { t } = useTranslation('seminars');
  const locale = useLocale();
  const number = locale === 'ja' ? kanjiNumber(part.position) : String(part.position);
  return (
    <div className="part">
      <p className="hashira">{t('part', { number })}</p>
      <div>
        <p className="time row">
          <Time instant={part.startsAt} text={timeRange(part.startsAt, part.endsAt, locale)} />
          {part.state !== 'planned' && <PartState state={part.state} />}
        </p>
        <h3>{part.title}</h3>
        <Prose pieces={part.summary} />
        {people.length + materials.length > 0 && (
          <dl className="facts">
            <People people={people} roles={rolesOfKind[part.kind]} />
            <Materials materials={materials} title={t('page.materials')} />
          </dl>
        )}
      </div>
    </div>
  );
}

function People({ people, roles }: { people: PersonView[]; roles: readonly PersonView['role'][] }) {
  const { t } = useTranslation('seminars');
  const named = ({ label, site }: PersonView) =>
    site ? t('withSite', { name: label, site: t(`sites.${site}`) }) : label;
  return roles.map((role) => {
    const holders = people.filter((person) => person.role === role);
    if (holders.length === 0) return null;
    return (
      <div key={role}>
        <dt>{t(`roles.${role}`)}</dt>
        <dd>{holders.map(named).join(t('between'))}</dd>
      </div>
    );
  });
}

const visibilityIcons: Record<Visibility, IconName> = { public: 'eye', attendees: 'people', withheld: 'lock' };

function Materials({ materials, title }: { materials: MaterialView[]; title: string }) {
  if (materials.length === 0) return null;
  return (
    <div>
      <dt>{title}</dt>
      <dd>
        <ul className="materials">
          {materials.map((material) => (
            <Material key={material.id} material={material} />
          ))}
        </ul>
      </dd>
    </div>
  );
}

function Material({ material }: { material: MaterialView }) {
  const { t } = useTranslation('seminars');
  return (
    <li className="row">
      {material.url === null ? (
        material.title
      ) : (
        <a href={material.url} rel="noreferrer">
          {material.title}
        </a>
      )}
      <Tag>
        <Icon name={visibilityIcons[material.visibility]} />
        {t(`visibilities.${material.visibility}`)}
      </Tag>
    </li>
  );
}
