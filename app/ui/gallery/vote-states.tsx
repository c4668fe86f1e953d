import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { VoteButton } from '../vote-button';
import { Section } from './section';

export function VoteStates() {
  const { t } = useTranslation('gallery');
  const [pressed, setPressed] = useState(false);
  const word = t('votes.word');
  return (
    <Section name="votes" columns="one">
      <div className="gallery-votes">
        <State label={t('votes.notYet')}>
          <VoteButton count={pressed ? 24 : 23} pressed={pressed} word={word} onPress={() => setPressed(!pressed)} />
        </State>
        <State label={t('votes.voted')}>
          <VoteButton count={24} pressed word={word} />
        </State>
        <State label={t('votes.sending')}>
          <VoteButton count={24} pressed waiting="sending" word={t('votes.sending')} />
        </State>
        <State label={t('votes.offline')}>
          <VoteButton count={24} pressed waiting="kept" word={t('votes.unsent')} />
        </State>
        <State label={t('votes.closed')}>
          <VoteButton count={31} pressed={false} disabled word={t('votes.closed')} />
        </State>
        <State label={t('votes.own')}>
          <VoteButton count={8} pressed={false} disabled word={t('votes.own')} />
        </State>
      </div>
    </Section>
  );
}

function State({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      {children}
      <span>{label}</span>
    </div>
  );
}
