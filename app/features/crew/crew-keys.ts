import type { KeyMap } from '~/ui/key-map';

export type CrewAct = 'floor' | 'talk';

/** The keys of the crew's strip, beside those of the console. */
export const crewKeys: KeyMap<CrewAct> = { floor: ['f'], talk: ['b'] };
