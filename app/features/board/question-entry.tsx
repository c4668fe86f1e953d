import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { clock } from '~/shared/dates';
import { Badge, Tag } from '~/ui/badge';
import { Button } from '~/ui/button';
import { QuestionCard } from '~/ui/question-card';
import { Time } from '~/ui/time';
import { VoteButton } from '~/ui/vote-button';
import { takesVotes, type OpenQuestion, type PublicState } from './board';
import { CommandForm } from './command-form';
import type { OwnQuestion } from './own';
import { Traits } from './trait-tags';
import { useAnswerWords } from './use-answer-words';
import { useAsker } from './use-asker';

type EntryProps = {
  question: OpenQuestion;
  count: number;
  /** Whether the board takes votes now. */
  voting: 'open' | 'closed';
  /** The reader's own vote, and whether it is still on its way. */
  pressed: boolean;
  waiting: 'sending' | 'kept' | undefined;
  onVote: (publicId: string) => void;
  onWithdraw: (questionId: string) => void;
  cmdId: string;
  /** Where it is the reader's, who may take it back. */
  own: OwnQuestion | null;
  /** The answered question that this one asks more about, where all still see it. */
  followed: OpenQuestion | null;
  /** Asks more about it, where that can be done now. */
  onFollow: ((publicId: string) => void) | null;
};

/**
 * A question of the list: what was asked, larger than all about it, and the vote. Drawn anew only where something of it
 * changed: a thousand stand on a page whose counts change all the time.
 */
export const QuestionEntry = memo(function QuestionEntry(props: EntryProps) {
  const { question, count, voting, pressed, waiting, onVote, cmdId, ...about } = props;
  const { t } = useTranslation('board');
  const answerWords = useAnswerWords();
  const closed = voting === 'closed' || !takesVotes(question.state);
  const word = t(closed ? 'list.closed' : 'want');
  const vote = { count, pressed, word, waiting, disabled: closed };
  return (
    <QuestionCard
      state={question.state}
      stateLine={stateLine(question, t)}
      words={question.text}
      meta={<Meta {...{ question, voting, ...about }} />}
      action={
        <CommandForm
          cmdId={cmdId}
          name={pressed ? 'board.unvote' : 'board.vote'}
          input={{ publicId: question.publicId }}
          onSend={() => onVote(question.publicId)}
        >
          <VoteButton {...vote} type="submit" />
        </CommandForm>
      }
      answer={question.answer ? { who: answerWords(question.answerFrom), words: question.answer } : undefined}
    />
  );
});

const tones = { open: 'open', queued: 'next', live: 'live', answered: 'good', deferred: 'care' } as const;

function stateLine(question: OpenQuestion, t: ReturnType<typeof useTranslation<'board'>>['t']) {
  if (question.state === 'open') return undefined;
  return (
    <>
      <StateBadge state={question.state} />
      {question.fate && <span>{t(`onward.${question.fate}`)}</span>}
    </>
  );
}

function StateBadge({ state }: { state: PublicState }) {
  const { t } = useTranslation('board');
  return <Badge tone={tones[state]}>{t(`questionStates.${state}`)}</Badge>;
}

type MetaProps = Pick<EntryProps, 'question' | 'own' | 'voting' | 'followed' | 'onFollow' | 'onWithdraw'>;

function Meta({ question, own, voting, followed, onFollow, onWithdraw }: MetaProps) {
  const { t } = useTranslation('board');
  const askerOf = useAsker();
  return (
    <>
      <span>{own ? askerOf(question).own : askerOf(question).shown}</span>
      <Traits traits={question.traits} />
      {question.labels.map((label) => (
        <Tag key={label}>{label}</Tag>
      ))}
      <Time instant={question.openedAt} text={clock(question.openedAt)} />
      {question.follows !== null && (
        <span className="words">{followed ? t('note.follows', { text: followed.text }) : t('note.followsGone')}</span>
      )}
      {question.state === 'answered' && onFollow && (
        <Button kind="quiet" onClick={() => onFollow(question.publicId)}>
          {t('ask.follow')}
        </Button>
      )}
      {own && own.original !== '' && <span className="words">{t('own.reworded', { text: own.original })}</span>}
      {own && voting === 'open' && (question.state === 'open' || question.state === 'queued') && (
        <Button kind="quiet" onClick={() => onWithdraw(own.id)}>
          {t('own.withdraw')}
        </Button>
      )}
    </>
  );
}
