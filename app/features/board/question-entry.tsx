import { useTranslation } from 'react-i18next';
import { clock } from '~/shared/dates';
import { useCommands } from '~/live/use-commands';
import { Badge } from '~/ui/badge';
import { Button } from '~/ui/button';
import { QuestionCard } from '~/ui/question-card';
import { Time } from '~/ui/time';
import { VoteButton } from '~/ui/vote-button';
import { takesVotes, type OpenQuestion, type PublicState } from './board';
import { CommandForm } from './command-form';
import type { OwnQuestion } from './own';
import type { Votes } from './use-votes';

type EntryProps = {
  question: OpenQuestion;
  count: number;
  /** Whether the board takes votes now. */
  voting: 'open' | 'closed';
  votes: Votes;
  cmdId: string;
  /** Where it is the reader's, who may take it back. */
  own: OwnQuestion | null;
};

/** A question of the list: what was asked, larger than all about it, and the vote. */
export function QuestionEntry({ question, count, voting, votes, cmdId, own }: EntryProps) {
  const { t } = useTranslation('board');
  const closed = voting === 'closed' || !takesVotes(question.state);
  const pressed = votes.pressed(question.publicId);
  const word = t(closed ? 'list.closed' : 'want');
  const vote = { count, pressed, word, waiting: votes.waiting(question.publicId), disabled: closed };
  return (
    <QuestionCard
      state={question.state}
      stateLine={stateLine(question, t)}
      words={question.text}
      meta={<Meta question={question} own={own} voting={voting} />}
      action={
        <CommandForm
          cmdId={cmdId}
          name={pressed ? 'board.unvote' : 'board.vote'}
          input={{ publicId: question.publicId }}
          onSend={() => votes.toggle(question.publicId)}
        >
          <VoteButton {...vote} type="submit" />
        </CommandForm>
      }
      answer={question.answer ? { who: t('list.answer'), words: question.answer } : undefined}
    />
  );
}

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

function Meta({ question, own, voting }: Pick<EntryProps, 'question' | 'own' | 'voting'>) {
  const { send } = useCommands();
  const { t } = useTranslation('board');
  const yours = question.namedAs === null ? t('own.yours') : t('own.yoursNamed', { name: question.namedAs });
  return (
    <>
      <span>{own ? yours : (question.namedAs ?? t('anonymous'))}</span>
      <Time instant={question.openedAt} text={clock(question.openedAt)} />
      {own && own.original !== '' && <span className="words">{t('own.reworded', { text: own.original })}</span>}
      {own && voting === 'open' && (question.state === 'open' || question.state === 'queued') && (
        <Button kind="quiet" onClick={() => void send('board.withdraw', { questionId: own.id })}>
          {t('own.withdraw')}
        </Button>
      )}
    </>
  );
}
