import { useTranslation } from 'react-i18next';
import { Badge, type Tone } from '~/ui/badge';
import type { PollState } from './poll';

const tones = { draft: 'wait', open: 'next', closed: 'care', shown: 'good' } as const satisfies Record<PollState, Tone>;

/** Where a poll is. */
export function PollBadge({ state }: { state: PollState }) {
  const { t } = useTranslation('polls');
  return <Badge tone={tones[state]}>{t(`states.${state}`)}</Badge>;
}
