import { useTranslation } from 'react-i18next';
import { Button, IconButton } from '~/ui/button';
import { cardFates, isOpen, isRunning, isWaiting, questionFates } from './board';
import type { DeskQuestion, DeskState } from './desk';
import type { LaneCard } from './lanes';
import { checking, claiming } from './noting-steps';
import { Scribe } from './scribe';
import {
  approving,
  givingCardFate,
  givingFate,
  hiding,
  queueing,
  readmitting,
  shifting,
  staging,
  unhiding,
  unmerging,
  unqueueing,
} from './steps';
import type { Desking } from './use-desking';

type ActionsProps = { card: LaneCard; desk: DeskState; desking: Desking; wrapping: boolean };

/** What can be done with a card now. At the bell: where it goes. */
export function CardActions({ card, desk, desking, wrapping }: ActionsProps) {
  if (!isRunning(desk.part.state)) return null;
  if (wrapping) return <Fates {...{ card, desk, desking }} />;
  if (card.kind === 'challenge') return <ChallengeActions {...{ card, desk, desking }} />;
  return <QuestionActions {...{ card, desk, desking }} />;
}

type Acting<Card extends LaneCard> = { card: Card; desk: DeskState; desking: Desking };
type QuestionCard = LaneCard & { kind: 'question' };
type ChallengeCard = LaneCard & { kind: 'challenge' };

function QuestionActions({ card, desk, desking }: Acting<QuestionCard>) {
  const { question } = card;
  if (isWaiting(question.state)) return <PendingActions {...{ question, desking }} />;
  if (question.state === 'live' || question.state === 'answered') return <Settling {...{ card, desk, desking }} />;
  return (
    <div className="quick">
      <Lining {...{ card, desk, desking }} />
      <NoteActions {...{ question, desking }} />
    </div>
  );
}

function PendingActions({ question, desking }: { question: DeskQuestion; desking: Desking }) {
  const { t } = useTranslation('board');
  return (
    <div className="quick">
      <Button kind="primary" onClick={() => desking.steer(approving(question))}>
        {t('console.approve')} <kbd>A</kbd>
      </Button>
      <Button onClick={() => desking.steer(checking(question))}>
        {t(question.state === 'checked' ? 'note.uncheck' : 'note.check')} <kbd>C</kbd>
      </Button>
      <IconButton icon="pencil" label={t('console.edit')} onClick={() => desking.edit(question)} />
      <IconButton icon="merge" label={t('console.merge')} onClick={() => desking.merge(question)} />
      <IconButton icon="slash" label={t('console.reject')} onClick={() => desking.reject(question)} />
      <NoteActions {...{ question, desking }} />
    </div>
  );
}

/** Whose it is, its labels, and whether it is selected. */
function NoteActions({ question, desking }: { question: DeskQuestion; desking: Desking }) {
  const { t } = useTranslation('board');
  const mine = question.assignedTo === desking.reader;
  return (
    <>
      <IconButton
        icon="person"
        label={t(mine ? 'note.unclaim' : 'note.claim')}
        onClick={() => desking.steer(claiming(question, desking.reader))}
      />
      <IconButton icon="note" label={t('note.open')} onClick={() => desking.show({ kind: 'note', question })} />
      <IconButton
        icon={desking.marked.has(question.id) ? 'check' : 'ring'}
        label={t(desking.marked.has(question.id) ? 'marked.unmark' : 'marked.mark')}
        onClick={() => desking.mark(question)}
      />
    </>
  );
}

/** Between open, queue and stage; and back from where it is out of the way. */
function Lining({ card, desk, desking }: Acting<QuestionCard>) {
  const { t } = useTranslation('board');
  const { question } = card;
  const { steer } = desking;
  if (question.state === 'rejected') {
    return <Button onClick={() => steer(readmitting(question))}>{t('console.readmit')}</Button>;
  }
  if (question.state === 'hidden')
    return <Button onClick={() => steer(unhiding(question))}>{t('console.unhide')}</Button>;
  if (question.state === 'merged') {
    return <Button onClick={() => steer(unmerging(question))}>{t('console.unmerge')}</Button>;
  }
  if (question.state === 'deferred') {
    return <Button onClick={() => steer(unqueueing(question))}>{t('console.reopen')}</Button>;
  }
  const queued = question.state === 'queued';
  return (
    <>
      <Button
        kind={queued ? undefined : 'primary'}
        onClick={() => steer(queued ? unqueueing(question) : queueing(question))}
      >
        {t(queued ? 'console.unqueue' : 'console.queue')} <kbd>Q</kbd>
      </Button>
      {isOpen(desk.part.state) && (
        <Button kind={queued ? 'primary' : undefined} onClick={() => steer(staging(desk, card))}>
          {t('console.stage')} <kbd>S</kbd>
        </Button>
      )}
      {queued ? (
        <>
          <IconButton icon="up" label={t('console.up')} onClick={() => steer(shifting(question, 'up'))} />
          <IconButton icon="down" label={t('console.down')} onClick={() => steer(shifting(question, 'down'))} />
        </>
      ) : (
        <>
          <IconButton icon="merge" label={t('console.merge')} onClick={() => desking.merge(question)} />
          <IconButton icon="eye-off" label={t('console.hide')} onClick={() => steer(hiding(question))} />
        </>
      )}
    </>
  );
}

/** On stage, or answered: the answer in short, and where it goes on. */
function Settling({ card, desk, desking }: Acting<QuestionCard>) {
  const { t } = useTranslation('board');
  const { question } = card;
  return (
    <>
      <Scribe bands={desking.bands} key={question.id} question={question} onAnswer={desking.steer} />
      <div className="quick">
        {question.state === 'answered' ? (
          <Button onClick={() => desking.steer(unqueueing(question))}>{t('console.reopen')}</Button>
        ) : (
          <Button onClick={() => desking.steer(givingFate(question, 'to-next'))}>{t('console.defer')}</Button>
        )}
        {question.state === 'answered' && isOpen(desk.part.state) && (
          <Button onClick={() => desking.steer(staging(desk, card))}>{t('console.stage')}</Button>
        )}
        <IconButton icon="eye-off" label={t('console.hide')} onClick={() => desking.steer(hiding(question))} />
      </div>
    </>
  );
}

function ChallengeActions({ card, desk, desking }: Acting<ChallengeCard>) {
  const { t } = useTranslation('board');
  const { state } = card.card;
  if (state === 'live') return <Fates {...{ card, desk, desking }} />;
  return (
    <div className="quick">
      {isOpen(desk.part.state) && (
        <Button kind="primary" onClick={() => desking.steer(staging(desk, card))}>
          {t('console.stage')} <kbd>S</kbd>
        </Button>
      )}
      {state === 'scheduled' && (
        <Button onClick={() => desking.steer(givingCardFate(desk, card, 'to-next'))}>
          {t('console.defer')} <kbd>D</kbd>
        </Button>
      )}
    </div>
  );
}

/** Where a card goes when there is no more time for it. */
function Fates({ card, desk, desking }: Acting<LaneCard>) {
  const { t } = useTranslation('board');
  return (
    <div className="quick fates" role="group" aria-label={t('console.fateLabel')}>
      {card.kind === 'challenge'
        ? cardFates.map((fate) => (
            <Button key={fate} onClick={() => desking.steer(givingCardFate(desk, card, fate))}>
              {t(`fates.${fate}`)}
            </Button>
          ))
        : questionFates.map((fate) => (
            <Button key={fate} onClick={() => desking.steer(givingFate(card.question, fate))}>
              {t(`fates.${fate}`)}
            </Button>
          ))}
    </div>
  );
}
