import { useTranslation } from 'react-i18next';
import { Badge, type Tone } from '~/ui/badge';
import type { RegistrationState } from './registration';

const tones: Record<RegistrationState, Tone> = {
  draft: 'wait',
  submitted: 'wait',
  pending: 'wait',
  confirmed: 'good',
  attended: 'good',
  waitlisted: 'care',
  offered: 'next',
  expired: 'shut',
  cancelled: 'shut',
  'no-show': 'shut',
};

export function RegistrationBadge({ state }: { state: RegistrationState }) {
  const { t } = useTranslation('registration');
  return <Badge tone={tones[state]}>{t(`states.${state}`)}</Badge>;
}
