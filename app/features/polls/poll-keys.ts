import type { KeyMap } from '~/ui/key-map';

export type PollAct = 'step' | 'wall';

/** The keys of the polls' desk while it is in sight. */
export const pollKeys: KeyMap<PollAct> = { step: ['o'], wall: ['u'] };
