import { useTranslation } from 'react-i18next';
import { Badge, type Tone } from '~/ui/badge';
import type { IconName } from '~/ui/icon';
import type { ThreadState } from './thread';

const looks: Record<ThreadState, { tone: Tone; icon?: IconName }> = {
  draft: { tone: 'wait' },
  published: { tone: 'open' },
  answered: { tone: 'good' },
  review: { tone: 'care' },
  superseded: { tone: 'shut' },
  locked: { tone: 'shut', icon: 'lock' },
  unpublished: { tone: 'shut', icon: 'eye-off' },
};

export function ThreadBadge({ state }: { state: ThreadState }) {
  const { t } = useTranslation('archive');
  return <Badge {...looks[state]}>{t(`states.${state}`)}</Badge>;
}
