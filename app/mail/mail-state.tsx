import { useTranslation } from 'react-i18next';
import { Badge, type Tone } from '~/ui/badge';
import type { MailStateName } from './shown-mail';

const tones: Record<MailStateName, Tone> = { queued: 'wait', sending: 'open', sent: 'good', failed: 'wrong' };

export function MailState({ state }: { state: MailStateName }) {
  const { t } = useTranslation('mail');
  return <Badge tone={tones[state]}>{t(`states.${state}`)}</Badge>;
}
