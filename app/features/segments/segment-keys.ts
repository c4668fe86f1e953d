import type { KeyMap } from '~/ui/key-map';

export type SegmentAct = 'nextSegment';

/** The keys of the run of show, beside those of the console. */
export const segmentKeys: KeyMap<SegmentAct> = { nextSegment: ['i'] };
