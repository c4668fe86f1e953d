import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { SurveyCategory } from '~/features/survey/survey';
import { Tag } from '~/ui/badge';
import { Segments } from '~/ui/segments';
import { Button } from '~/ui/button';
import { capOf } from '~/ui/key-map';
import { AimedForm, type Aim } from './aimed-form';
import { lookOf, mayBeSorted } from './challenge';
import { ChallengeBadge } from './challenge-badge';
import { keyOf } from './curation-keys';
import { placeOf, type DeskPlace, type ListedChallenge } from './curation';
import { useLabel } from './use-label';

type ChallengeListProps = {
  /** What is open, for the form; null without any. */
  aim: Aim | null;
  list: readonly ListedChallenge[];
  current: number | null;
  place: DeskPlace;
  counts: { unfinished: number; all: number };
  categories: readonly SurveyCategory[];
};

/** The secretariat's list; every line leads to the desk of its challenge. */
export function ChallengeList({ aim, list, current, place, counts, categories }: ChallengeListProps) {
  const { t } = useTranslation('challenges');
  return (
    <nav className="queue" aria-label={t('curation.list')}>
      <Segments
        label={t('curation.show')}
        chosen={place.shown}
        segments={[
          {
            value: 'unfinished',
            label: t('curation.unfinished', { count: counts.unfinished }),
            to: placeOf({ ...place, shown: 'unfinished' }),
          },
          {
            value: 'all',
            label: t('curation.all', { count: counts.all }),
            to: placeOf({ ...place, shown: 'all' }),
          },
        ]}
      />
      {aim && (
        <AimedForm aim={aim} intent="sort-many">
          <ol className="queue-lines">
            {list.map((challenge) => (
              <Line key={challenge.number} {...{ challenge, current, place, categories }} />
            ))}
          </ol>
          {categories.length > 0 && <SortMany categories={categories} />}
        </AimedForm>
      )}
    </nav>
  );
}

/** Shown while some are picked: the stylesheet counts them in. */
function SortMany({ categories }: Pick<ChallengeListProps, 'categories'>) {
  const { t } = useTranslation('challenges');
  const label = useLabel();
  return (
    <div className="sort-many">
      <label className="small" htmlFor="sort-many">
        {t('curation.sortMany')} <kbd aria-hidden="true">{capOf(keyOf('many'))}</kbd>
      </label>
      <select id="sort-many" name="categoryId" className="input" data-key={keyOf('many')}>
        {categories.map((category) => (
          <option key={category.id} value={category.id}>
            {label(category.label)}
          </option>
        ))}
      </select>
      <Button type="submit">{t('curation.sortManySend')}</Button>
    </div>
  );
}

type LineProps = Pick<ChallengeListProps, 'current' | 'place' | 'categories'> & {
  challenge: ListedChallenge;
};

function Line({ challenge, current, place, categories }: LineProps) {
  const label = useLabel();
  const { t } = useTranslation('challenges');
  const category = categories.find(({ id }) => id === challenge.categoryId);
  const isCurrent = challenge.number === current;
  return (
    <li>
      {mayBeSorted(challenge.state) && categories.length > 0 && (
        <input
          type="checkbox"
          name="picked"
          value={`${challenge.id} ${String(challenge.version)}`}
          aria-label={t('curation.pick', { number: challenge.number })}
          data-key={isCurrent ? keyOf('pick') : undefined}
        />
      )}
      <Link
        to={placeOf({ ...place, number: challenge.number })}
        preventScrollReset
        aria-current={isCurrent ? 'true' : undefined}
      >
        <span className="no num">{String(challenge.number).padStart(2, '0')}</span>
        <span className="t">{challenge.excerpt}</span>
        <span className="m">
          <ChallengeBadge look={lookOf(challenge)} />
          {challenge.hasProposal && <Tag>{t('authors.proposedShort')}</Tag>}
          {category && <Tag>{label(category.label)}</Tag>}
        </span>
      </Link>
    </li>
  );
}
