import { useTranslation } from 'react-i18next';
import { Badge, type Tone } from '~/ui/badge';
import type { ShownMail } from './mails.server';

const tones: Record<ShownMail['state'], Tone> = { queued: 'wait', sending: 'open', sent: 'good', failed: 'wrong' };

export function MailState({ state }: { state: ShownMail['state'] }) {
  const { t } = useTranslation('mail');
  return <Badge tone={tones[state]}>{t(`states.${state}`)}</Badge>;
}
