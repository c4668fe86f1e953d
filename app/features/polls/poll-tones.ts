import type { Tone } from '~/ui/badge';
import type { PollState } from './poll';

export const pollTones = { draft: 'wait', open: 'next', closed: 'care', shown: 'good' } as const satisfies Record<
  PollState,
  Tone
>;
