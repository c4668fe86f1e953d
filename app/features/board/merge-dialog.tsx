import { useTranslation } from 'react-i18next';
import { likeness, tellingPairs } from '~/shared/telling-pairs';
import { Button } from '~/ui/button';
import { Dialog } from '~/ui/dialog';
import { Words } from '~/ui/words';
import { takesVotes } from './board';
import type { DeskQuestion, DeskState } from './desk';
import { merging } from './steps';
import type { Desking } from './use-desking';

type MergeDialogProps = { question: DeskQuestion; desk: DeskState; desking: Desking; close: () => void };

/** Chooses, by one press, which question speaks for this one; the likest stands first. */
export function MergeDialog({ question, desk, desking, close }: MergeDialogProps) {
  const { t } = useTranslation('board');
  const targets = targetsOf(question, desk.questions);
  return (
    <Dialog open title={t('console.mergeTitle')} onClose={close}>
      <blockquote className="small soft words">{question.text}</blockquote>
      <p className="small">{t('console.mergeHint')}</p>
      {targets.length === 0 && <p className="faint">{t('console.mergeNone')}</p>}
      <ul className="merge-targets">
        {targets.map((target) => (
          <li key={target.id}>
            <Words>{target.text}</Words>
            <Button
              aria-label={t('console.mergeInto', { text: target.text })}
              onClick={() => {
                desking.steer(merging(question, target));
                close();
              }}
            >
              {t('console.mergeHere')}
            </Button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

/** What is open to votes, but for the question itself, the likest first. */
function targetsOf(question: DeskQuestion, questions: readonly DeskQuestion[]): DeskQuestion[] {
  const own = tellingPairs(question.text);
  const open = questions.filter(({ id, state }) => id !== question.id && takesVotes(state));
  return open
    .map((target) => ({ target, like: likeness(own, tellingPairs(target.text)) }))
    .sort((one, other) => other.like - one.like)
    .map(({ target }) => target);
}
