import { useTranslation } from 'react-i18next';
import { Button } from '~/ui/button';
import { isRunning, isWaiting } from './board';
import type { DeskQuestion, DeskState } from './desk';
import { checking } from './noting-steps';
import { approving, hiding, queueing, rejecting, type Step } from './steps';
import type { Desking } from './use-desking';

/** What can be done with all the questions that were selected; only what suits every one of them. */
export function MarkBar({ desk, desking }: { desk: DeskState; desking: Desking }) {
  const { t } = useTranslation('board');
  const marked = desk.questions.filter(({ id }) => desking.marked.has(id));
  if (marked.length === 0 || !isRunning(desk.part.state)) return null;
  const every = (suits: (question: DeskQuestion) => boolean) => marked.every(suits);
  const all = (step: (question: DeskQuestion) => Step) => () => {
    desking.steerAll(marked.map(step));
    desking.clearMarks();
  };
  const waiting = every(({ state }) => isWaiting(state));
  const open = every(({ state }) => state === 'open' || state === 'queued');
  return (
    <section className="mark-bar" aria-label={t('marked.label')}>
      <strong className="num">{t('marked.count', { count: marked.length })}</strong>
      {waiting && (
        <Button kind="primary" onClick={all((question) => approving(question))}>
          {t('console.approve')}
        </Button>
      )}
      {every(({ state }) => state === 'pending') && <Button onClick={all(checking)}>{t('note.check')}</Button>}
      {waiting && (
        <Button onClick={all((question) => rejecting(question, t('console.reasons.off-topic')))}>
          {t('console.reject')}: {t('console.reasons.off-topic')}
        </Button>
      )}
      {waiting && (
        <Button onClick={all((question) => rejecting(question, t('console.reasons.same')))}>
          {t('console.reject')}: {t('console.reasons.same')}
        </Button>
      )}
      {every(({ state }) => state === 'open') && <Button onClick={all(queueing)}>{t('console.queue')}</Button>}
      {open && <Button onClick={all(hiding)}>{t('console.hide')}</Button>}
      <Button kind="quiet" onClick={desking.clearMarks}>
        {t('marked.clear')}
      </Button>
    </section>
  );
}
