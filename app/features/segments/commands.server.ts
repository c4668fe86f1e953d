import { beginSegment } from './beginning.server';
import { extendSegment, moveSegment, removeSegment, saveSegment } from './writing.server';

/** All that can be done to a part's run of show. */
export const segmentCommands = [saveSegment, removeSegment, moveSegment, extendSegment, beginSegment] as const;
