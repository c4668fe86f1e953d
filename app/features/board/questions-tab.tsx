import { useSearchParams } from '@remix-run/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRefusalText } from '~/i18n/use-refusal-text';
import type { Counts } from '~/live/protocol';
import { Button } from '~/ui/button';
import { Segments } from '~/ui/segments';
import { StatusLine } from '~/ui/status-line';
import type { BoardState } from './board';
import type { Own } from './own';
import { OwnList } from './own-list';
import { QuestionList } from './question-list';
import type { Order } from './question-order';
import type { Asking } from './use-asking';
import { useVotes } from './use-votes';

type TabProps = {
  board: BoardState;
  counts: Counts;
  own: Own;
  asking: Asking;
  link: string;
  pageKey: string;
  /** Opens the sheet to write. */
  onWrite: () => void;
};

/** The list of questions with its order, one's own first. */
export function QuestionsTab({ board, counts, own, asking, link, pageKey, onWrite }: TabProps) {
  const { t } = useTranslation('board');
  const [search] = useSearchParams();
  const [order, setOrder] = useState<Order>(() => (search.get('order') === 'new' ? 'new' : 'want'));
  const [only, setOnly] = useState<'own' | 'all'>('all');
  const votes = useVotes(own, link);
  const refusal = useRefusalText(votes.refused ?? 'common.fault');
  const ownCount = own.questions.length + asking.waiting.length + asking.justSent.length;
  return (
    <>
      <div className="order">
        <Segments
          label={t('order.label')}
          segments={(['want', 'new'] as const).map((value) => ({ value, label: t(`order.${value}`) }))}
          chosen={order}
          onChoose={(value) => setOrder(value === 'new' ? 'new' : 'want')}
        />
        {(ownCount > 0 || only === 'own') && (
          <Button kind="quiet" icon="person" aria-pressed={only === 'own'} onClick={() => setOnly(flip(only))}>
            {only === 'own' ? t('own.back') : t('own.show', { count: ownCount })}
          </Button>
        )}
      </div>
      <StatusLine>{votes.refused ? refusal : null}</StatusLine>
      {votes.refused && <p className="refused small">{refusal}</p>}
      <OwnList {...{ board, own, asking, pageKey, onWrite }} />
      <QuestionList {...{ board, counts, own, votes, order, only, pageKey }} />
    </>
  );
}

function flip(only: 'own' | 'all'): 'own' | 'all' {
  return only === 'own' ? 'all' : 'own';
}
