import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Texts } from '~/i18n/texts';
import { Badge, Tag, type Tone } from '../badge';
import { Button } from '../button';
import type { IconName } from '../icon';
import { QuestionCard } from '../question-card';
import { Time } from '../time';
import { VoteButton } from '../vote-button';
import { Section } from './section';

type State = Exclude<keyof Texts['gallery']['badges']['question'], 'label'>;

/** A card of the gallery: `note` is the sentence beside the badge, `who` and `action` differ by whose question it is. */
function Card({ state, tone, icon, note, meta, action, answer }: CardProps) {
  const { t } = useTranslation('gallery');
  return (
    <QuestionCard
      state={state}
      stateLine={
        <>
          <Badge tone={tone} icon={icon}>
            {t(`badges.question.${state}`)}
          </Badge>
          {note && <span>{note}</span>}
        </>
      }
      words={t(`questions.${state}`)}
      meta={
        <>
          {meta}
          <Time instant="2026-12-04T07:21:00Z" text="16:21" />
        </>
      }
      action={action}
      {...(answer ? { answer: { who: t('questions.speaker'), words: answer } } : {})}
    />
  );
}

type CardProps = {
  state: State;
  tone: Tone;
  icon: IconName;
  note?: string;
  meta?: ReactNode;
  action?: ReactNode;
  answer?: string;
};

export function QuestionStates() {
  return (
    <Section name="questions">
      <Road />
      <Aside />
    </Section>
  );
}

function Road() {
  const { t } = useTranslation('gallery');
  const vote = (count: number, pressed: boolean) => (
    <VoteButton count={count} pressed={pressed} word={t('votes.word')} />
  );
  return (
    <div>
      <Card
        state="pending"
        tone="wait"
        icon="ring-dash"
        note={t('questions.pendingState')}
        meta={<span>{t('questions.yours')}</span>}
        action={<Button kind="quiet">{t('questions.withdraw')}</Button>}
      />
      <Card state="open" tone="open" icon="ring" meta={<Others />} action={vote(23, false)} />
      <Card state="queued" tone="next" icon="right" meta={<Others />} action={vote(19, true)} />
      <Card state="live" tone="live" icon="mic" meta={<Others />} action={vote(31, true)} />
      <Card
        state="answered"
        tone="good"
        icon="check"
        meta={<Others />}
        action={<Closed count={17} />}
        answer={t('questions.answer')}
      />
    </div>
  );
}

function Aside() {
  const { t } = useTranslation('gallery');
  return (
    <div>
      <Card
        state="deferred"
        tone="care"
        icon="right"
        note={t('questions.deferredState')}
        meta={<Others />}
        action={<Closed count={12} />}
      />
      <Card state="merged" tone="shut" icon="merge" note={t('questions.mergedState')} />
      <Card
        state="rejected"
        tone="wrong"
        icon="slash"
        note={t('questions.rejectedState')}
        meta={<span>{t('questions.yours')}</span>}
        action={<Button kind="quiet">{t('questions.rewrite')}</Button>}
      />
      <Card state="hidden" tone="shut" icon="eye-off" />
      <Card state="withdrawn" tone="shut" icon="back" />
      <Card
        state="unsent"
        tone="wait"
        icon="offline"
        note={t('questions.unsentState')}
        meta={<span>{t('questions.kept')}</span>}
        action={<Button kind="quiet">{t('questions.takeBack')}</Button>}
      />
    </div>
  );
}

function Others() {
  const { t } = useTranslation('gallery');
  return (
    <>
      <span>{t('questions.anonymous')}</span>
      <Tag>{t('questions.band')}</Tag>
    </>
  );
}

function Closed({ count }: { count: number }) {
  const { t } = useTranslation('gallery');
  return <VoteButton count={count} pressed={false} disabled word={t('votes.closed')} />;
}
