import { useTranslation } from 'react-i18next';
import { useRefusalText } from '~/i18n/use-refusal-text';
import { clock } from '~/shared/dates';
import { Badge } from '~/ui/badge';
import { Button, IconButton } from '~/ui/button';
import { QuestionCard } from '~/ui/question-card';
import { Time } from '~/ui/time';
import { isWaiting } from './board';
import { CommandForm } from './command-form';
import type { OwnQuestion } from './own';
import { useAsker } from './use-asker';
import type { WaitingQuestion } from './use-asking';

type WaitingProps = { question: WaitingQuestion; onDiscard: () => void; onRetry: () => void; onReuse: () => void };

/** A question that is still on this device: dashed, with what will happen to it. */
export function WaitingEntry({ question, onDiscard, onRetry, onReuse }: WaitingProps) {
  const { t } = useTranslation(['board', 'live']);
  if (question.refused !== null) return <RefusedEntry {...{ question, onRetry, onReuse }} />;
  return (
    <QuestionCard
      state="pending"
      stateLine={
        <>
          <Badge tone="wait" icon={waitIcon(question)}>
            {t(question.state === 'sending' ? 'live:sending' : 'live:waiting')}
          </Badge>
          <span>
            {question.again !== null
              ? t('own.again', { time: clock(question.again) })
              : t(question.state === 'sending' ? 'own.sending' : 'own.waiting')}
          </span>
        </>
      }
      words={question.text}
      meta={
        <>
          <span>{t('own.kept')}</span>
          <Time instant={question.writtenAt} text={clock(question.writtenAt)} />
        </>
      }
      action={
        <Button kind="quiet" onClick={onDiscard}>
          {t('own.cancel')}
        </Button>
      }
    />
  );
}

function waitIcon({ state, again }: WaitingQuestion) {
  if (state === 'sending') return 'send';
  return again === null ? 'offline' : 'clock';
}

function RefusedEntry({ question, onRetry, onReuse }: Omit<WaitingProps, 'onDiscard'>) {
  const { t } = useTranslation(['board', 'live']);
  const why = useRefusalText(question.refused ?? 'common.fault');
  return (
    <QuestionCard
      state="rejected"
      stateLine={
        <>
          <Badge tone="wrong">{t('own.failed')}</Badge>
          <span>{why}</span>
        </>
      }
      words={question.text}
      action={
        <div className="row">
          <Button kind="quiet" onClick={onReuse}>
            {t('own.reuse')}
          </Button>
          <Button kind="quiet" onClick={onRetry}>
            {t('live:failed.again')}
          </Button>
        </div>
      }
    />
  );
}

type OwnProps = {
  question: OwnQuestion;
  /** The part is over: what waits will not be looked at any more. */
  over: 'over' | 'running';
  cmdId: string;
  onWithdraw: () => void;
  /** Puts a refused one out of sight. */
  onLeave: () => void;
  onReuse: () => void;
};

/** A question of one's own that not everybody sees: it waits, was refused, or was taken out of the list. */
export function OwnEntry({ question, over, cmdId, onWithdraw, onLeave, onReuse }: OwnProps) {
  const { t } = useTranslation(['board', 'ui']);
  const askerOf = useAsker();
  const pending = isWaiting(question.state);
  return (
    <QuestionCard
      state={question.state}
      stateLine={
        <>
          <Badge tone={pending ? 'wait' : question.state === 'rejected' ? 'wrong' : 'shut'}>
            {t(`questionStates.${question.state}`)}
          </Badge>
          <span>{t(lineOf(question, over), { reason: question.reason, text: question.spokenFor?.text ?? '' })}</span>
        </>
      }
      words={question.text}
      meta={
        <>
          <span>{askerOf(question).own}</span>
          {question.askedAt && <Time instant={question.askedAt} text={clock(question.askedAt)} />}
        </>
      }
      action={
        pending && over === 'running' ? (
          <CommandForm cmdId={cmdId} name="board.withdraw" input={{ questionId: question.id }} onSend={onWithdraw}>
            <Button kind="quiet" type="submit">
              {t('own.withdraw')}
            </Button>
          </CommandForm>
        ) : (
          question.state === 'rejected' &&
          over === 'running' && (
            <span className="row nowrap">
              <Button kind="quiet" onClick={onReuse}>
                {t('own.reuse')}
              </Button>
              <IconButton icon="x" kind="quiet" label={t('ui:close')} onClick={onLeave} />
            </span>
          )
        )
      }
    />
  );
}

function lineOf(question: OwnQuestion, over: 'over' | 'running') {
  if (question.state === 'rejected') return 'own.rejectedFor';
  if (isWaiting(question.state)) return over === 'over' ? 'own.pendingDone' : 'own.pending';
  if (question.state === 'merged' && question.spokenFor) return 'own.merged';
  return 'own.hidden';
}
