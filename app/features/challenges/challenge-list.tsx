import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { SurveyCategory } from '~/features/survey/survey';
import { Tag } from '~/ui/badge';
import { Segments } from '~/ui/segments';
import { lookOf } from './challenge';
import { ChallengeBadge } from './challenge-badge';
import { placeOf, type ListedChallenge, type Shown } from './curation';
import { useLabel } from './use-label';

type ChallengeListProps = {
  list: readonly ListedChallenge[];
  current: number | null;
  question: string;
  shown: Shown;
  counts: { unfinished: number; all: number };
  categories: readonly SurveyCategory[];
};

/** The secretariat's list; every line leads to the desk of its challenge. */
export function ChallengeList({ list, current, question, shown, counts, categories }: ChallengeListProps) {
  const { t } = useTranslation('challenges');
  return (
    <nav className="queue" aria-label={t('curation.list')}>
      <Segments
        label={t('curation.show')}
        chosen={shown}
        segments={[
          {
            value: 'unfinished',
            label: t('curation.unfinished', { count: counts.unfinished }),
            to: placeOf({ question, shown: 'unfinished' }),
          },
          {
            value: 'all',
            label: t('curation.all', { count: counts.all }),
            to: placeOf({ question, shown: 'all' }),
          },
        ]}
      />
      <ol className="queue-lines">
        {list.map((challenge) => (
          <Line key={challenge.number} {...{ challenge, current, question, shown, categories }} />
        ))}
      </ol>
    </nav>
  );
}

type LineProps = Pick<ChallengeListProps, 'current' | 'question' | 'shown' | 'categories'> & {
  challenge: ListedChallenge;
};

function Line({ challenge, current, question, shown, categories }: LineProps) {
  const label = useLabel();
  const category = categories.find(({ id }) => id === challenge.categoryId);
  return (
    <li>
      <Link
        to={placeOf({ question, number: challenge.number, shown })}
        preventScrollReset
        aria-current={challenge.number === current ? 'true' : undefined}
      >
        <span className="no num">{String(challenge.number).padStart(2, '0')}</span>
        <span className="t">{challenge.excerpt}</span>
        <span className="m">
          <ChallengeBadge look={lookOf(challenge)} />
          {category && <Tag>{label(category.label)}</Tag>}
        </span>
      </Link>
    </li>
  );
}
