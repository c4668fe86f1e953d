import { useTranslation } from 'react-i18next';
import { Badge, type Tone } from '~/ui/badge';
import type { IconName } from '~/ui/icon';
import type { OwnState } from './own-texts';

const looks: Record<OwnState, { tone: Tone; icon: IconName }> = {
  received: { tone: 'wait', icon: 'pencil' },
  checking: { tone: 'wait', icon: 'ring' },
  released: { tone: 'open', icon: 'eye' },
  agenda: { tone: 'next', icon: 'right' },
  talked: { tone: 'good', icon: 'check' },
  carried: { tone: 'care', icon: 'calendar' },
  withheld: { tone: 'wrong', icon: 'slash' },
  withdrawn: { tone: 'shut', icon: 'back' },
};

/** Where a text of one's own is, as shape, word and tone. */
export function OwnStateBadge({ state }: { state: OwnState }) {
  const { t } = useTranslation('authors');
  return <Badge {...looks[state]}>{t(`states.${state}`)}</Badge>;
}
