import type PptxGenJS from 'pptxgenjs';
import type { Slide } from './deck';
import { fontMarks } from './deck-theme';
import { slideSize } from './slide-layout';

export type Page = PptxGenJS.Slide;
export type Of<Kind extends Slide['is']> = Extract<Slide, { is: Kind }>;

/** The width between the margins of a page, in points. */
export const inner = slideSize.width - 2 * slideSize.side;

/** Where the double rule stands on a slide, and on the first and last, and the size of the title under it. */
export const masters = { Slide: { rule: slideSize.top, size: 30 }, Cover: { rule: 170, size: 40 } } as const;

/** Plain letters, and those of what is said beside. */
export const body = { fontFace: fontMarks.minor, color: 'tx1', margin: 0 } as const;
export const soft = { color: 'tx2' } as const;

/** Points as the library counts: inches. */
export function inches(points: number): number {
  return points / 72;
}

export function place(x: number, y: number, w: number, h: number) {
  return { x: inches(x), y: inches(y), w: inches(w), h: inches(h) };
}
