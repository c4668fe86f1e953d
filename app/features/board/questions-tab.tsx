import { useSearchParams } from '@remix-run/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRefusalText } from '~/i18n/use-refusal-text';
import type { Bilingual } from '~/features/survey/survey';
import type { Counts } from '~/live/protocol';
import { Button } from '~/ui/button';
import { Segments } from '~/ui/segments';
import { useSteady } from '~/ui/use-steady';
import { StatusLine } from '~/ui/status-line';
import { takesVotes, type BoardState } from './board';
import { takesQuestions } from './gate';
import { labelsIn } from './labels';
import type { Own } from './own';
import { OwnList } from './own-list';
import { QuestionList } from './question-list';
import type { Only, Order } from './question-order';
import type { Asking } from './use-asking';
import type { Votes } from './use-votes';

type TabProps = {
  board: BoardState;
  counts: Counts;
  own: Own;
  asking: Asking;
  votes: Votes;
  pageKey: string;
  /** What the reader has in common with others; null while nobody wanted to know. */
  traits: readonly Bilingual[] | null;
  /** Wants to know that. */
  onLikeMe: () => void;
  /** Opens the sheet to write. */
  onWrite: () => void;
};

/** The list of questions with its order, one's own first. */
export function QuestionsTab({ board, counts, own, asking, votes, pageKey, onWrite, traits, onLikeMe }: TabProps) {
  const { t } = useTranslation('board');
  const [search] = useSearchParams();
  const [order, setOrder] = useState<Order>(() => (search.get('order') === 'new' ? 'new' : 'want'));
  const [only, setOnly] = useState<Only>('all');
  const [wished, setLabel] = useState<string | null>(null);
  const labels = labelsIn(board.questions);
  const label = wished !== null && labels.includes(wished) ? wished : null;
  const refusal = useRefusalText(votes.refused?.code ?? 'common.fault', votes.refused?.after);
  const unanswered = board.questions.filter(({ state }) => takesVotes(state) && state !== 'live').length;
  const settled = board.questions.filter(({ state }) => !takesVotes(state)).length;
  const ownCount = own.questions.length + asking.waiting.length + asking.justSent.length;
  const follow = useSteady((publicId: string) => {
    asking.setDraft({ ...asking.draft, follows: publicId });
    onWrite();
  });
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
          <OnlyButton word="own" label={t('own.show', { count: ownCount })} only={only} onChoose={setOnly} />
        )}
        {(settled > 0 || only === 'unanswered') && (
          <OnlyButton
            word="unanswered"
            label={t('list.unanswered', { count: unanswered })}
            only={only}
            onChoose={setOnly}
          />
        )}
        {(only === 'likeMe' || board.questions.some((question) => question.traits.length > 0)) && (
          <OnlyButton
            word="likeMe"
            label={t('list.likeMe')}
            only={only}
            onChoose={(next) => {
              setOnly(next);
              onLikeMe();
            }}
          />
        )}
      </div>
      {labels.length > 0 && <LabelFilter {...{ labels, label }} onChoose={setLabel} />}
      <StatusLine>{votes.refused ? refusal : null}</StatusLine>
      {votes.refused && <p className="refused small">{refusal}</p>}
      <OwnList {...{ board, own, asking, pageKey, onWrite }} />
      <QuestionList
        {...{ board, counts, own, votes, order, only, pageKey, label, traits }}
        onFollow={takesQuestions(board.part) ? follow : null}
      />
    </>
  );
}

type LabelFilterProps = { labels: readonly string[]; label: string | null; onChoose: (label: string | null) => void };

/** Narrows the list to what chairs gave a label. */
function LabelFilter({ labels, label, onChoose }: LabelFilterProps) {
  const { t } = useTranslation('board');
  return (
    <div className="label-filter" role="group" aria-label={t('labels.label')}>
      {labels.map((one) => (
        <button
          key={one}
          type="button"
          aria-pressed={one === label}
          onClick={() => onChoose(one === label ? null : one)}
        >
          {one}
        </button>
      ))}
    </div>
  );
}

type OnlyButtonProps = { word: Exclude<Only, 'all'>; label: string; only: Only; onChoose: (only: Only) => void };

/** Narrows the list to some, and widens it again. */
function OnlyButton({ word, label, only, onChoose }: OnlyButtonProps) {
  const { t } = useTranslation('board');
  const chosen = only === word;
  return (
    <Button
      kind="quiet"
      icon={word === 'own' ? 'person' : undefined}
      aria-pressed={chosen}
      onClick={() => onChoose(chosen ? 'all' : word)}
    >
      {chosen ? t('own.back') : label}
    </Button>
  );
}
