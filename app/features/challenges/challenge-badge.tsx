import { useTranslation } from 'react-i18next';
import { Badge, type Tone } from '~/ui/badge';
import type { IconName } from '~/ui/icon';
import type { ChallengeLook } from './challenge';

const looks: Record<ChallengeLook, { tone: Tone; icon: IconName }> = {
  raw: { tone: 'wait', icon: 'ring-dash' },
  triaged: { tone: 'wait', icon: 'half' },
  drafted: { tone: 'open', icon: 'pencil' },
  redacted: { tone: 'wait', icon: 'ring' },
  released: { tone: 'open', icon: 'eye' },
  scheduled: { tone: 'next', icon: 'right' },
  live: { tone: 'live', icon: 'mic' },
  answered: { tone: 'good', icon: 'check' },
  partly: { tone: 'care', icon: 'half' },
  'to-roundtable': { tone: 'care', icon: 'people' },
  'to-next': { tone: 'care', icon: 'calendar' },
  'to-archive': { tone: 'care', icon: 'note' },
  merged: { tone: 'shut', icon: 'merge' },
  withheld: { tone: 'wrong', icon: 'slash' },
  withdrawn: { tone: 'shut', icon: 'back' },
};

/** The state of a challenge as shape, word and tone. */
export function ChallengeBadge({ look }: { look: ChallengeLook }) {
  const { t } = useTranslation('challenges');
  return <Badge {...looks[look]}>{t(`states.${look}`)}</Badge>;
}
