import { useTranslation } from 'react-i18next';
import { Badge, type Tone } from '~/ui/badge';
import type { IconName } from '~/ui/icon';
import type { PartStateName, RegistrationWindow, SeminarStateName } from './seminar';

type SeminarWord = Exclude<SeminarStateName, 'published'> | RegistrationWindow;

const seminarTones: Record<SeminarWord, Tone> = {
  draft: 'wait',
  before: 'open',
  open: 'open',
  closed: 'shut',
  live: 'live',
  ended: 'shut',
  archived: 'shut',
  cancelled: 'wrong',
};

const seminarIcons: Partial<Record<SeminarWord, IconName>> = {
  before: 'clock',
  closed: 'check',
  ended: 'check',
  archived: 'note',
};

/** The state of a seminar; while it is published, what one may do: register or not. */
export function SeminarState({ state, opening }: { state: SeminarStateName; opening: RegistrationWindow }) {
  const { t } = useTranslation('seminars');
  const word = state === 'published' ? opening : state;
  const icon = seminarIcons[word];
  return (
    <Badge tone={seminarTones[word]} {...(icon ? { icon } : {})}>
      {t(`states.${word}`)}
    </Badge>
  );
}

const partTones: Record<PartStateName, Tone> = {
  planned: 'wait',
  live: 'live',
  paused: 'care',
  wrapping: 'care',
  done: 'shut',
};

const partIcons: Partial<Record<PartStateName, IconName>> = { paused: 'pause', done: 'check' };

export function PartState({ state }: { state: PartStateName }) {
  const { t } = useTranslation('seminars');
  const icon = partIcons[state];
  return (
    <Badge tone={partTones[state]} {...(icon ? { icon } : {})}>
      {t(`partStates.${state}`)}
    </Badge>
  );
}
