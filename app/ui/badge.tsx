import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon';

/**
 * What a state looks like: `wait` not yet seen by others, `open` out in the open, `next` your turn or next, `live` live
 * now, `good` settled well, `care` someone should act, `wrong` refused, `shut` over or out of sight.
 */
export type Tone = 'wait' | 'open' | 'next' | 'live' | 'good' | 'care' | 'wrong' | 'shut';

const icons: Record<Tone, IconName> = {
  wait: 'ring-dash',
  open: 'ring',
  next: 'right',
  live: 'mic',
  good: 'check',
  care: 'clock',
  wrong: 'slash',
  shut: 'back',
};

/** A state as shape, word and tone: without its tone it still reads. The tone brings an icon unless another fits better. */
export function Badge({ tone, icon = icons[tone], children }: { tone: Tone; icon?: IconName; children: ReactNode }) {
  return (
    <span className="badge" data-tone={tone}>
      <Icon name={icon} />
      {children}
    </span>
  );
}

/** A short plain word about something: a category, a site. */
export function Tag({ children }: { children: ReactNode }) {
  return <span className="tag">{children}</span>;
}

/** The vertical vermilion mark beside what is live, once per screen; `next` is the same shape as an ink outline. */
export function Seal({ next = false, children }: { next?: boolean; children: ReactNode }) {
  return (
    <span className="seal" data-next={next ? '' : undefined}>
      {children}
    </span>
  );
}
