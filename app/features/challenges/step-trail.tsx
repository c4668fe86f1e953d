import { useTranslation } from 'react-i18next';
import { clock, listDate } from '~/shared/dates';
import { Button } from '~/ui/button';
import { Icon } from '~/ui/icon';
import { Time } from '~/ui/time';
import { AimedForm, type Aim } from './aimed-form';
import type { OpenChallenge, Step } from './curation';
import { keyOf } from './curation-keys';

const words = {
  'sort challenge': 'steps.sort',
  'write challenge': 'steps.write',
  'hand over challenge': 'steps.handOver',
  'release challenge': 'steps.release',
  'take back challenge': 'steps.takeBack',
  'withhold challenge': 'steps.withhold',
  'readmit challenge': 'steps.readmit',
  'schedule challenge': 'steps.schedule',
  'unschedule challenge': 'steps.unschedule',
  'move challenge': 'steps.move',
  'plan card': 'steps.plan',
  'waive hint': 'steps.waive',
  'split challenge': 'steps.split',
  'merge challenge': 'steps.merge',
  'unmerge challenge': 'steps.unmerge',
  'undo challenge': 'steps.undo',
  'withdraw challenge': 'steps.withdraw',
  'revise challenge': 'steps.revise',
  'recheck challenge': 'steps.recheck',
  'ask authors': 'steps.askAuthors',
  'author accepts wording': 'steps.accept',
  'author proposes wording': 'steps.propose',
  'keep wording': 'steps.keepWording',
  'ask author': 'steps.askAuthor',
  'author replies': 'steps.reply',
} as const;

type StepTrailProps = { aim: Aim; open: OpenChallenge; steps: readonly Step[]; me: string };

/** What was done with a challenge so far, by whom and when; and that its release is still to come. */
export function StepTrail({ aim, open, steps, me }: StepTrailProps) {
  const { t } = useTranslation('challenges');
  const waits = open.state === 'raw' || open.state === 'triaged' || open.state === 'redacted';
  return (
    <section aria-labelledby="history-title">
      <h2 id="history-title">{t('rail.history')}</h2>
      <ol className="trail">
        <TrailLine icon="check" word={t('rail.received')} at={open.receivedAt} />
        {steps.map((step) => (
          <TrailLine
            key={`${step.at} ${step.action}`}
            icon={step.action === 'write challenge' ? 'pencil' : 'check'}
            word={t(wordOf(step.action))}
            at={step.at}
            by={step.by === null ? '' : step.by.id === me ? t('rail.you') : step.by.name}
          />
        ))}
        {waits && (
          <li className="next">
            <Icon name="ring-dash" />
            <span>
              {t('steps.release')} <span className="visually-hidden">{t('rail.ahead')}</span>
            </span>
          </li>
        )}
      </ol>
      {open.undoable && (
        <AimedForm aim={aim} intent="undo">
          <Button type="submit" wide data-key={keyOf('undo')}>
            {t('rail.undo', { step: t(wordOf(open.undoable.action)) })} <kbd aria-hidden="true">U</kbd>
          </Button>
        </AimedForm>
      )}
    </section>
  );
}

function wordOf(action: string) {
  return isKnown(action) ? words[action] : 'steps.other';
}

function isKnown(action: string): action is keyof typeof words {
  return action in words;
}

function TrailLine({ icon, word, at, by }: { icon: 'check' | 'pencil'; word: string; at: string; by?: string }) {
  return (
    <li>
      <Icon name={icon} />
      <span>
        {word} {by && <span className="by">{by}</span>}{' '}
        <Time instant={at} text={`${listDate(at).slice(5)} ${clock(at)}`} />
      </span>
    </li>
  );
}
